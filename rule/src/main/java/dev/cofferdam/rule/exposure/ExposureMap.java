package dev.cofferdam.rule.exposure;

import dev.cofferdam.resource.tailscale.Tailnet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who can reach what, and through what.
 *
 * @param ways the widest first, then by their addresses
 */
public record ExposureMap(List<Way> ways) {

  /**
   * A way into the cluster, or inside of it.
   *
   * @param from who can go it: {@link Reach#PUBLIC} is the internet, {@link Reach#PRIVATE} the
   *     cluster itself
   * @param address what people type; what stands for it where only the cluster knows it
   * @param hops what it leads through; the last is what answers, as far as the files show it
   * @param rule the rule that has seen it; empty for a way inside of the cluster
   */
  public record Way(Reach from, String address, List<Hop> hops, Optional<String> rule) {

    public Way {
      hops = List.copyOf(hops);
    }

    /** Such as {@code https://coder.example.ts.net -> Ingress coder/coder -> Service …}. */
    @Override
    public String toString() {
      return address
          + " -> "
          + hops.stream().map(Hop::toString).collect(Collectors.joining(" -> "));
    }
  }

  /**
   * A station of a way.
   *
   * @param object {@code Kind namespace/name}
   * @param port the port that is gone through, by number or name; empty if there is none
   */
  public record Hop(String object, String port) {

    @Override
    public String toString() {
      return port.isEmpty() ? object : object + ":" + port;
    }
  }

  private static final Comparator<Way> IN_ORDER =
      Comparator.comparing(Way::from)
          .reversed()
          .thenComparing(Way::address)
          .thenComparing(Way::toString);

  public ExposureMap {
    ways = ways.stream().distinct().sorted(IN_ORDER).toList();
  }

  /**
   * Of one cluster.
   *
   * @param exposures what the rules have seen in it
   * @param tailnet its DNS name, if it is known
   */
  public static ExposureMap of(
      Inventory inventory, List<Exposure> exposures, Optional<Tailnet> tailnet) {
    return new ExposureMap(new Ways(inventory, exposures, tailnet).all());
  }

  /** Of several clusters. */
  public static ExposureMap together(List<ExposureMap> maps) {
    return new ExposureMap(maps.stream().flatMap(it -> it.ways().stream()).toList());
  }
}
