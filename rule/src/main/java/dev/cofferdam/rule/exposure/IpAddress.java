package dev.cofferdam.rule.exposure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of IPv4 or IPv6, read without asking any name server.
 *
 * @param bits how long it is: 32 or 128
 */
record IpAddress(int bits, BigInteger value) {

  private static final int GROUPS = 8;
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  /**
   * Reads an address as Go does (net/netip): decimal numbers without leading zeros, or groups with
   * one gap at most. Empty if it is none, or names an interface.
   */
  static Optional<IpAddress> tryParse(String text) {
    return text.contains(":") ? tryGroups(text) : tryNumbers(text);
  }

  private static Optional<IpAddress> tryNumbers(String text) {
    var value = BigInteger.ZERO;
    var numbers = DOT.split(text, -1);
    for (String number : numbers) {
      if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) > 255) {
        return Optional.empty();
      }
      value = value.shiftLeft(8).add(new BigInteger(number));
    }
    return numbers.length == 4 ? Optional.of(new IpAddress(32, value)) : Optional.empty();
  }

  private static Optional<IpAddress> tryGroups(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return ofGroups(groups(text));
    }
    var before = groups(text.substring(0, gap));
    var after = groups(text.substring(gap + 2));
    List<String> all = new ArrayList<>(before);
    for (int missing = GROUPS - before.size() - after.size(); missing > 0; missing--) {
      all.add("0");
    }
    all.addAll(after);
    return before.size() + after.size() < GROUPS ? ofGroups(all) : Optional.empty();
  }

  /** The last of them may be written as an address of IPv4, which is two of them. */
  private static List<String> groups(String text) {
    List<String> groups = new ArrayList<>(text.isEmpty() ? List.of() : split(text));
    int last = groups.size() - 1;
    if (last >= 0) {
      tryNumbers(groups.get(last))
          .ifPresent(
              it -> {
                groups.set(last, it.value().shiftRight(16).toString(16));
                groups.add(it.value().and(BigInteger.valueOf(0xffff)).toString(16));
              });
    }
    return groups;
  }

  private static List<String> split(String text) {
    return List.of(COLON.split(text, -1));
  }

  private static Optional<IpAddress> ofGroups(List<String> groups) {
    var value = BigInteger.ZERO;
    for (String group : groups) {
      if (!GROUP.matcher(group).matches()) {
        return Optional.empty();
      }
      value = value.shiftLeft(16).add(new BigInteger(group, 16));
    }
    return groups.size() == GROUPS ? Optional.of(new IpAddress(128, value)) : Optional.empty();
  }
}
