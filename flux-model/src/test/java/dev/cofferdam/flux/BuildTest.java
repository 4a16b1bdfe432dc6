package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.constraint.Violation;
import dev.cofferdam.flux.helm.v2.ActionStrategyName;
import dev.cofferdam.flux.helm.v2.ChartRefKind;
import dev.cofferdam.flux.helm.v2.ChartSourceKind;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.flux.source.v1.GitRepositoryBuilder;
import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What {@code build()} says about an object that breaks a constraint. */
class BuildTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "1d,; write '24h'",
        "30,; write '30s'",
        "1h 30m,; write '1h30m'",
        "-5m,``",
        "soon,``",
      })
  void says_what_to_write_instead_of_a_wrong_duration(String interval, String remedy) {
    assertThatThrownBy(release().editSpec().withInterval(interval).endSpec()::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "HelmRelease flux-system/coder: spec.interval must be a duration in ms, s, m or h, got"
                + " '%s'%s",
            interval, remedy);
  }

  @Test
  void says_that_sources_know_no_hours_in_a_timeout() {
    assertThatThrownBy(repository("https://git.example.org/a.git", "2h")::build)
        .hasMessage(
            "GitRepository platform: spec.timeout must be a duration in ms, s or m, got '2h'; write"
                + " '120m'");
  }

  @Test
  void says_how_to_write_the_url_of_a_git_host() {
    assertThatThrownBy(repository("git@git.example.org:team/platform.git", null)::build)
        .hasMessage(
            "GitRepository platform: spec.url must be a URL with http, https or ssh, got"
                + " 'git@git.example.org:team/platform.git'; write"
                + " 'ssh://git@git.example.org/team/platform.git'");
  }

  @Test
  void shows_no_password_of_a_url() {
    assertThatThrownBy(repository("ftp://me:hunter2@git.example.org/platform.git", null)::build)
        .hasMessageContaining("'ftp://me:***@git.example.org/platform.git'")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void wants_one_of_chart_and_chart_ref() {
    var both =
        release()
            .editSpec()
            .withNewChart()
            .withNewSpec()
            .withChart("charts/coder")
            .withNewSourceRef()
            .withKind(ChartSourceKind.GIT_REPOSITORY)
            .withName("platform")
            .endSourceRef()
            .endSpec()
            .endChart()
            .endSpec();
    assertThatThrownBy(both::build)
        .hasMessage(
            "HelmRelease flux-system/coder: spec needs either chart or chartRef; set one of them"
                + " and leave the other out");
  }

  @Test
  void counts_the_characters_of_a_release_name() {
    assertThatCode(release().editSpec().withReleaseName("a".repeat(53)).endSpec()::build)
        .doesNotThrowAnyException();
    assertThatThrownBy(release().editSpec().withReleaseName("a".repeat(54)).endSpec()::build)
        .hasMessage(
            "HelmRelease flux-system/coder: spec.releaseName must have at most 53 characters, got"
                + " 54; shorten it");
  }

  @Test
  void knows_which_strategy_retries() {
    var remediates =
        release()
            .editSpec()
            .withNewInstall()
            .withNewStrategy()
            .withName(ActionStrategyName.REMEDIATE_ON_FAILURE)
            .withRetryInterval("1m")
            .endStrategy()
            .endInstall()
            .endSpec();
    assertThatThrownBy(remediates::build)
        .hasMessage(
            "HelmRelease flux-system/coder: spec.install.strategy has a retryInterval, which"
                + " RemediateOnFailure does not use; leave it out or retry with RetryOnFailure");
  }

  @Test
  void names_all_that_is_wrong_at_once() {
    var wrong =
        release()
            .editSpec()
            .withInterval(null)
            .withTimeout("1d")
            .addNewDependsOn()
            .withNamespace("a")
            .endDependsOn()
            .endSpec();
    assertThatThrownBy(wrong::build)
        .hasMessage(
            """
            HelmRelease flux-system/coder breaks 3 constraints:
              spec.interval is missing; set it
              spec.dependsOn[0].name is missing; set it
              spec.timeout must be a duration in ms, s, m or h, got '1d'; write '24h'\
            """);
  }

  @Test
  void reading_is_free_and_mending_goes_through_a_builder() {
    var text = "{\"metadata\": {\"name\": \"coder\"}, \"spec\": {\"interval\": \"1d\"}}";
    var read = JsonMapper.shared().readValue(text, HelmRelease.class);
    assertThat(read.getSpec().interval()).isEqualTo("1d");
    assertThatThrownBy(read.edit()::build).isInstanceOf(IllegalArgumentException.class);
    var mended =
        read.edit()
            .editSpec()
            .withInterval("24h")
            .withNewChartRef()
            .withKind(ChartRefKind.HELM_CHART)
            .withName("coder")
            .endChartRef()
            .endSpec();
    assertThatCode(mended::build).doesNotThrowAnyException();
  }

  @Test
  void a_line_break_at_the_end_is_no_part_of_a_duration() {
    assertThatThrownBy(release().editSpec().withInterval("10m\n").endSpec()::build)
        .hasMessageContaining("must be a duration");
  }

  @Test
  void fields_that_came_later_than_the_target_are_named() {
    var release = release().editSpec().withNewWaitStrategy().endWaitStrategy().endSpec();
    assertThatThrownBy(release::build).hasMessageContaining("spec.waitStrategy.name is missing");
    var object = release().editSpec().withNewCommonMetadata().endCommonMetadata().endSpec().build();
    assertThat(Constraints.violations(object, FluxVersion.parse("2.7"))).isEmpty();
    assertThat(Constraints.violations(object, FluxVersion.parse("v2.6.3")))
        .extracting(Violation::toString)
        .containsExactly(
            "spec.commonMetadata came with Flux 2.7, and the target is 2.6; leave it out or raise"
                + " the target");
    assertThat(Constraints.violations(object, FluxVersion.OLDEST))
        .extracting(Violation::toString)
        .containsExactly(
            "its apiVersion came with Flux 2.3, and the target is 2.0; leave it out or raise the"
                + " target");
  }

  @Test
  void kinds_of_others_are_nobodys_to_judge_here() {
    assertThat(Constraints.violations(new ConfigMap(), FluxVersion.OLDEST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.10", "1.4", "2", "newest", "2.99999999999", ""})
  void a_flux_version_is_one_that_the_model_knows(String text) {
    assertThatThrownBy(() -> FluxVersion.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Flux version must be one from 2.0 to 2.9, got '%s'; leave it out for the newest",
            text);
  }

  private static GitRepositoryBuilder repository(String url, String timeout) {
    return new GitRepositoryBuilder()
        .withNewMetadata()
        .withName("platform")
        .endMetadata()
        .withNewSpec()
        .withInterval("1m")
        .withUrl(url)
        .withTimeout(timeout)
        .endSpec();
  }

  private static HelmReleaseBuilder release() {
    return new HelmReleaseBuilder()
        .withNewMetadata()
        .withName("coder")
        .withNamespace("flux-system")
        .endMetadata()
        .withNewSpec()
        .withInterval("10m")
        .withNewChartRef()
        .withKind(ChartRefKind.OCI_REPOSITORY)
        .withName("coder")
        .endChartRef()
        .endSpec();
  }
}
