package dev.cofferdam.schema;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What was seen below the directories that were asked for, files in the order of their paths.
 *
 * @param files all files that may be manifests
 * @param templates the Helm templates, which are not looked into
 */
public record ValidationReport(List<FileReport> files, List<String> templates) {

  public ValidationReport {
    files = List.copyOf(files);
    templates = List.copyOf(templates);
  }

  /** All that is to be mended. */
  public List<Finding> findings() {
    return files.stream().flatMap(file -> file.findings().stream()).toList();
  }

  /** The objects that nothing describes, one finding each. */
  public List<Finding> unvalidated() {
    return files.stream().flatMap(file -> file.unvalidated().stream()).toList();
  }

  /** How many objects there are. */
  public int objects() {
    return sum(FileReport::objects);
  }

  /** How many objects were compared with a schema and have no problem. */
  public int valid() {
    return sum(FileReport::valid);
  }

  /** How many files hold objects or could not be read. */
  public int manifests() {
    return sum(file -> file.isManifest() ? 1 : 0);
  }

  /** How many files are no Kubernetes manifests. */
  public int others() {
    return files.size() - manifests();
  }

  /** The validation rules that were not evaluated. */
  public SortedSet<String> notEvaluated() {
    return files.stream()
        .flatMap(file -> file.notEvaluated().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int sum(ToIntFunction<FileReport> count) {
    return files.stream().mapToInt(count).sum();
  }
}
