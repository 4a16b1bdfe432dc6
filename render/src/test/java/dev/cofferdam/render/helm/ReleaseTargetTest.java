package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleaseTargetTest {

  @Test
  void is_named_as_the_release_name_says() {
    assertThat(of("{releaseName: web, targetNamespace: prod}"))
        .isEqualTo(new ReleaseTarget("web", "prod", "apps", false));
  }

  @Test
  void is_named_after_its_target_namespace_otherwise() {
    assertThat(of("{targetNamespace: prod}"))
        .isEqualTo(new ReleaseTarget("prod-app", "prod", "apps", false));
  }

  @Test
  void is_named_as_its_helm_release_without_either() {
    assertThat(of("{releaseName: '', targetNamespace: ''}"))
        .isEqualTo(new ReleaseTarget("app", "apps", "apps", false));
  }

  @Test
  void keeps_its_record_where_told() {
    assertThat(of("{storageNamespace: store, targetNamespace: prod}").storageNamespace())
        .isEqualTo("store");
  }

  @Test
  void keeps_a_name_of_53_characters() {
    var name = "a".repeat(53);
    assertThat(of("{releaseName: %s}".formatted(name)))
        .isEqualTo(new ReleaseTarget(name, "apps", "apps", false));
  }

  @Test
  void shortens_a_longer_name_to_a_digest() {
    var target = of("{releaseName: platform-observability-kube-prometheus-stack-with-tail}");
    assertThat(target.name()).isEqualTo("platform-observability-kube-prometheus-s-3f7e46dbee62");
    assertThat(target.shortened()).isTrue();
  }

  @Test
  void has_no_namespace_that_nobody_names() {
    var release = Values.yaml("{metadata: {name: app}}");
    assertThat(ReleaseTarget.of(release)).isEqualTo(new ReleaseTarget("app", "", "", false));
  }

  private static ReleaseTarget of(String spec) {
    return ReleaseTarget.of(Values.release(spec));
  }
}
