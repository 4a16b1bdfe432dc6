package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Validates every manifest below some directories, offline.
 *
 * <p>Kinds that are neither built in nor Flux's are looked up in the custom resource definitions
 * that are given, those among the manifests, and those in the {@code crds} folders of the charts of
 * the repository, in this order.
 *
 * @param roots directories and files to validate
 * @param definitions directories and files with custom resource definitions
 * @param target the release of Flux that the manifests are meant for
 */
public record Validation(List<Path> roots, List<Path> definitions, FluxVersion target) {

  /** Files larger than this are read one at a time, so that memory stays bounded. */
  private static final long LARGE = 1 << 20;

  public Validation {
    roots = List.copyOf(roots);
    definitions = List.copyOf(definitions);
  }

  /**
   * Reads all files and compares their objects.
   *
   * @throws IllegalArgumentException if a directory or file that was named does not exist
   */
  public ValidationReport run() {
    Map<Path, String> files = new TreeMap<>();
    Map<Path, String> templates = new TreeMap<>();
    List<FileReport> reports = new ArrayList<>();
    for (Path root : roots) {
      var found = ManifestFiles.below(root);
      found.files().forEach(files::putIfAbsent);
      found.templates().forEach(templates::putIfAbsent);
      found.notReadable().forEach(shown -> reports.add(notReadable(shown)));
    }
    var sources =
        files.entrySet().stream().map(it -> new SourceFile(it.getValue(), it.getKey())).toList();
    var validator = validator(sources);
    sources.parallelStream()
        .filter(file -> !isLarge(file))
        .map(validator::report)
        .forEachOrdered(reports::add);
    sources.stream().filter(Validation::isLarge).map(validator::report).forEach(reports::add);
    reports.sort(Comparator.comparing(FileReport::file));
    return new ValidationReport(reports, templates.values().stream().sorted().toList());
  }

  /** Definitions and patches are looked for in the whole repository, once for each. */
  private FileValidator validator(List<SourceFile> sources) {
    var given = new Definitions();
    definitions.forEach(given::addAll);
    given.addMentioned(sources);
    var around = new LinkedHashSet<>(sources);
    for (Path repository : repositories()) {
      var files = ManifestFiles.below(repository);
      given.addCharts(files);
      around.addAll(SourceFile.of(files));
    }
    return new FileValidator(new ObjectValidator(given.schemas(), target), Patches.of(around));
  }

  /** The nearest directories upwards that Git keeps. */
  private SortedSet<Path> repositories() {
    SortedSet<Path> found = new TreeSet<>();
    for (Path root : roots) {
      for (var up = root.toAbsolutePath().normalize(); up != null; up = up.getParent()) {
        if (Files.exists(up.resolve(".git"))) {
          found.add(up);
          break;
        }
      }
    }
    return found.isEmpty() ? new TreeSet<>(directories()) : found;
  }

  private List<Path> directories() {
    return roots.stream().map(Path::toAbsolutePath).filter(Files::isDirectory).toList();
  }

  private static boolean isLarge(SourceFile file) {
    return file.path().toFile().length() > LARGE;
  }

  private static FileReport notReadable(String shown) {
    var fault = SourceFile.NOT_READABLE;
    var finding = new Finding("document/unreadable", shown, fault.place(), "", "", fault.text());
    return new FileReport(shown, 0, 0, List.of(), List.of(finding), List.of());
  }
}
