package dev.cofferdam.render.kustomize;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kustomize says of its own accord, on one line and without what it quotes: whole objects and
 * configurations, with the passwords in them.
 */
final class KustomizeWords {

  private static final int LONGEST = 1000;
  private static final Pattern START = Pattern.compile("^(?i)error:\\s*");

  /** Time and process included, which are others each time. */
  private static final Pattern LOGGED =
      Pattern.compile("[EF]\\d{4} [0-9:.]+ +\\d+ [^\\]]*\\] \"[^\"]*\" err=");

  /** Go prints where it was, which is another place each time. */
  private static final Pattern CRASH = Pattern.compile("(?m)^goroutine \\d+ .*\\[");

  /** What it quotes, each with what is said instead. */
  private static final Map<Pattern, String> QUOTATIONS = quotations();

  private static Map<Pattern, String> quotations() {
    Map<Pattern, String> found = new LinkedHashMap<>();
    BiConsumer<String, String> add =
        (text, instead) -> found.put(Pattern.compile(text, Pattern.DOTALL), instead);
    add.accept(" with config: `.*`(?=:)", "");
    add.accept("`.*`", "…");
    add.accept("\\[patch: \".*\"\\]", "a patch");
    add.accept("(one of patch and path|set at the same time)( in)?\\n.*", "$1");
    add.accept("literal sources \\[.*\\]", "literal sources");
    add.accept("literal source .*, expected", "literal source, expected");
    add.accept("\"[^\"]*\" is not a valid key name", "a key name is not valid");
    add.accept(" in object \\{\\{.*?\\}\\}", "");
    add.accept("literal sources \\[.*\\]:", "literal sources:");
    add.accept(" node contents: .*", "");
    add.accept("\\{\".*\\}", "…");
    add.accept("map\\[.*", "…");
    add.accept("\\*\\*\\*\\*.*", "");
    return found;
  }

  private KustomizeWords() {}

  /**
   * Some builds of kubectl log what they fail with, as one quoted line or as several in brackets.
   */
  private static String logged(String line) {
    var entry = LOGGED.matcher(line);
    if (!entry.lookingAt()) {
      return line.equals(" >") ? "" : line;
    }
    var text = line.substring(entry.end());
    return text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
            .replaceAll("\\\\[nt]", " ")
            .replaceAll("\\\\(.)", "$1")
        : text.replaceFirst("^<$", "");
  }

  /** Of what it wrote to its standard error. */
  static String of(String error) {
    if (CRASH.matcher(error).find()) {
      return "kustomize itself breaks down over it; look for what is odd, such as an alias inside of what it means";
    }
    var words =
        error
            .lines()
            .filter(it -> !it.startsWith("#") && !it.startsWith("Warning"))
            .map(KustomizeWords::logged)
            .collect(Collectors.joining("\n"))
            .strip();
    words = START.matcher(words).replaceFirst("");
    for (var quotation : QUOTATIONS.entrySet()) {
      words = quotation.getKey().matcher(words).replaceAll(quotation.getValue());
    }
    words = words.strip().replaceAll("\\s+", " ");
    if (words.isEmpty()) {
      return "kustomize fails without a word that can be shown";
    }
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }
}
