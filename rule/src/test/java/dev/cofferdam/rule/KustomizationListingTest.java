package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KustomizationListingTest {

  private static final FluxName APPS = new FluxName("flux-system", "apps");

  private static final String RUN =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {sourceRef: {kind: GitRepository, name: repo}}
      """;

  private static final String CONFIG =
      "{apiVersion: v1, kind: ConfigMap, metadata: {name: conf, namespace: a}}\n";

  private static final String SECRET =
      "{apiVersion: v1, kind: Secret, metadata: {name: db, namespace: a}}\n";

  @Test
  void accepts_secrets_and_what_has_to_be_applied_first() {
    var source =
        "{apiVersion: source.toolkit.fluxcd.io/v1, kind: GitRepository, metadata: {name: repo}}\n";
    assertThat(findings("apps/b.yaml", SECRET)).isEmpty();
    assertThat(findings("apps/b.yaml", RUN + "---\n" + source)).isEmpty();
  }

  @Test
  void reports_a_manifest_that_nothing_lists() {
    assertThat(findings("apps/b.yaml", CONFIG))
        .containsExactly(
            "apps/b.yaml:1:1: ConfigMap a/conf: is in a file that 'apps/kustomization.yaml' does"
                + " not list, so that Flux does not apply it; add the file to 'resources', or move"
                + " it to another directory");
  }

  @Test
  void reports_a_file_once() {
    assertThat(findings("apps/b.yaml", SECRET + "---\n" + CONFIG + "---\n" + CONFIG))
        .containsExactly(
            "apps/b.yaml:3:1: ConfigMap a/conf: is in a file that 'apps/kustomization.yaml' does"
                + " not list (1 other object in it), so that Flux does not apply it; add the file to"
                + " 'resources', or move it to another directory");
    var two = Stream.of(RUN, RUN.replace("name: apps", "name: more"));
    var runs = two.flatMap(it -> Clusters.objects(it).stream()).toList();
    assertThat(findings(runs, Clusters.objects("apps/b.yaml", APPS, CONFIG))).hasSize(1);
  }

  @Test
  void reports_a_kustomization_that_was_forgotten() {
    assertThat(findings("apps/b.yaml", RUN.replace("name: apps", "name: other"))).hasSize(1);
    var sources = "{apiVersion: example.com/v1, kind: GitRepository, metadata: {name: repo}}\n";
    assertThat(findings("apps/b.yaml", sources)).hasSize(1);
  }

  @Test
  void accepts_a_file_that_another_kustomization_lists() {
    var applied = Clusters.objects("apps/b.yaml", APPS, CONFIG);
    var objects = Stream.of(Clusters.objects(RUN), applied).flatMap(List::stream).toList();
    assertThat(findings(objects, applied)).isEmpty();
  }

  private static List<String> findings(String file, String unlisted) {
    return findings(Clusters.objects(RUN), Clusters.objects(file, APPS, unlisted));
  }

  private static List<String> findings(
      List<RenderedObject> objects, List<RenderedObject> unlisted) {
    return Clusters.findings(new KustomizationListing(), Clusters.flux(objects, unlisted));
  }
}
