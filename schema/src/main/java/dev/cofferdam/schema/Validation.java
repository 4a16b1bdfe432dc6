package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
    SortedMap<String, SourceFile> files = new TreeMap<>();
    SortedMap<String, Path> templates = new TreeMap<>();
    List<FileReport> notReadable = new ArrayList<>();
    for (Path root : roots) {
      var found = ManifestFiles.below(root);
      found.files().forEach((shown, path) -> files.put(shown, new SourceFile(shown, path)));
      templates.putAll(found.templates());
      found.notReadable().forEach(shown -> notReadable.add(notReadable(shown)));
    }
    var given = new Definitions();
    definitions.forEach(given::addAll);
    given.addMentioned(files.values());
    roots.forEach(given::addCharts);
    var validator =
        new FileValidator(new ObjectValidator(given.schemas(), target), Patches.of(files.values()));
    var reports = new ArrayList<>(notReadable);
    files.values().parallelStream()
        .filter(file -> !isLarge(file))
        .map(validator::report)
        .forEachOrdered(reports::add);
    files.values().stream()
        .filter(Validation::isLarge)
        .map(validator::report)
        .forEachOrdered(reports::add);
    reports.sort(Comparator.comparing(FileReport::file));
    return new ValidationReport(reports, List.copyOf(templates.keySet()));
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
