package dev.cofferdam.file.vendir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VendirChartTest {

  @Test
  void accepts_what_vendir_and_yaml_take() {
    new VendirChart("charts/.x/c-1_2", "coder", "v2.29.1-rc.1+b", "oci://ghcr.io:443/a/b");
  }

  @Test
  void refuses_a_directory_that_leads_out_or_is_none() {
    for (var directory : new String[] {"", ".", "..", "/a", "a/", "a//b", "a/../b", "./a", "a b"}) {
      assertRefused(
          () -> new VendirChart(directory, "coder", "2.29.1", "https://helm.coder.com/v2"),
          "directory of a vendored chart is not of the known form, got '%s'; write it like 'charts/coder'"
              .formatted(directory));
    }
  }

  @Test
  void refuses_a_name_a_version_and_a_repository_of_another_form() {
    assertRefused(
        () -> new VendirChart("a", "a/b", "1", "https://a.b"),
        "name of a vendored chart is not of the known form, got 'a/b'; write it like 'coder'");
    assertRefused(
        () -> new VendirChart("a", "b", ">=1", "https://a.b"),
        "version of a vendored chart is not of the known form, got '>=1'; write it like '2.29.1'");
    assertRefused(
        () -> new VendirChart("a", "b", "1", "file://a.b"),
        "repository of a vendored chart is not of the known form, got 'file://a.b'; write it like"
            + " 'https://helm.coder.com/v2'");
  }

  private static void assertRefused(Runnable action, String message) {
    assertThatThrownBy(action::run)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
