package dev.cofferdam.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: web}
      spec: {type: LoadBalancer}
      """;

  @TempDir Path folder;

  private Repo repo;

  @BeforeEach
  void setUp() {
    repo = Repo.withApps(folder).file("apps/map.yaml", SERVICE.replace("web", "inside"));
  }

  @Test
  void is_what_lies_in_the_folder_of_a_root() {
    repo.file("clusters/prod/web.yaml", SERVICE + "---\n" + SERVICE.replace("web", "more"));

    assertThat(beside()).containsExactly("Service more/more", "Service web/web");
  }

  @Test
  void is_rendered_if_it_is_a_release() {
    repo.file(
        "clusters/prod/web.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: web, namespace: flux-system}
        spec:
          interval: 10m
          chart: {spec: {chart: charts/web, sourceRef: {kind: GitRepository, name: repo}}}
        """);

    assertThat(beside()).containsExactly("HelmRelease flux-system/web");
    assertThat(repo.unrendered(repo.rendered())).contains("HelmRelease flux-system/web: ");
    assertThat(repo.rendered().releases()).hasSize(1);
  }

  @Test
  void is_not_elsewhere_nor_what_tools_read_nor_what_is_applied_by_hand() {
    repo.file("web.yaml", SERVICE)
        .file("clusters/web.yaml", SERVICE)
        .file("clusters/prod/more/web.yaml", SERVICE)
        .file("clusters/prod/web.txt", SERVICE)
        .file("clusters/prod/secret.yaml", SERVICE.replace("kind: Service", "kind: Secret"))
        .file("clusters/prod/values.yaml", "type: LoadBalancer")
        .file(
            "clusters/prod/vendir.yml",
            "apiVersion: vendir.k14s.io/v1alpha1\nkind: Config\nmetadata: {name: a}\n");

    assertThat(beside()).isEmpty();
  }

  @Test
  void is_not_what_a_listing_leaves_out() {
    repo.file("clusters/prod/web.yaml", SERVICE)
        .file("clusters/prod/more.yaml", SERVICE.replace("web", "more"))
        .file("clusters/prod/kustomization.yaml", "resources: [apps.yaml, more.yaml]\n");

    assertThat(beside()).containsExactly("Service more/more");
  }

  @Test
  void is_not_what_a_kustomization_builds() {
    repo.file("apps/web.yaml", SERVICE)
        .file(
            "apps/self.yaml",
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: apps, namespace: flux-system}
            spec:
              interval: 10m
              path: ./apps
              prune: true
              sourceRef: {kind: GitRepository, name: repo}
            """);

    assertThat(beside()).isEmpty();
  }

  private List<String> beside() {
    return repo.rendered().roots().stream()
        .filter(it -> !FluxKinds.isSource(it.value()) && !FluxKinds.isKustomization(it.value()))
        .map(Object::toString)
        .toList();
  }
}
