package dev.cofferdam.schema;

import java.util.List;

/**
 * What was seen in one file.
 *
 * @param objects how many objects it holds; 0 if it is no Kubernetes manifest
 * @param valid how many of them were compared with a schema and have no problem
 * @param unvalidated the objects that nothing describes
 * @param findings what is to be mended, from top to bottom
 * @param notEvaluated validation rules that the CEL engine here does not understand
 */
public record FileReport(
    String file,
    int objects,
    int valid,
    List<Finding> unvalidated,
    List<Finding> findings,
    List<String> notEvaluated) {

  public FileReport {
    unvalidated = List.copyOf(unvalidated);
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** Whether it is a manifest, or could not be read as one. */
  public boolean isManifest() {
    return objects > 0 || !findings.isEmpty();
  }
}
