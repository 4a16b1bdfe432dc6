package dev.cofferdam.render.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real Git, without any settings of user and machine; tests that need it are skipped where it
 * is not installed.
 */
final class Git {

  private Git() {}

  static void assumeInstalled() {
    assumeTrue(installed(), "git is not installed");
  }

  private static boolean installed() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String run(Path directory, String... arguments) {
    var command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("XDG_CONFIG_HOME", directory.toString());
    try {
      Process process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError(command + " failed: " + output);
      }
      return output;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
