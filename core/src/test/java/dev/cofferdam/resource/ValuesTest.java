package dev.cofferdam.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"apps", "apps/coder-prod", ".github/x.yml", "a_b/C.d"})
  void a_repository_path_is_relative(String path) {
    assertThat(new RepositoryPath(path)).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/apps",
        "apps/",
        "a//b",
        "..",
        ".git/hooks",
        "a/.GIT",
        "a/../b",
        "./a",
        "a\\b",
        "C:/a",
        "a b",
        "ä"
      })
  void a_repository_path_stays_inside(String path) {
    assertThatThrownBy(() -> new RepositoryPath(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "repository path must be relative, of letters, digits, '.', '_' and '-', got '%s'; write it like 'apps/coder-prod'",
            path);
  }

  @Test
  void a_repository_path_has_parts() {
    var path = new RepositoryPath("apps/coder").resolve("x.yaml");

    assertThat(path.fileName()).isEqualTo("x.yaml");
    assertThat(path.segments()).containsExactly("apps", "coder", "x.yaml");
  }

  @Test
  void a_namespace_has_63_characters_at_most() {
    assertThat(new NamespaceName("n".repeat(63)).value()).hasSize(63);
    assertThatThrownBy(() -> new NamespaceName("n".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "namespace name must have 63 characters at most, got 64 in '%s'; shorten it",
            "n".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Coder", "-a", "a-", "a.b", "a_b", "ä", "a\n"})
  void a_label_is_lower_case_letters_digits_and_inner_dashes(String label) {
    assertThatThrownBy(() -> new DnsLabel(label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name must be lower-case letters, digits and inner dashes, got '%s'; write it like 'coder-prod'",
            label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"coder.example.com", "a.b", "x-1.tail1a2b3.ts.net"})
  void a_domain_has_two_labels_or_more(String name) {
    assertThat(new DomainName(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"coder", "", "10.0.0.1", "a.5"})
  void a_bare_name_or_an_address_is_no_domain(String name) {
    assertThatThrownBy(() -> new DomainName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "host must be a DNS name of two labels or more, got '%s'; write it like 'coder.example.com'",
            name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.coder.com", "a..b", "a.b.", "Coder.com", "a_b.com"})
  void a_malformed_label_is_named(String name) {
    assertThatThrownBy(() -> new DomainName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("host must be a DNS name, got '%s'; in it the name must be", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.29.1", "0.0.1", "1.0.0-rc.1", "1.2.3+build.5"})
  void an_exact_version_is_complete(String version) {
    assertThat(new ExactVersion(version)).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2.29", "v2.29.1", "2.x", "^2.29.1", ">=1.0.0", "01.0.0", "latest", "1.0.0 "})
  void a_range_is_no_exact_version(String version) {
    assertThatThrownBy(() -> new ExactVersion(version))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "version must be exact, got '%s'; write all three numbers and nothing else, like '2.29.1'",
            version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.b", "a.b", "https://", "https://user@a.b", "git://x", ""})
  void a_chart_comes_from_an_https_or_oci_repository(String url) {
    var version = new ExactVersion("1.0.0");

    assertThatThrownBy(() -> VendoredChart.Props.of("coder", version, url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "chart repository must be an https or oci URL without credentials, got '%s'; write it like 'https://helm.example.com/charts'",
            url);
    assertThat(VendoredChart.Props.of("coder", version, "oci://ghcr.io/x").chart())
        .hasToString("coder");
  }

  @Test
  void a_place_holds_one_version_of_one_chart() {
    var stack = new Stack("prod");
    var url = "https://a.b/v2";
    new VendoredChart(
        stack, "one", VendoredChart.Props.of("coder", new ExactVersion("2.29.1"), url));
    new VendoredChart(
        stack, "same", VendoredChart.Props.of("coder", new ExactVersion("2.29.1"), url));
    var other = VendoredChart.Props.of("coder", new ExactVersion("2.30.0"), url);

    assertThatThrownBy(() -> new VendoredChart(stack, "other", other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'prod/one' and 'prod/other' would both be vendored into 'third_party/vendir/charts/coder'; agree on one chart and version, or keep one of them elsewhere");
  }

  @Test
  void a_vendored_chart_knows_its_place() {
    var props = VendoredChart.Props.of("coder", new ExactVersion("2.29.1"), "https://a.b/v2");
    var chart = new VendoredChart(new Stack("prod"), "chart", props);
    var moved =
        new VendoredChart(
            new Stack("prod"), "chart", props.vendoredIn(new RepositoryPath("vendor")));

    assertThat(chart.chartPath()).hasToString("third_party/vendir/charts/coder");
    assertThat(chart.vendirFile()).hasToString("third_party/vendir/vendir.yml");
    assertThat(moved.chartPath()).hasToString("vendor/charts/coder");
  }
}
