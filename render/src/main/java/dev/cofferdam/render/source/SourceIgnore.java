package dev.cofferdam.render.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which files of a checkout source-controller leaves out of the Artifact ({@code fluxcd/pkg:
 * sourceignore/sourceignore.go} and {@code artifact/storage/archive.go}). The last pattern that
 * matches a file decides; those of {@code spec.ignore} come last, before them those of the {@code
 * .sourceignore} files, of which a deeper one comes later, and first what is built in.
 */
final class SourceIgnore {

  private static final String FILE = ".sourceignore";

  /** Left out whatever the patterns of the repository are, unless one of them keeps it. */
  private static final List<String> VERSION_CONTROL =
      List.of(".git/", ".gitignore", ".gitmodules", ".gitattributes");

  /** Left out only if the repository and {@code spec.ignore} have no pattern at all. */
  private static final List<String> DEFAULTS =
      List.of(
          "*.jpg",
          "*.jpeg",
          "*.gif",
          "*.png",
          "*.wmv",
          "*.flv",
          "*.tar.gz",
          "*.zip",
          ".github/",
          ".circleci/",
          ".travis.yml",
          ".gitlab-ci.yml",
          "appveyor.yml",
          ".drone.yml",
          "cloudbuild.yaml",
          "codeship-services.yml",
          "codeship-steps.yml",
          "**/.goreleaser.yml",
          "**/.sops.yaml",
          "**/.flux.yaml");

  private final List<IgnorePattern> builtIn;
  private final SortedMap<String, List<IgnorePattern>> byDirectory;
  private final List<IgnorePattern> ofSpec;

  private SourceIgnore(
      List<IgnorePattern> builtIn,
      SortedMap<String, List<IgnorePattern>> byDirectory,
      List<IgnorePattern> ofSpec) {
    this.builtIn = builtIn;
    this.byDirectory = byDirectory;
    this.ofSpec = ofSpec;
  }

  /**
   * The rules for these files of a tree; {@code .sourceignore} files are read even in directories
   * that are ignored.
   */
  static SourceIgnore of(SourceTree tree, Iterable<String> files, String specIgnore) {
    var byDirectory = new TreeMap<String, List<IgnorePattern>>();
    for (String file : files) {
      var names = names(file);
      if (names.get(names.size() - 1).equals(FILE) && !names.contains(".git")) {
        var patterns = IgnoreLines.patterns(new String(tree.read(file), StandardCharsets.UTF_8));
        byDirectory.put(directory(names, names.size() - 1), patterns);
      }
    }
    var ofSpec = IgnoreLines.patterns(specIgnore);
    boolean none = ofSpec.isEmpty() && byDirectory.values().stream().allMatch(List::isEmpty);
    return new SourceIgnore(builtIn(none), byDirectory, ofSpec);
  }

  private static List<IgnorePattern> builtIn(boolean withDefaults) {
    return Stream.concat(VERSION_CONTROL.stream(), withDefaults ? DEFAULTS.stream() : Stream.of())
        .map(IgnorePattern::of)
        .toList();
  }

  boolean ignores(String file) {
    var names = names(file);
    var verdict = verdict(ofSpec, names);
    for (int depth = names.size() - 1; verdict == Verdict.NONE && depth >= 0; depth--) {
      var patterns = byDirectory.getOrDefault(directory(names, depth), List.of());
      verdict = verdict(patterns, names.subList(depth, names.size()));
    }
    return (verdict == Verdict.NONE ? verdict(builtIn, names) : verdict) == Verdict.IGNORED;
  }

  private static Verdict verdict(List<IgnorePattern> patterns, List<String> names) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(names)) {
        return patterns.get(i).keeps() ? Verdict.KEPT : Verdict.IGNORED;
      }
    }
    return Verdict.NONE;
  }

  private static List<String> names(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static String directory(List<String> names, int depth) {
    return String.join("/", names.subList(0, depth));
  }

  private enum Verdict {
    IGNORED,
    KEPT,
    NONE
  }
}
