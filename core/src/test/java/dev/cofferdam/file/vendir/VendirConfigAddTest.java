package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.Edits.CODER;
import static dev.cofferdam.file.vendir.Edits.assertEdit;
import static dev.cofferdam.file.vendir.Edits.assertOneEdit;
import static dev.cofferdam.file.vendir.Edits.crlf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VendirConfigAddTest {

  private static final String FRESH =
      """
      apiVersion: vendir.k14s.io/v1alpha1
      kind: Config
      directories:
        - path: charts/coder
          contents:
            - path: .
              helmChart:
                name: coder
                version: "2.29.1"
                repository:
                  url: https://helm.coder.com/v2
      """;

  private static final String HEAD =
      """
      apiVersion: vendir.k14s.io/v1alpha1
      kind: Config
      """;

  @Test
  void writes_a_new_file() {
    assertThat(VendirConfig.with(CODER, Optional.empty(), "vendir.yml")).isEqualTo(FRESH);
  }

  @Test
  void keeps_what_is_there_if_it_says_nothing() {
    assertOneEdit(CODER, "", FRESH);
    assertOneEdit(CODER, "\uFEFF", "\uFEFF" + FRESH);
    assertOneEdit(CODER, "\n\n", "\n\n" + FRESH);
    assertOneEdit(CODER, "# ours 🚢", "# ours 🚢\n" + FRESH);
    assertOneEdit(CODER, "---\n", "---\n" + FRESH);
    assertOneEdit(CODER, "# a\r\n\r\n  # b\r\n", "# a\r\n\r\n  # b\r\n" + crlf(FRESH));
    assertOneEdit(CODER, "\uFEFF--- # head\n", "\uFEFF--- # head\n" + FRESH);
  }

  @Test
  void quotes_names_that_are_not_text_to_every_reader() {
    var chart = new VendirChart("1.0/-x", "1e3", "2.10", "oci://example.com/charts");
    var text = VendirConfig.with(chart, Optional.empty(), "vendir.yml");
    assertThat(text).contains("- path: 1.0/-x\n", "name: \"1e3\"\n", "version: \"2.10\"\n");
    var word = new VendirChart("on", "null", "1e3", "oci://example.com/charts");
    assertThat(VendirConfig.with(word, Optional.empty(), "vendir.yml"))
        .contains("- path: \"on\"\n", "name: \"null\"\n", "version: \"1e3\"\n");
  }

  @Test
  void appends_behind_the_last_line_of_the_last_item() {
    assertEdit(
        """
        ---
        # who vendors what
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config

        directories:
          # the web
          - path: 'web'   # ours
            contents:
              - path: .
                git:
                  url: https://example.com/web.git
                  ref: "v1" # a tag
          # the next thing is far away

        # the end
        minimumRequiredVersion: 0.30.0
        """,
        """
        ---
        # who vendors what
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config

        directories:
          # the web
          - path: 'web'   # ours
            contents:
              - path: .
                git:
                  url: https://example.com/web.git
                  ref: "v1" # a tag
          - path: charts/coder
            contents:
              - path: .
                helmChart:
                  name: coder
                  version: "2.29.1"
                  repository:
                    url: https://helm.coder.com/v2
          # the next thing is far away

        # the end
        minimumRequiredVersion: 0.30.0
        """);
  }

  @Test
  void follows_a_list_that_is_not_indented() {
    assertEdit(
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
        - path: charts/other
          contents:
          - path: .
            manual: {}
        """,
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
        - path: charts/other
          contents:
          - path: .
            manual: {}
        - path: charts/coder
          contents:
          - path: .
            helmChart:
              name: coder
              version: "2.29.1"
              repository:
                url: https://helm.coder.com/v2
        """);
  }

  @Test
  void follows_an_indentation_of_four() {
    assertEdit(
        """
        directories:
            - path: web
              contents:
                  - path: .
                    git:
                        url: https://example.com/web.git
        kind: Config
        apiVersion: vendir.k14s.io/v1alpha1
        """,
        """
        directories:
            - path: web
              contents:
                  - path: .
                    git:
                        url: https://example.com/web.git
            - path: charts/coder
              contents:
                  - path: .
                    helmChart:
                        name: coder
                        version: "2.29.1"
                        repository:
                            url: https://helm.coder.com/v2
        kind: Config
        apiVersion: vendir.k14s.io/v1alpha1
        """);
  }

  @Test
  void follows_dashes_with_a_wide_gap() {
    assertEdit(
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
        -   path: web
            contents:
            -   path: .
                git:
                    url: https://example.com/web.git
        ...
        """,
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
        -   path: web
            contents:
            -   path: .
                git:
                    url: https://example.com/web.git
        -   path: charts/coder
            contents:
            -   path: .
                helmChart:
                    name: coder
                    version: "2.29.1"
                    repository:
                        url: https://helm.coder.com/v2
        ...
        """);
  }

  @Test
  void starts_a_list_where_there_is_none() {
    for (var none : new String[] {"", "directories:\n", "directories: ~\n", "directories: []\n"}) {
      assertEdit(HEAD + none, FRESH);
    }
    assertOneEdit(CODER, HEAD + "directories: null # yet", head("directories: # yet"));
    assertOneEdit(CODER, HEAD + "directories: []# yet", head("directories: # yet"));
    assertOneEdit(CODER, HEAD + "directories: [ ]   # yet", head("directories:   # yet"));
    assertOneEdit(
        CODER, "directories:\n  # none\n" + HEAD, FRESH.replace(HEAD, "") + "  # none\n" + HEAD);
  }

  private static String head(String directories) {
    return FRESH.replace("directories:", directories).stripTrailing();
  }

  @Test
  void starts_a_list_before_what_follows() {
    assertEdit(
        HEAD + "# nothing\n...\n---\nkind: Secret\n",
        FRESH + "# nothing\n...\n---\nkind: Secret\n");
    assertEdit(
        "kind: Secret\napiVersion: v1\n---\n" + HEAD + "---\nkind: ConfigMap\napiVersion: v1\n",
        "kind: Secret\napiVersion: v1\n---\n" + FRESH + "---\nkind: ConfigMap\napiVersion: v1\n");
  }

  @Test
  void appends_to_a_list_between_brackets() {
    assertEdit(
        HEAD + "directories: [{path: web, contents: [{path: ., manual: {}}]}] # short\n",
        HEAD
            + "directories: [{path: web, contents: [{path: ., manual: {}}]}, {path: charts/coder,"
            + " contents: [{path: ., helmChart: {name: coder, version: \"2.29.1\", repository:"
            + " {url: \"https://helm.coder.com/v2\"}}}]}] # short\n");
  }

  @Test
  void appends_to_brackets_over_many_lines() {
    assertEdit(
        HEAD
            + """
            directories: [
              {path: a, contents: []}, # first
              {path: b, contents: []}, # second
            ]
            """,
        HEAD
            + """
            directories: [
              {path: a, contents: []}, # first
              {path: b, contents: []}, # second
              {path: charts/coder, contents: [{path: ., helmChart: {name: coder, version: "2.29.1", \
            repository: {url: "https://helm.coder.com/v2"}}}]}
            ]
            """);
    assertEdit(
        HEAD + "directories: [ # none\n  ]\n",
        HEAD
            + """
            directories: [ # none
              {path: charts/coder, contents: [{path: ., helmChart: {name: coder, version: "2.29.1", \
            repository: {url: "https://helm.coder.com/v2"}}}]}]
            """);
  }

  @Test
  void leaves_json_json() {
    var entry =
        """
        {"path": "charts/coder", "contents": [{"path": ".", "helmChart": {"name": "coder", \
        "version": "2.29.1", "repository": {"url": "https://helm.coder.com/v2"}}}]}""";
    assertEdit(
        """
        {
          "apiVersion": "vendir.k14s.io/v1alpha1",
          "kind": "Config"
        }
        """,
        """
        {
          "apiVersion": "vendir.k14s.io/v1alpha1",
          "kind": "Config",
          "directories": [%s]
        }
        """
            .formatted(entry));
    var json =
        "{\"apiVersion\":\"vendir.k14s.io/v1alpha1\",\"kind\":\"Config\",\"directories\":%s}";
    assertEdit(json.formatted("[]"), json.formatted("[" + entry + "]"));
    assertEdit(json.formatted("null"), json.formatted("[" + entry + "]"));
    assertEdit(
        json.formatted("[{\"path\":\"web\"}]"),
        json.formatted("[{\"path\":\"web\"}, " + entry + "]"));
  }

  @Test
  void adds_a_content_to_a_directory_around_it() {
    assertEdit(
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
        - path: ./charts/
          contents:
          - path: other
            helmChart: {name: other}
        - path: web
        """,
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
        - path: ./charts/
          contents:
          - path: other
            helmChart: {name: other}
          - path: coder
            helmChart:
              name: coder
              version: "2.29.1"
              repository:
                url: https://helm.coder.com/v2
        - path: web
        """);
  }

  @Test
  void fills_a_directory_that_has_no_contents() {
    assertEdit(
        HEAD + "directories:\n  - {path: charts/coder}\n",
        HEAD
            + """
            directories:
              - {path: charts/coder, contents: [{path: ., helmChart: {name: coder, \
            version: "2.29.1", repository: {url: "https://helm.coder.com/v2"}}}]}
            """);
    assertEdit(
        HEAD + "directories:\n  - path: charts/coder\n    contents: [] # later\n    x: y\n",
        FRESH.replace("contents:", "contents: # later") + "    x: y\n");
    assertEdit(HEAD + "directories:\n  - path: charts/coder\n", FRESH);
  }

  @Test
  void appends_behind_block_scalars_and_aliases() {
    var text =
        """
        apiVersion: vendir.k14s.io/v1alpha1
        kind: Config
        directories:
          - path: a
            contents:
              - path: .
                inline:
                  paths:
                    a.txt: |%s
                      text


        # far away
        x: y
        """;
    var entry = FRESH.substring(FRESH.indexOf("  - path"));
    for (var clipped : new String[] {"", "-", "2"}) {
      var before = text.formatted(clipped);
      assertEdit(before, before.replace("text\n", "text\n" + entry));
    }
    assertEdit(
        text.formatted("+"), text.formatted("+").replace("text\n\n\n", "text\n\n\n" + entry));
    var alias = "x: &x {a: b}\n" + HEAD + "directories:\n  - path: a\n    lock: *x # c\n";
    assertEdit(alias, alias + entry);
  }

  @Test
  void reads_emoji_at_every_offset() {
    for (int width = 1000; width < 1050; width++) {
      var comment = "#" + " ".repeat(width) + "🚢\n";
      assertOneEdit(CODER, comment + HEAD, comment + FRESH);
    }
  }

  @Test
  void appends_behind_emoji_and_odd_values() {
    var entry = FRESH.substring(FRESH.indexOf("  - path"));
    var values = List.of(" 🚢 ahoy", " '🚢''' # 🚢", "", " \"a\n      b\"", " a\n      b");
    assertOneEdit(
        CODER,
        HEAD + "directories:\n  - path: a\n    ? b\n# c\nx: y\n",
        HEAD + "directories:\n  - path: a\n    ? b\n# c\n" + entry + "x: y\n");
    for (var value : values) {
      var before = HEAD + "directories:\n  - path: a\n    note:" + value + "\n";
      assertEdit(before, before + entry);
    }
  }
}
