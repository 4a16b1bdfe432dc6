package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One run of the executable in a directory of its own, with nothing of the user's in reach. */
final class HelmProcess {

  private static final int MINUTES = 5;

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:1";

  /** What Windows programs do not start without. */
  private static final List<String> KEPT = List.of("SystemRoot", "SYSTEMROOT");

  private final Path executable;
  private final PrivateDirectory directory;

  HelmProcess(Path executable, PrivateDirectory directory) {
    this.executable = executable;
    this.directory = directory;
  }

  /**
   * Runs it.
   *
   * @return what it prints
   * @throws HelmFailure with what it says if it fails
   */
  String run(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(executable.toString());
    command.addAll(arguments);
    var out = directory.path().resolve("out");
    var err = directory.path().resolve("err");
    var builder = new ProcessBuilder(command).directory(directory.path().toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    isolate(builder);
    try {
      int status = await(started(builder));
      if (status != 0) {
        throw new HelmFailure(HelmMessage.of(directory.hide(Files.readString(err, UTF_8))));
      }
      return Files.readString(out, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process started(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** No configuration, no plugins, no cluster, no network. */
  private void isolate(ProcessBuilder builder) {
    var environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    var home = directory.path().toString();
    var own = new TreeMap<String, String>();
    for (var name :
        List.of(
            "HOME",
            "USERPROFILE",
            "TMPDIR",
            "TEMP",
            "TMP",
            "HELM_CACHE_HOME",
            "HELM_CONFIG_HOME",
            "HELM_DATA_HOME")) {
      own.put(name, home);
    }
    own.put("KUBECONFIG", directory.path().resolve("no-kubeconfig").toString());
    own.put("HELM_KUBEAPISERVER", NOWHERE);
    own.put("HTTP_PROXY", NOWHERE);
    own.put("HTTPS_PROXY", NOWHERE);
    environment.putAll(own);
  }

  private static int await(Process process) {
    try {
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      throw new HelmFailure("helm has not ended after " + MINUTES + " minutes and was stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HelmFailure("helm was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }
}
