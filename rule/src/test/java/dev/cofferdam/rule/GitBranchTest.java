package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.RepositoryFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitBranchTest {

  private static final String REPOSITORY =
      """
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: %s, namespace: flux-system}
      spec: {ref: {%s}}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {sourceRef: {kind: GitRepository, name: repo}}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: team}
      spec: {sourceRef: {kind: GitRepository, name: far, namespace: flux-system}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "branch: main",
        "branch: dev, tag: v1",
        "branch: dev, semver: '1'",
        "branch: dev, name: refs/pull/1/head",
        "branch: dev, commit: ab",
        ""
      })
  void accepts_the_branch_at_hand_and_what_is_none(String ref) {
    assertThat(findings(cluster("repo", ref, true, Optional.of("main")))).isEmpty();
  }

  @Test
  void reports_another_branch() {
    assertThat(findings(cluster("repo", "branch: dev", true, Optional.of("main"))))
        .containsExactly(
            "a.yaml:1:1: GitRepository flux-system/repo: spec.ref.branch is 'dev', and 'main' is"
                + " checked out, so that Flux applies something else than is rendered here; set it"
                + " to the branch that is to be applied");
  }

  @Test
  void looks_where_the_kustomization_does() {
    assertThat(findings(cluster("far", "branch: dev", true, Optional.of("main")))).hasSize(1);
    assertThat(findings(cluster("none", "branch: dev", true, Optional.of("main")))).isEmpty();
  }

  @Test
  void says_nothing_of_other_repositories_and_unknown_branches() {
    assertThat(findings(cluster("repo", "branch: dev", false, Optional.of("main")))).isEmpty();
    assertThat(findings(cluster("repo", "branch: dev", true, Optional.empty()))).isEmpty();
  }

  private static List<String> findings(Cluster cluster) {
    return Clusters.findings(new GitBranch(), cluster);
  }

  private static Cluster cluster(
      String name, String ref, boolean workingTree, Optional<String> branch) {
    var made = Clusters.flux(REPOSITORY.formatted(name, ref));
    var runs =
        made.kustomizations().stream()
            .map(
                it ->
                    new KustomizationRun(
                        it.name(),
                        it.object(),
                        it.origin(),
                        it.path(),
                        workingTree,
                        List.of(),
                        true))
            .toList();
    var repository = new RepositoryFacts(branch, List.of(), List.of(), List.of());
    return Clusters.with(made.objects(), runs, List.of(), repository);
  }
}
