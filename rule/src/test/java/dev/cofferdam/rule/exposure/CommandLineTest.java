package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void is_the_command_with_its_arguments() {
    assertThat(lines("command: [/usr/bin/a, b], args: [c, 1]")).containsExactly("a [b, c, 1]");
    assertThat(lines("command: [tini, -g, --, /a, b]")).containsExactly("a [b]");
    assertThat(lines("command: [env, X=1, timeout, 5m, a]")).containsExactly("a []");
  }

  @Test
  void takes_the_program_of_the_image_where_no_command_is_given() {
    assertThat(lines("image: 'x.example.com:5000/y/a:1', args: [b, c]"))
        .containsExactly("a [b, c]", "b [c]");
    assertThat(lines("image: a")).containsExactly("a []");
  }

  @Test
  void reads_each_command_of_a_script() {
    assertThat(
            lines("command: [sh, -c, \"if x y; then\\n exec /a 'b' \\\\\\n c & d -e || f; fi\"]"))
        .contains("x [y]", "a [b, c]", "d [-e]", "f []");
    assertThat(lines("command: [sh, -c, 'npx --yes a b && echo $(c d) | e']"))
        .contains("a [b]", "c [d]", "e []");
  }

  @Test
  void reads_what_hooks_and_probes_and_steps_call() {
    for (String call :
        List.of(
            "lifecycle: {postStart: {exec: {command: [a, b]}}}",
            "lifecycle: {preStop: {exec: {command: [sh, -c, a b]}}}",
            "startupProbe: {exec: {command: [a, b]}}",
            "livenessProbe: {exec: {command: [a, b]}}",
            "readinessProbe: {exec: {command: [a, b]}}",
            "script: 'a b'",
            "source: \"#!/bin/sh\\na b\"")) {
      assertThat(lines("image: x, command: [main], " + call)).as(call).contains("main []", "a [b]");
    }
  }

  @Test
  void finds_flags_in_both_spellings_and_counts_the_last() {
    assertThat(line("--a=1").tryFlag("a")).contains("1");
    assertThat(line("--a", "1").tryFlag("a")).contains("1");
    assertThat(line("--a=1", "--b", "--a", "2").tryFlag("a")).contains("2");
    assertThat(line("--a", "1", "--a=2").tryFlag("a")).contains("2");
    assertThat(line("x", "--a").tryFlag("a")).contains("");
    assertThat(line("--a=").tryFlag("a")).contains("");
    assertThat(line("--ab=1", "-a", "a").tryFlag("a")).isEmpty();
  }

  private static CommandLine line(String... arguments) {
    return new CommandLine("p", List.of(arguments));
  }

  private static List<String> lines(String container) {
    return CommandLine.of(Containers.container(container)).stream()
        .map(it -> it.program() + " " + it.arguments())
        .toList();
  }
}
