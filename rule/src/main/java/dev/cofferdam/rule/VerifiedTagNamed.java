package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every GitRepository whose tag is to be verified whether it names one. */
final class VerifiedTagNamed implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/verify-tag",
          Severity.ERROR,
          "A GitRepository that verifies a tag has a ref with a tag, a semver range or a name.",
          "A branch or a commit has no tag to verify: the GitRepository stalls with"
              + " InvalidVerificationMode (source-controller, gitrepository_controller.go).",
          "Set spec.ref.tag, semver or name, or set spec.verify.mode to 'HEAD'.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.gitRepositories(cluster)
        .filter(it -> List.of("Tag", "TagAndHEAD").contains(it.text("verify", "mode")))
        .filter(
            it -> Stream.of("tag", "semver", "name").allMatch(ref -> it.text("ref", ref).isEmpty()))
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "spec.verify.mode",
                    "is '%s', and spec.ref has no tag, semver or name; set one, or verify 'HEAD'"
                        .formatted(it.text("verify", "mode"))))
        .toList();
  }
}
