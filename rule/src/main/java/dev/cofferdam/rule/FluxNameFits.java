package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every Kustomization and HelmRelease whether its name can be a label. */
final class FluxNameFits implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/name-length",
          Severity.ERROR,
          "The name of a Kustomization or HelmRelease has at most 63 characters.",
          "Flux labels all that it applies with the name, and Kubernetes takes no longer value"
              + " of a label: nothing is applied.",
          "Give it a shorter name.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  private static final int LONGEST = 63;

  @Override
  public List<Finding> check(Cluster cluster) {
    return Stream.concat(FluxObject.kustomizations(cluster), FluxObject.releases(cluster))
        .filter(it -> it.object().name().length() > LONGEST)
        .map(
            it ->
                FINDINGS.of(
                    it.object(),
                    "metadata.name",
                    "has %d characters, and Flux makes a label of it, which takes %d; shorten it"
                        .formatted(it.object().name().length(), LONGEST)))
        .toList();
  }
}
