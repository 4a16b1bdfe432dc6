package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.Edits.CODER;
import static dev.cofferdam.file.vendir.Edits.assertEdit;
import static dev.cofferdam.file.vendir.Edits.assertOneEdit;
import static dev.cofferdam.file.vendir.Edits.assertUnchanged;

import org.junit.jupiter.api.Test;

class VendirConfigChangeTest {

  private static final String ENTRY =
      """
      # 🚢 ours
      apiVersion: 'vendir.k14s.io/v1alpha1'
      kind: "Config"
      directories:
      - path: charts    # 🚢 all of them
        contents:
        - path: other
          git: {url: https://example.com, ref: v1}
        - helmChart:
            version: %s # keep it up
            repository: { url: %s } # ours
            name: coder
          path: ./coder/
          lazy: true
      minimumRequiredVersion: 0.8.0
      """;

  private static final String URL = "https://helm.coder.com/v2";

  private static void assertVersion(String before, String after) {
    assertEdit(ENTRY.formatted(before, URL), ENTRY.formatted(after, URL));
  }

  private static void assertUrl(String before, String after) {
    assertEdit(ENTRY.formatted("2.29.1", before), ENTRY.formatted("2.29.1", after));
  }

  private static void assertChart(String before, String after) {
    var head =
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
          - path: charts/coder
            contents:
              - path: .
                helmChart:
        """;
    assertEdit(head + before, head + after);
  }

  @Test
  void leaves_an_entry_that_is_right() {
    for (var version : new String[] {"2.29.1", "'2.29.1'", "\"2.29.1\"", "!!str 2.29.1"}) {
      assertUnchanged(ENTRY.formatted(version, "'" + URL + "'"));
    }
  }

  @Test
  void leaves_an_entry_that_is_right_by_an_alias() {
    assertUnchanged(
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        common: &coder
          helmChart: {name: coder, version: 2.29.1, repository: &r {url: https://helm.coder.com/v2}}
        directories:
          - path: a
            contents: &contents
              - <<: *coder
                path: .
          - path: charts/coder
            contents: *contents
        """);
    assertUnchanged(
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
          - path: charts/coder
            contents:
              - <<: [{a: b}, {helmChart: {name: coder, version: 2.29.1, repository: {url: https://helm.coder.com/v2}}}]
                path: .
        """);
  }

  @Test
  void changes_the_version_in_the_quotes_it_has() {
    assertVersion("2.29.0", "2.29.1");
    assertVersion("'2.29.0'", "'2.29.1'");
    assertVersion("\"2.29.0\"", "\"2.29.1\"");
    assertVersion("v2.29.1", "2.29.1");
    assertVersion("2.1", "2.29.1");
    assertVersion("\"2.\\\n      29\"", "\"2.29.1\"");
  }

  @Test
  void quotes_a_version_where_it_would_not_be_text() {
    assertVersion("~", "\"2.29.1\"");
    for (var version : new String[] {"2.10", "1e3", "20", "0x1f", "1_000", "2024-01-01"}) {
      var chart = new VendirChart("charts/coder", "coder", version, URL);
      var after = ENTRY.formatted('"' + version + '"', URL);
      assertEdit(chart, ENTRY.formatted("2.9.0", URL), after);
      assertEdit(chart, ENTRY.formatted(version, URL), after);
    }
  }

  @Test
  void leaves_text_plain() {
    for (var version : new String[] {"v2.10", "2.10.0-rc.1+b_1", "v1", "1.2.3.4", "1-2"}) {
      var chart = new VendirChart("charts/coder", "coder", version, URL);
      assertEdit(chart, ENTRY.formatted("2.9.0", URL), ENTRY.formatted(version, URL));
    }
  }

  @Test
  void changes_the_url_in_the_quotes_it_has() {
    assertUrl("https://example.com", URL);
    assertUrl("'https://example.com'", "'" + URL + "'");
    assertUrl("\"https://example.com\"", "\"" + URL + "\"");
    assertUrl("", "\"" + URL + "\" ");
  }

  @Test
  void changes_version_and_url_together() {
    assertEdit(ENTRY.formatted("'1'", "https://example.com"), ENTRY.formatted("'2.29.1'", URL));
  }

  @Test
  void adds_what_a_block_lacks() {
    assertChart(
        """
                  name: coder # no version
                  repository:
                    secretRef: {name: s} # no url
                # next
        """,
        """
                  name: coder # no version
                  repository:
                    secretRef: {name: s} # no url
                    url: https://helm.coder.com/v2
                  version: "2.29.1"
                # next
        """);
    assertChart(
        "          name: coder\n",
        """
                  name: coder
                  version: "2.29.1"
                  repository:
                    url: https://helm.coder.com/v2
        """);
    assertChart(
        "          version:\n          name: coder\n          repository: # r\n        lazy: true\n",
        """
                  version: "2.29.1"
                  name: coder
                  repository: # r
                    url: https://helm.coder.com/v2
                lazy: true
        """);
  }

  @Test
  void adds_what_brackets_lack() {
    var head =
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories: [{path: charts/coder, contents: [{path: ., helmChart: %s}]}]
        """;
    var after =
        "{name: coder, version: \"2.29.1\", repository: {url: \"https://helm.coder.com/v2\"}}";
    assertEdit(head.formatted("{name: coder}"), head.formatted(after));
    assertEdit(head.formatted("{name: coder, version, repository: {}}"), head.formatted(after));
    assertEdit(head.formatted("{name: coder, version:, repository: ~}"), head.formatted(after));
    assertEdit(
        head.formatted("{name: coder, version: '2.29.1', repository: {x: y}}"),
        head.formatted(
            "{name: coder, version: '2.29.1', repository: {x: y, url: \"https://helm.coder.com/v2\"}}"));
  }

  @Test
  void changes_a_version_beside_what_is_merged_in() {
    assertEdit(
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        x: &x {name: coder, repository: {url: https://helm.coder.com/v2}}
        directories:
          - path: charts/coder
            contents:
              - path: .
                helmChart:
                  <<: *x
                  version: 2.29.0
        """,
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        x: &x {name: coder, repository: {url: https://helm.coder.com/v2}}
        directories:
          - path: charts/coder
            contents:
              - path: .
                helmChart:
                  <<: *x
                  version: 2.29.1
        """);
  }

  @Test
  void changes_a_version_written_as_a_block() {
    assertOneEdit(
        CODER,
        ENTRY.formatted("2.29.1", URL).replace("2.29.1 # keep it up", "|-\n        2.29.0\n"),
        ENTRY.formatted("2.29.1", URL).replace("2.29.1 # keep it up", "\"2.29.1\"\n"));
  }
}
