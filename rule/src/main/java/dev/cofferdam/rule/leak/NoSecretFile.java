package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RepositoryFacts.PrivateFile;
import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of the files that are kept beside manifests whether Git passes over those with secrets. */
final class NoSecretFile implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/file",
          Severity.ERROR,
          "Git keeps no file of passwords or keys.",
          "A .env, kubeconfig, key or identity of age that Git does not ignore is in the next commit"
              + " that adds all files. Such files are known by their names, and count if they hold a"
              + " secret; what SOPS has encrypted, empty values, placeholders and names such as"
              + " .env.example are let through.",
          "Add the file to .gitignore, take it out of the index (git rm --cached), and change what"
              + " it holds if it was ever committed.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection.cluster().repository().privateFiles().stream()
        .flatMap(NoSecretFile::finding)
        .toList();
  }

  private static Stream<Finding> finding(PrivateFile file) {
    return Sightings.ofFile(file.text()).stream()
        .findFirst()
        .map(it -> FINDINGS.of(file.file(), it.line(), text(it)))
        .stream();
  }

  private static String text(Sighting sighting) {
    var what =
        sighting.kind() == Sighting.Kind.NAMED
            ? "'%s'".formatted(sighting.what())
            : sighting.what();
    return "holds %s, and Git does not ignore it; add it to .gitignore, and change what was committed"
        .formatted(what);
  }
}
