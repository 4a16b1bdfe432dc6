package dev.cofferdam.report;

import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.exposure.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far objects may be reached, and what may be reached further all the same.
 *
 * <pre>{@code
 * ExposurePolicy.tailnetOnly()
 *     .allowing(
 *         ObjectName.of("DaemonSet monitoring/node-exporter").exposedBy("exposure/host-network"),
 *         "the nodes have no public addresses")
 * }</pre>
 *
 * @param widest as far as anything may be reached: {@link Reach#PRIVATE} or {@link Reach#TAILNET}
 * @param exemptions in the order that they were given
 * @param kinds the kinds that nobody but the user knows, in the order that they were given
 * @param tailnet the network whose addresses people type; not known unless given
 */
public record ExposurePolicy(
    Reach widest, List<Exemption> exemptions, List<DeclaredKind> kinds, Optional<Tailnet> tailnet) {

  /**
   * @throws IllegalArgumentException if it would let everything pass, or says something twice
   */
  public ExposurePolicy {
    if (widest.compareTo(Reach.TAILNET) > 0) {
      throw new IllegalArgumentException(
          "a policy is tailnet-only or private-only, got '%s'; allow single objects instead"
              .formatted(widest));
    }
    exemptions = List.copyOf(exemptions);
    kinds = List.copyOf(kinds);
    checkOnce(exemptions.stream().map(it -> it.what().toString()).toList());
    checkOnce(kinds.stream().map(DeclaredKind::kind).toList());
  }

  private static void checkOnce(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        throw new IllegalArgumentException(
            "the policy names %s twice; keep one of the two".formatted(names.get(i)));
      }
    }
  }

  /** What is in the cluster, and what is in the tailnet. */
  public static ExposurePolicy tailnetOnly() {
    return new ExposurePolicy(Reach.TAILNET, List.of(), List.of(), Optional.empty());
  }

  /** What is in the cluster alone. */
  public static ExposurePolicy privateOnly() {
    return new ExposurePolicy(Reach.PRIVATE, List.of(), List.of(), Optional.empty());
  }

  /** With one more exception, which every report names. */
  public ExposurePolicy allowing(ExposedObject what, String because) {
    return allowing(new Exemption(what, because, Optional.empty(), ""));
  }

  /**
   * With one more exception.
   *
   * @param until the last day that it holds
   */
  public ExposurePolicy allowing(ExposedObject what, String because, LocalDate until) {
    return allowing(new Exemption(what, because, Optional.of(until), ""));
  }

  private ExposurePolicy allowing(Exemption one) {
    return new ExposurePolicy(widest, with(exemptions, one), kinds, tailnet);
  }

  /**
   * Knowing one more kind that opens nothing.
   *
   * @param kind {@code Kind.group}
   */
  public ExposurePolicy declaringHarmless(String kind, String because) {
    return new ExposurePolicy(
        widest, exemptions, with(kinds, new DeclaredKind(kind, because, "")), tailnet);
  }

  /** Knowing the tailnet, so that reports can say the addresses that people type. */
  public ExposurePolicy in(Tailnet network) {
    return new ExposurePolicy(widest, exemptions, kinds, Optional.of(network));
  }

  private static <T> List<T> with(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }

  /** {@code tailnet-only} or {@code private-only}. */
  public String name() {
    return widest + "-only";
  }
}
