package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Exemption;
import java.util.Locale;

/**
 * What reports say, as lines that all formats share. Numbers are formatted with {@code %s} here:
 * {@code %d} writes the digits of whatever country Java runs in.
 */
final class Lines {

  private Lines() {}

  /** Such as {@code public: a.yaml:1:1: Service a/b: … (exposure/service-type)}. */
  static String of(Entry entry) {
    return "%s: %s%s (%s)"
        .formatted(head(entry), place(entry), Visible.of(entry.finding().message()), entry.id());
  }

  /**
   * How far something is reached where that is the matter, and how much it matters everywhere else.
   */
  static String head(Entry entry) {
    boolean exposure = entry.level() == Level.ERROR || entry.allowed().isPresent();
    return entry.reach().filter(it -> exposure).map(Object::toString).orElse(level(entry));
  }

  /** {@code error}, {@code warning} or {@code note}. */
  static String level(Entry entry) {
    return entry.level().name().toLowerCase(Locale.ROOT);
  }

  private static String place(Entry entry) {
    var finding = entry.finding();
    return finding.file().isEmpty()
        ? ""
        : "%s:%s: ".formatted(Visible.of(finding.file()), finding.place());
  }

  /** What an exception is for and how long: {@code exposure/… of Service a/b, until 2027-01-31}. */
  static String of(Exemption exemption) {
    var until = exemption.until().map(it -> ", until " + it).orElse("");
    return Visible.of(exemption.what() + until + written(exemption.place()));
  }

  /** Where something is written, in parentheses. */
  static String written(String place) {
    return place.isEmpty() ? "" : " (%s)".formatted(place);
  }

  /** A number and what is counted. */
  static String counted(long number, String noun) {
    return number == 1 ? "1 " + noun : "%s %ss".formatted(number, noun);
  }
}
