package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are made to exhaust their reader end in a fault, in a small heap and soon. */
class HostileFilesTest {

  private static final int LARGEST = YamlReader.LARGEST_FILE;

  @Test
  void end_in_a_fault_within_96_megabytes() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Readings.class.getName())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(output.lines())
        .containsExactlyElementsOf(
            files().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue().fault)
                .toList());
  }

  /** Reads them all, and prints the first fault of each. */
  static final class Readings {
    private Readings() {}

    public static void main(String[] arguments) {
      files()
          .forEach(
              (name, file) -> {
                long start = System.nanoTime();
                var faults = YamlReader.read(file.bytes.get()).faults();
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                var fault =
                    faults.isEmpty() ? "none" : faults.get(0).place() + " " + faults.get(0).text();
                System.out.println(
                    name + ": " + fault + (seconds < 10 ? "" : " after %d s".formatted(seconds)));
              });
    }
  }

  private record Hostile(Supplier<byte[]> bytes, String fault) {}

  private static Map<String, Hostile> files() {
    var deep = "nested deeper than 200 levels; flatten it";
    var nodes = "more than 1000000 nodes in one file; split it";
    var expanded =
        "with its aliases written out, the document has more than 1000000 nodes; use fewer";
    var longText =
        "the text or comment behind this place is longer than 2097152 characters; shorten it";
    var files = new LinkedHashMap<String, Hostile>();
    put(files, "laughs in lists", () -> laughs("%s"), "7:18 " + expanded);
    put(files, "laughs in maps", () -> laughs("{a: %s}"), "7:12 " + expanded);
    put(files, "laughs by merging", () -> merges(), "17:21 " + expanded);
    put(files, "brackets", () -> "[".repeat(100_000), "1:201 " + deep);
    put(files, "brackets in lines", () -> "[\n".repeat(100_000), "201:1 " + deep);
    put(files, "dashes", () -> "- ".repeat(100_000), "1:401 " + deep);
    put(files, "braces", () -> "{".repeat(100_000), "1:201 " + deep);
    put(files, "braces with keys", () -> "{a: ".repeat(100_000), "1:801 " + deep);
    put(files, "JSON braces", () -> "{\"a\":".repeat(100_000), "1:1001 " + deep);
    put(files, "questions", () -> "? ".repeat(100_000), "1:401 " + deep);
    put(files, "questions in braces", () -> "{? ".repeat(100_000), "1:601 " + deep);
    put(files, "one plain line", () -> "x".repeat(10_000_000), "1:1 " + longText);
    put(files, "one quoted line", () -> "'" + "x ".repeat(5_000_000) + "'", "1:1 " + longText);
    put(files, "one double quoted line", () -> "\"" + "é".repeat(5_000_000), "1:1 " + longText);
    put(files, "one line of JSON", () -> "[\"" + "x".repeat(10_000_000) + "\"]", "1:1 " + longText);
    put(files, "one comment", () -> "#" + "x".repeat(10_000_000), "1:1 " + longText);
    put(files, "one line of spaces", () -> " ".repeat(LARGEST), "1:1 " + longText);
    put(files, "one block", () -> "a: |\n" + "  some text\n".repeat(1_200_000), "1:1 " + longText);
    put(files, "plain text of many lines", () -> "a\n".repeat(LARGEST / 2), "1:1 " + longText);
    put(
        files,
        "blank lines in a text",
        () -> "a: 'x" + "\n".repeat(LARGEST / 2),
        "1:1 " + longText);
    put(
        files,
        "anchors",
        () -> numbered(900_000, i -> "- &a" + i + " x\n"),
        "10001:3 more than 10000 anchors in one document; write some out");
    put(files, "the same key", () -> "a: b\n".repeat(LARGEST / 5), "500000:4 " + nodes);
    put(
        files,
        "many keys",
        () -> numbered(1_200_000, i -> "k" + i + ": b\n"),
        "500000:10 " + nodes);
    put(
        files,
        "many texts",
        () -> numbered(1_400_000, i -> "- x" + i + "\n"),
        "1000000:3 " + nodes);
    put(
        files,
        "many numbers in JSON",
        () -> "[1" + ",1".repeat(LARGEST / 2 - 2) + "]",
        "1:2000000 " + nodes);
    put(
        files,
        "many keys in JSON",
        () -> "{" + numbered(1_000_000, i -> "\"k" + i + "\":1,") + "\"\":1}",
        "1:5888890 " + nodes);
    put(
        files,
        "empty lists",
        () -> "[[]" + ",[]".repeat(LARGEST / 3 - 2) + "]",
        "1:2999999 " + nodes);
    put(files, "NULs", () -> "\0".repeat(LARGEST), "1:1 'U+0000' may not stand in YAML; remove it");
    put(
        files,
        "half a pair",
        () -> "a: \"\\udc00\"",
        "1:4 an escape here is half a surrogate pair; write the character itself");
    put(
        files,
        "next line",
        () -> "a: b\u0085",
        "1:5 'U+0085' is a line end to some readers and not to others; write it as '\"\\u0085\"'");
    put(
        files,
        "tabs",
        () -> "a:\n\tb: c\n",
        "2:1 not valid YAML, a tab stands where only spaces may; mend it");
    put(
        files,
        "soft tabs",
        () -> "- [\t\t1]\n".repeat(LARGEST / 8),
        "5:5 not valid YAML, a tab stands where only spaces may; mend it");
    put(
        files,
        "unterminated quotes",
        () -> "a: \"b\n".repeat(3),
        "2:5 not valid YAML, expected <block end>, but found '<scalar>' while parsing a block mapping begun in line 1; mend it");
    put(
        files,
        "tag heads",
        () -> numbered(900_000, i -> "%TAG !t" + i + "! x\n"),
        "1:1 " + longText);
    put(
        files,
        "dashes alone",
        () -> "---\n".repeat(500_000),
        "50001:1 more than 50000 documents in one file; split it");
    put(
        files,
        "documents",
        () -> "--- a\n".repeat(500_000),
        "50001:1 more than 50000 documents in one file; split it");
    put(
        files,
        "ends",
        () -> "...\n".repeat(500_000),
        "1:1 not valid YAML, expected the node content, but found '<document end>'; mend it");
    put(
        files,
        "too large",
        () -> "a".repeat(LARGEST + 1),
        "1:1 the file is larger than 16777216 bytes; split it");
    return files;
  }

  private static void put(
      Map<String, Hostile> files, String name, Supplier<String> text, String fault) {
    files.put(name, new Hostile(() -> text.get().getBytes(UTF_8), fault));
  }

  /** Each line means the one before it ten times. */
  private static String laughs(String item) {
    return "- &l0 {x: 1}\n"
        + numbered(
            30,
            i ->
                "- &l%d [%s]\n"
                    .formatted(i + 1, (item.formatted("*l" + i + " ") + ",").repeat(10)));
  }

  /** Each map has all keys of the one before it twice over. */
  private static String merges() {
    return "- &l0 {x: 1}\n"
        + numbered(
            200_000,
            i ->
                "- &l%d {<<: [*l%d , *l%d ], k%d: 1}\n"
                    .formatted(i % 5_000 + 1, i % 5_000, i % 5_000, i));
  }

  private static String numbered(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
