package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KustomizeWordsTest {

  @Test
  void warnings_and_the_word_error_are_left_out() {
    assertThat(
            KustomizeWords.of(
                "# Warning: 'bases' is deprecated.\nError: Found multiple\n  kustomization files\n"))
        .isEqualTo("Found multiple kustomization files");
    assertThat(KustomizeWords.of("error: no such file")).isEqualTo("no such file");
  }

  @Test
  void what_kubectl_logs_is_read_as_it_was_before() {
    assertThat(
            KustomizeWords.of(
                "E1126 03:08:20.637748 29862 run.go:72] \"command failed\" err=\"must specify \\\"a\\\""
                    + " for\\nJSON patch [patch: \\\"- {value: hunter2}\\\"]\""))
        .isEqualTo("must specify \"a\" for JSON patch a patch");
  }

  @Test
  void configurations_are_left_out() {
    assertThat(
            KustomizeWords.of(
                "Error: trouble configuring builtin SecretGenerator with config: `\nliterals:\n-"
                    + " p=`hunter2`\n`: it is wrong"))
        .isEqualTo("trouble configuring builtin SecretGenerator: it is wrong");
  }

  @Test
  void patches_are_left_out() {
    assertThat(
            KustomizeWords.of(
                "Error: unable to parse SM or JSON patch from [patch: \"a: \\\"hunter2\\\"\"]"))
        .isEqualTo("unable to parse SM or JSON patch from a patch");
  }

  @Test
  void objects_are_left_out() {
    assertThat(
            KustomizeWords.of(
                "Error: map[string]interface {}{\"data\":map[interface {}]interface"
                    + " {}{1:\"hunter2\"}}: json: unsupported type"))
        .isEqualTo("…");
    assertThat(KustomizeWords.of("Error: unequal {\"a\":\"hunter2\"} and {\"b\":{}}, so no"))
        .isEqualTo("unequal …, so no");
    assertThat(
            KustomizeWords.of(
                "Error: found multiple possible referrals: a, b\n\n**** Too many possible referral"
                    + " targets to referrer:\ndata: hunter2\n"))
        .isEqualTo("found multiple possible referrals: a, b");
    assertThat(
            KustomizeWords.of(
                "Error: from 'a': missing metadata.name in object {{v1 Secret} {{ } map[] map[]}}':"
                    + " must build"))
        .isEqualTo("from 'a': missing metadata.name': must build");
  }

  @Test
  void values_of_yaml_are_left_out() {
    assertThat(KustomizeWords.of("Error: yaml: cannot decode !!str `hunter2` as a !!bool"))
        .isEqualTo("yaml: cannot decode !!str … as a !!bool");
  }

  @Test
  void there_is_always_something_and_never_too_much() {
    assertThat(KustomizeWords.of(" \n"))
        .isEqualTo("kustomize fails without a word that can be shown");
    assertThat(KustomizeWords.of("x".repeat(5000))).isEqualTo("x".repeat(1000) + "…");
  }

  @Test
  void is_its_message() {
    assertThat(KustomizeWords.of("# Warning: old\nError: no such\n  file\n"))
        .isEqualTo("no such file");
  }

  /** As the kubectl of a cloud's tools says it. */
  @Test
  void is_the_message_that_it_logs_without_time_and_process() {
    assertThat(
            KustomizeWords.of(
                "E1126 03:54:22.662954    3134 run.go:72] \"command failed\" err=\"id 'A/x\\\"y': must build\\nhere\"\n"))
        .isEqualTo("id 'A/x\"y': must build here");
    assertThat(
            KustomizeWords.of(
                "E1126 03:54:22.662954 3134 run.go:72] \"command failed\" err=<\n\tone\n\tother\n >\n"))
        .isEqualTo("one other");
  }

  @Test
  void is_no_stack_of_a_crash() {
    assertThat(
            KustomizeWords.of(
                "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\ngoroutine 1 gp=0x3e05 m=0 mp=0x18 [running]:\nmain.main()\n"))
        .isEqualTo(
            "kustomize itself breaks down over it; look for what is odd, such as an alias inside of what it means");
  }

  @Test
  void is_no_literal_of_a_secret() {
    assertThat(
            KustomizeWords.of(
                "Error: loading KV pairs: literal sources [hunter2 x]: invalid literal source, expected key=value\n"))
        .isEqualTo("loading KV pairs: literal sources: invalid literal source, expected key=value");
  }
}
