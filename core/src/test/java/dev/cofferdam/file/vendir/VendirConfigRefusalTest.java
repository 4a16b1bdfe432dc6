package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.Edits.assertRefused;

import org.junit.jupiter.api.Test;

class VendirConfigRefusalTest {

  private static final String HEAD = "apiVersion: vendir.k14s.io/v1alpha1\nkind: Config\n";
  private static final String TIED =
      "this would have to change, but carries '%s', on which other places may depend;"
          + " write it out in place and run again";

  private static void assertDirectoryRefused(String directories, String message) {
    assertRefused(HEAD + "directories:\n" + directories.indent(2), message);
  }

  @Test
  void refuses_a_directory_filled_from_something_else() {
    assertDirectoryRefused(
        "- path: charts/coder\n  contents:\n  - path: .\n    git: {}",
        "vendir.yml:6: 'charts/coder' is filled from 'git', not from the Helm chart 'coder'; move"
            + " or remove that entry");
    assertDirectoryRefused(
        "- path: charts\n  contents:\n  - path: coder\n    helmChart: {name: coder2}",
        "vendir.yml:6: 'charts/coder' is filled from the Helm chart 'coder2', not from the Helm"
            + " chart 'coder'; move or remove that entry");
    assertDirectoryRefused(
        "- path: charts/coder\n  contents:\n  - path: .",
        "vendir.yml:6: 'charts/coder' is filled from nothing, not from the Helm chart 'coder';"
            + " move or remove that entry");
  }

  @Test
  void refuses_what_overlaps() {
    assertDirectoryRefused(
        "- path: charts\n  contents:\n  - path: .\n    git: {}",
        "vendir.yml:6: 'charts' overlaps 'charts/coder', which vendir does not allow; move one of"
            + " them");
    assertDirectoryRefused(
        "- path: charts/coder/crds",
        "vendir.yml:4: 'charts/coder/crds' overlaps 'charts/coder', which vendir does not allow;"
            + " move one of them");
    assertDirectoryRefused(
        "- path: charts\n  contents:\n  - {path: coder/crds, git: {}}",
        "vendir.yml:6: 'charts/coder/crds' overlaps 'charts/coder', which vendir does not allow;"
            + " move one of them");
  }

  @Test
  void refuses_an_entry_that_is_there_twice() {
    assertDirectoryRefused(
        "- path: charts\n  contents:\n  - path: coder\n- path: charts/coder\n  contents:\n  - path: .",
        "vendir.yml:9: 'charts/coder' is there twice; remove one");
  }

  @Test
  void refuses_to_change_what_others_share() {
    var chart = "{name: coder, version: 1.0.0, repository: {url: https://helm.coder.com/v2}}";
    assertDirectoryRefused(
        "- path: charts/coder\n  contents:\n  - path: .\n    helmChart: &c " + chart,
        "vendir.yml:7: " + TIED.formatted("&c"));
    assertRefused(
        HEAD
            + "x: &c "
            + chart
            + "\ndirectories: [{path: charts/coder, contents: [{path: ., helmChart: *c}]}]",
        "vendir.yml:3: " + TIED.formatted("*c"));
    assertRefused(
        HEAD
            + "x: &c "
            + chart
            + "\ndirectories: [{path: charts, contents: [{path: coder, helmChart: {<<: *c}}]}]",
        "vendir.yml:3: " + TIED.formatted("*c"));
    assertRefused(
        HEAD
            + "x: &v 1.0.0\ndirectories: [{path: charts/coder, contents: [{path: ., helmChart: {name: coder, version: *v}}]}]",
        "vendir.yml:4: " + TIED.formatted("*v"));
    assertRefused(
        HEAD + "x: &d [{path: a}]\ndirectories: *d\n", "vendir.yml:4: " + TIED.formatted("*d"));
    assertRefused(HEAD + "x: &d []\ndirectories: *d", "vendir.yml:4: " + TIED.formatted("*d"));
    assertRefused(HEAD + "directories: !d []", "vendir.yml:3: " + TIED.formatted("!d"));
  }

