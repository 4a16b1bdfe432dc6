package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutHoldsReleasesTest {

  private static final String APPS =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {%s}
      """;

  private static final String RELEASE =
      """
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: %s, namespace: coder}
      spec: {%s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait: true, timeout: 5m | chart: {}",
        "wait: true, interval: 10m | chart: {}",
        "wait: true, interval: 5m30s | chart: {}",
        "wait: true, interval: 10s | timeout: 30s",
        "wait: true, timeout: 1s | timeout: 30s",
        "wait: true, timeout: 10m | install: {remediation: {retries: 1}}",
        "wait: true, timeout: 3m | timeout: 10m, install: {timeout: 2m}, upgrade: {timeout: 3m}",
        "wait: true, timeout: 5m | upgrade: {strategy: {name: RetryOnFailure}, remediation: {retries: 9}}",
        "wait: true, timeout: 1m | suspend: true",
        "wait: true, interval: none | timeout: 10m",
        "timeout: 1m | timeout: 10m",
        "timeout: 1m, healthChecks: [{kind: Deployment, name: coder, namespace: coder}] | chart: {}",
        "timeout: 1m, healthChecks: [{kind: HelmRelease, name: coder, namespace: a}] | chart: {}"
      })
  void accepts_a_timeout_that_holds_the_release(String kustomization, String release) {
    assertThat(findings(APPS.formatted(kustomization) + RELEASE.formatted("coder", release)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timeout: 4m59s | chart: {} | is 4m59s, and HelmRelease coder/coder may take 5m (one"
            + " attempt of 5m); set it to more than 5m",
        "interval: 5m | chart: {} | is 4m30s (as it is not set), and HelmRelease coder/coder may"
            + " take 5m (one attempt of 5m); set it to more than 5m",
        "timeout: 1s | timeout: 31s | is 30s, and HelmRelease coder/coder may take 31s (one"
            + " attempt of 31s); set it to more than 31s",
        "interval: 1h | install: {remediation: {retries: 2}}, upgrade: {remediation: {retries:"
            + " 11}} | is 59m30s (as it is not set), and HelmRelease coder/coder may take 1h (12"
            + " attempts of 5m); set it to more than 1h",
        "interval: 1h | install: {remediation: {retries: -1}} | is 59m30s (as it is not set), and"
            + " HelmRelease coder/coder is tried without end; limit the retries of the release",
        "interval: 1h | timeout: 2000000h, install: {remediation: {retries: 2147483647}} | is 59m30s"
            + " (as it is not set), and HelmRelease coder/coder is tried without end; limit the"
            + " retries of the release",
        "timeout: 5m | install: {strategy: {name: RetryOnFailure}, timeout: 6m} | is 5m, and"
            + " HelmRelease coder/coder may take 6m (one attempt of 6m); set it to more than 6m"
      })
  void reports_a_timeout_that_does_not(String kustomization, String release, String text) {
    var yaml = APPS.formatted("wait: true, " + kustomization) + RELEASE.formatted("coder", release);
    assertThat(findings(yaml))
        .containsExactly("a.yaml:1:1: Kustomization flux-system/apps: spec.timeout " + text);
  }

  @Test
  void looks_at_releases_among_the_health_checks() {
    var checks = "healthChecks: [{kind: HelmRelease, name: coder, namespace: coder}]";
    assertThat(
            findings(
                APPS.formatted("timeout: 1m, " + checks)
                    + RELEASE.formatted("coder", "timeout: 2m")
                    + RELEASE.formatted("other", "timeout: 3m")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.timeout is 1m, and HelmRelease"
                + " coder/coder may take 2m (one attempt of 2m); set it to more than 2m");
  }

  @Test
  void names_the_longest_and_counts_the_others() {
    assertThat(
            findings(
                APPS.formatted("wait: true, timeout: 1m")
                    + RELEASE.formatted("a", "timeout: 2m")
                    + RELEASE.formatted("b", "timeout: 1h1m1s")
                    + RELEASE.formatted("c", "timeout: 3m")
                    + RELEASE.formatted("d", "timeout: 1m")))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.timeout is 1m, and HelmRelease coder/b"
                + " may take 1h1m1s (one attempt of 1h1m1s) (2 others take longer too); set it to"
                + " more than 1h1m1s");
  }

  @Test
  void leaves_the_releases_of_others_alone() {
    var yaml = APPS.formatted("wait: true, timeout: 1m").replace("name: apps", "name: other");
    assertThat(findings(yaml + RELEASE.formatted("coder", "chart: {}"))).isEmpty();
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new TimeoutHoldsReleases(), Clusters.flux(yaml));
  }
}
