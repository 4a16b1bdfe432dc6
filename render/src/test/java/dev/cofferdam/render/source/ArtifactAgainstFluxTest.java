package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees and patterns, as we pack them and as Flux's own code does ({@code oracle/ignore}, skipped
 * where that is not built).
 */
class ArtifactAgainstFluxTest {

  private static final Path ORACLE = Path.of("..", "oracle", "bin", "ignore");
  private static final int CASES = Integer.getInteger("cases", 600);
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path temp;

  record Case(Map<String, String> files, @Nullable String ignore, List<String> sparse) {

    Result packed() {
      var artifact =
          Artifact.of(new MemoryTree(new TreeMap<>(files)), Optional.ofNullable(ignore), sparse);
      return new Result(List.copyOf(artifact.files()), artifact.missingSparseDirectories());
    }
  }

  record Result(List<String> files, List<String> missing) {

    Result sorted() {
      return new Result(files.stream().sorted().toList(), missing);
    }
  }

  @BeforeAll
  static void needs_the_oracle() {
    assumeTrue(Files.isExecutable(ORACLE), "oracle/ignore is not built");
  }

  @Test
  void packs_random_trees_as_flux_does() throws Exception {
    agrees(
        IntStream.range(0, CASES)
            .mapToObj(seed -> new Planting(new SplittableRandom(seed)).plant())
            .toList());
  }

  @Test
  void packs_what_the_table_of_patterns_has_as_flux_does() throws Exception {
    var table =
        IgnorePatternTest.class.getDeclaredMethod(
            "matches_a_file_as_go_git_does", String.class, String.class, boolean.class);
    var rows = table.getAnnotation(CsvSource.class).textBlock().lines().toList();
    var cases =
        rows.stream()
            .map(row -> row.split("\\|", -1))
            .map(row -> new Case(Map.of(row[1], ""), row[0], List.of()))
            .toList();

    var results = flux(cases);

    assertThat(rows).hasSizeGreaterThan(60);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(results.get(i).files().isEmpty())
          .as(rows.get(i))
          .isEqualTo(rows.get(i).endsWith("|true"));
    }
  }

  @Test
  void stops_reading_where_flux_does() throws Exception {
    var files = Map.of("a", "", "b", "");
    agrees(
        IntStream.of(65_533, 65_534, 65_535, 65_536)
            .boxed()
            .flatMap(
                length ->
                    List.of("a\n", "a\r\n", "a").stream()
                        .map(line -> " ".repeat(length - line.strip().length()) + line))
            .map(line -> new Case(files, "a\n" + line + "b\n", List.of()))
            .toList());
  }

  private void agrees(List<Case> cases) throws Exception {
    var results = flux(cases);
    assertThat(results).hasSameSizeAs(cases).anyMatch(result -> !result.files().isEmpty());
    for (int i = 0; i < cases.size(); i++) {
      assertThat(cases.get(i).packed())
          .as("case %d: %s", i, cases.get(i))
          .isEqualTo(results.get(i).sorted());
    }
  }

  private List<Result> flux(List<Case> cases) throws IOException, InterruptedException {
    Path input = Files.write(temp.resolve("cases.json"), JSON.writeValueAsBytes(cases));
    Path output = temp.resolve("results.json");
    var process =
        new ProcessBuilder(ORACLE.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return JSON.readValue(Files.readAllBytes(output), new TypeReference<List<Result>>() {});
  }

  private record Planting(SplittableRandom random) {

    private static final List<String> NAMES =
        List.of(
            "a",
            "b",
            "ab",
            "a.yaml",
            "b.png",
            ".sops.yaml",
            ".github",
            ".gitignore",
            "c d",
            "#h",
            "!e",
            "x[1]",
            "ä€",
            " s");
    private static final List<String> FRAGMENTS =
        List.of(
            "a",
            "b",
            "ab",
            "*",
            "**",
            "***",
            "*.yaml",
            "*.png",
            "?",
            "a?",
            "a*",
            "*b",
            "[ab]",
            "[^a]",
            "[!a]",
            "[a-b]*",
            "[",
            "[]a]",
            "\\a",
            "\\",
            "a\\",
            "\\#h",
            "\\!e",
            "#h",
            "!e",
            "c d",
            "**b",
            "a**",
            "x\\[1]",
            "x[[]1]",
            "ä€",
            "ä?",
            "*€",
            "[ä-ö]€",
            " s",
            "",
            ".sops.yaml",
            ".github",
            ".gitignore");
    private static final List<String> ROOTS = List.of("a", "b", "ab", "c d", ".github");

    Case plant() {
      var files = new TreeMap<String, String>();
      for (int i = 0; i < 15; i++) {
        put(files, path(1 + random.nextInt(4)), "");
      }
      for (String directory : List.of("", "a/", "a/b/", "b/", "ab/a/")) {
        if (random.nextInt(4) == 0) {
          put(files, directory + ".sourceignore", text());
        }
      }
      return new Case(files, random.nextBoolean() ? text() : null, sparse());
    }

    /** A file is not in the place of a directory, nor the other way round. */
    private static void put(TreeMap<String, String> files, String path, String text) {
      boolean clash =
          files.keySet().stream()
              .anyMatch(file -> file.startsWith(path + "/") || path.startsWith(file + "/"));
      if (!clash) {
        files.put(path, text);
      }
    }

    private String path(int depth) {
      var names = new ArrayList<String>();
      names.add(depth == 1 ? pick(NAMES) : pick(ROOTS));
      for (int i = 1; i < depth; i++) {
        names.add(pick(NAMES));
      }
      return String.join("/", names);
    }

    private String text() {
      String end = random.nextInt(8) == 0 ? "\r\n" : "\n";
      return IntStream.range(0, random.nextInt(5))
          .mapToObj(i -> line())
          .collect(Collectors.joining(end));
    }

    private String line() {
      if (random.nextInt(8) == 0) {
        return pick(
            List.of(
                "", " ", "# a", " # a", "\u00a0", "\t", "!", "/", "\u0085", "\u001c", "//", "!/"));
      }
      String path =
          IntStream.range(0, 1 + random.nextInt(3) * random.nextInt(2))
              .mapToObj(i -> pick(FRAGMENTS))
              .collect(Collectors.joining("/"));
      return pick(List.of("", "", "", "!", "!", "/", "**/", "!/", "!!", " "))
          + path
          + pick(List.of("", "", "", "", "/", "/**", "/*", " ", "\\ ", "/ ", "/**/"));
    }

    private List<String> sparse() {
      return IntStream.range(0, random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0)
          .mapToObj(
              i ->
                  pick(List.of("", "", "./", "././", "/", "../"))
                      + pick(ROOTS)
                      + pick(List.of("", "", "/", "/b", "/..", "/../b")))
          .toList();
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
