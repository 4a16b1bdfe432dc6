package dev.cofferdam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Damages texts, the same way for the same seed. */
final class Mutations {

  private static final List<String> VALUES =
      List.of(
          "[]",
          "{}",
          "~",
          "true",
          "0",
          "-1",
          "1e400",
          ".nan",
          "\"\"",
          "[[a], {b: c}]",
          "{a: {b: 1}}",
          "../../..",
          "/etc",
          "*x",
          "&x [*x]",
          "!!binary aGVsbG8=",
          "${a}",
          "${a:-${b}}",
          "{{ .a }}",
          "|\n  x",
          "'",
          "\"\\u0000\"",
          "2001-01-01",
          "flux-system",
          "apps");

  private static final String BYTES = "\0\t\n\r {}[]:,#&*!|>'\"%@`-$\u00a0\ufeff\u2028\ud83d\ude00";

  private final SplittableRandom random;

  Mutations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** One of several; each as likely. */
  <T> T choose(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The text with one to three faults more. */
  String damaged(String text) {
    var damaged = text;
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private String once(String text) {
    return switch (random.nextInt(8)) {
      case 0 -> character(text);
      case 1 -> cut(text);
      case 2, 3, 4 -> value(text);
      case 5 -> lines(text, List::remove);
      case 6 -> lines(text, (lines, at) -> lines.add(at, choose(lines)));
      default -> lines(text, (lines, at) -> lines.set(at, "  " + lines.get(at)));
    };
  }

  private String character(String text) {
    int at = random.nextInt(text.length() + 1);
    int which = random.nextInt(BYTES.length());
    return text.substring(0, at) + BYTES.charAt(which) + text.substring(at);
  }

  private String cut(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(20));
    return text.substring(0, from) + text.substring(to);
  }

  /** Something else behind a colon. */
  private String value(String text) {
    return lines(
        text,
        (lines, at) -> {
          var line = lines.get(at);
          List<Integer> colons = new ArrayList<>();
          for (int i = line.indexOf(": "); i >= 0; i = line.indexOf(": ", i + 1)) {
            colons.add(i);
          }
          if (!colons.isEmpty()) {
            int colon = choose(colons);
            int end = line.indexOf(',', colon);
            var rest = end < 0 || random.nextBoolean() ? "" : line.substring(end);
            lines.set(at, line.substring(0, colon + 2) + choose(VALUES) + rest);
          }
        });
  }

  private interface LineChange {
    void apply(List<String> lines, int at);
  }

  private String lines(String text, LineChange change) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    change.apply(lines, random.nextInt(lines.size()));
    return String.join("\n", lines);
  }
}
