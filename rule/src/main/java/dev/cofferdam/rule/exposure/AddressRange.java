package dev.cofferdam.rule.exposure;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses from one to another, both of them included. */
record AddressRange(IpAddress first, IpAddress last) {

  private static final Pattern DASH = Pattern.compile("\\s*-\\s*");
  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,\"\\[\\]]+");

  /** RFC 1918, 6598, 1122, 3927, 4193 and 4291: what no router of the internet passes on. */
  private static final List<AddressRange> PRIVATE =
      Stream.of(
              "10.0.0.0/8",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "fc00::/7",
              "fe80::/10",
              "::1/128")
          .map(it -> tryParse(it).orElseThrow())
          .toList();

  /** Reads {@code 10.0.0.0/8}, {@code 10.0.0.1-10.0.0.9} or a single address. */
  static Optional<AddressRange> tryParse(String text) {
    var ends = DASH.split(text.strip(), 2);
    if (ends.length == 2) {
      return IpAddress.tryParse(ends[0])
          .flatMap(first -> IpAddress.tryParse(ends[1]).flatMap(last -> tryBetween(first, last)));
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? IpAddress.tryParse(text.strip()).map(it -> new AddressRange(it, it))
        : IpAddress.tryParse(text.substring(0, slash).strip())
            .flatMap(it -> tryNetwork(it, text.substring(slash + 1).strip()));
  }

  private static Optional<AddressRange> tryBetween(IpAddress first, IpAddress last) {
    return first.bits() == last.bits() && first.value().compareTo(last.value()) <= 0
        ? Optional.of(new AddressRange(first, last))
        : Optional.empty();
  }

  private static Optional<AddressRange> tryNetwork(IpAddress address, String length) {
    int free = LENGTH.matcher(length).matches() ? address.bits() - Integer.parseInt(length) : -1;
    if (free < 0) {
      return Optional.empty();
    }
    var low = address.value().shiftRight(free).shiftLeft(free);
    var high = low.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE);
    return Optional.of(
        new AddressRange(new IpAddress(address.bits(), low), new IpAddress(address.bits(), high)));
  }

  /** Whether no address of it is one of the internet. */
  boolean isPrivate() {
    return PRIVATE.stream().anyMatch(it -> it.holds(this));
  }

  private boolean holds(AddressRange other) {
    return first.bits() == other.first.bits()
        && first.value().compareTo(other.first.value()) <= 0
        && last.value().compareTo(other.last.value()) >= 0;
  }

  /** How far a text that should be a range reaches; unproven if it is none. */
  static Reach reach(String text) {
    return tryParse(text)
        .map(it -> it.isPrivate() ? Reach.PRIVATE : Reach.PUBLIC)
        .orElse(Reach.UNPROVEN);
  }

  /** Of a list of ranges, as annotations hold them, the first that reaches farthest. */
  static Optional<String> tryWidest(String list) {
    return BETWEEN
        .splitAsStream(list)
        .filter(it -> !it.isEmpty())
        .max(Comparator.comparing(AddressRange::reach));
  }

  /** What is to be said of a text that is no private range. */
  static String why(String text) {
    return reach(text) == Reach.PUBLIC
        ? "is in no private range"
        : Unresolved.isLeft(text) ? "is filled in elsewhere" : "is no address that can be judged";
  }
}
