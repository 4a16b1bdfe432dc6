package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of the source that stands for this repository whether it means the branch at hand. */
final class GitBranch implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/git-branch",
          Severity.WARNING,
          "The GitRepository of this repository is of the branch that is checked out.",
          "What is rendered here is not what Flux applies, and once the other branch is deleted,"
              + " Flux cannot fetch the commit that would name another one: somebody has to patch"
              + " the GitRepository in the cluster. A ref that is no branch is left alone.",
          "Set spec.ref.branch, or check out the branch that it names.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var own =
        cluster.kustomizations().stream()
            .filter(KustomizationRun::workingTree)
            .map(GitBranch::source)
            .collect(Collectors.toSet());
    return cluster.repository().branch().stream()
        .flatMap(branch -> findings(cluster, own, branch))
        .toList();
  }

  private static FluxName source(KustomizationRun run) {
    var source = run.object().path("spec").path("sourceRef");
    return new FluxName(
        source.path("namespace").asString(run.name().namespace()),
        source.path("name").asString(""));
  }

  private static Stream<Finding> findings(Cluster cluster, Set<FluxName> own, String branch) {
    return FluxObject.gitRepositories(cluster)
        .filter(repository -> own.contains(repository.name()) && isOfOther(repository, branch))
        .map(
            repository ->
                FINDINGS.of(
                    repository.object(),
                    "spec.ref.branch",
                    "is '%s', and '%s' is checked out, so that Flux applies something else than is"
                            .formatted(repository.text("ref", "branch"), branch)
                        + " rendered here; set it to the branch that is to be applied"));
  }

  private static boolean isOfOther(FluxObject repository, String branch) {
    var named = repository.text("ref", "branch");
    return !named.isEmpty()
        && !named.equals(branch)
        && Stream.of("tag", "semver", "name", "commit")
            .allMatch(field -> repository.text("ref", field).isEmpty());
  }
}