  @Test
  void refuses_what_is_not_shaped_like_a_configuration() {
    assertRefused(
        HEAD + "directories: {}", "vendir.yml:3: 'directories' is not a list; make it one");
    assertRefused(
        HEAD + "directories: a", "vendir.yml:3: 'directories' is not a list; make it one");
    assertDirectoryRefused("- a", "vendir.yml:4: this entry has no 'path'; give it one");
    assertDirectoryRefused("- path: []", "vendir.yml:4: this entry has no 'path'; give it one");
    assertDirectoryRefused(
        "- path: a\n  contents: b", "vendir.yml:5: 'contents' is not a list; make it one");
    assertDirectoryRefused(
        "- path: charts/coder\n  contents:\n  - path: .\n    helmChart:\n      name: coder\n      version: {}",
        "vendir.yml:9: 'version' is not text; write it like '2.29.1'");
    assertDirectoryRefused(
        "- path: charts/coder\n  contents:\n  - path: .\n    helmChart: {name: coder, version: 2.29.1, repository: x}",
        "vendir.yml:7: 'repository' is not a mapping; give it a 'url'");
  }

  @Test
  void refuses_what_is_no_configuration() {
    var wanted = "; write a mapping with apiVersion 'vendir.k14s.io/v1alpha1' and kind 'Config'";
    assertRefused("- a", "vendir.yml: no vendir Config, got no mapping" + wanted);
    assertRefused(
        "...",
        "vendir.yml:1: not valid YAML, expected the node content, but found '<document end>'; mend"
            + " it and run again");
    assertRefused("a: b", "vendir.yml: no vendir Config, got apiVersion '' and kind ''" + wanted);
    assertRefused(
        "apiVersion: v1\nkind: Config\n---\n",
        "vendir.yml: no vendir Config, got apiVersion 'v1' and kind 'Config'" + wanted);
    assertRefused(
        HEAD.replace("v1alpha1", "v1\n alpha1"),
        "vendir.yml: no vendir Config, got apiVersion 'vendir.k14s.io/v1 alpha1' and kind 'Config'"
            + wanted);
    assertRefused(
        HEAD + "---\n" + HEAD,
        "vendir.yml:4: a second vendir Config; keep one, vendir reads no more");
  }

  @Test
  void refuses_what_is_not_yaml() {
    assertRefused(
        HEAD + "directories:\n\t- path: a\n",
        "vendir.yml:4: not valid YAML, found character '\\t(TAB)' that cannot start any token;"
            + " mend it and run again");
    assertRefused(
        HEAD + "directories: [",
        "vendir.yml:3: not valid YAML, expected the node content, but found '<stream end>'; mend"
            + " it and run again");
    assertRefused(
        HEAD + "a: \u0007",
        "vendir.yml: not valid YAML, special characters are not allowed; mend it and run again");
    assertRefused(
        "%YAML 9.1\n--- a",
        "vendir.yml: not valid YAML, Version{major=9, minor=1}; mend it and run again");
  }

  @Test
  void refuses_what_no_person_writes() {
    assertRefused(HEAD + "kind: Config", "vendir.yml:3: 'kind' is there twice; remove one");
    assertRefused(HEAD + "a: {\"b\": 1,\n b: 2}", "vendir.yml:4: 'b' is there twice; remove one");
    assertRefused(HEAD + "a: *b", "vendir.yml:3: alias '*b' has no anchor before it; add one");
    assertRefused(HEAD + "a: &b [*b]", "vendir.yml:3: alias '*b' has no anchor before it; add one");
    assertRefused(
        HEAD + "a: &a []\nb: [" + "*a, ".repeat(51) + "]",
        "vendir.yml:4: more than 50 aliases; write some of them out");
    assertRefused(
        HEAD + "a: " + "[".repeat(200_000),
        "vendir.yml:3: nested deeper than 100 levels; flatten it");
    assertRefused(HEAD + "#" + " ".repeat(1 << 20), "vendir.yml is larger than 1 MiB; divide it");
    assertRefused(
        HEAD + "a: b\rc: d", "vendir.yml:3: a line break is neither LF nor CRLF; use one of these");
  }

  @Test
  void refuses_to_write_behind_a_block_scalar_without_an_end() {
    assertRefused(
        HEAD + "directories:\n- path: a\n  note: |\n    b",
        "vendir.yml:4: its block scalar ends with the file; put a line break at the end");
  }
}
