package dev.cofferdam.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.examples.Main;
import dev.cofferdam.file.Synthesis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes do not depend on the process that writes them. */
class AnyJvmTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu",
        "-Dfile.encoding=ISO-8859-1 -Duser.language=ar -Duser.country=EG -Dline.separator=\r\n",
        "-XX:+UseParallelGC -Dfile.encoding=UTF-16 -Duser.timezone=Pacific/Apia"
      })
  void every_process_writes_the_same_bytes(String settings, @TempDir Path root) throws Exception {
    for (var stack : ExamplesTest.stacks()) {
      var out = root.resolve(stack);
      var printed = run(settings, 0, "--stack", stack, "--out", out.toString(), "--quiet");
      assertThat(printed).doesNotContain("error");
      var expected = Synthesis.of(Main.cofferdam().define(stack, StackParameters.none())).texts();
      new Snapshot(out).assertMatches(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Dline.separator=\r\n",
        "-Duser.language=ar -Duser.country=EG -Djava.util.concurrent.ForkJoinPool.common.parallelism=1"
      })
  void every_process_says_the_same(String settings, @TempDir Path root) throws Exception {
    var printed = run(settings, 1, "--stack", "exposed", "--out", root.toString());
    var report = printed.substring(printed.indexOf('\n') + 1).replace(root + "/", "");

    assertThat(report)
        .isEqualTo(Files.readString(Path.of("src/test/resources/reports/exposed.txt")));
    assertThat(root).isEmptyDirectory();
  }

  private static String run(String settings, int status, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(settings.split(" ", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isEqualTo(status);
    return printed;
  }
}
