package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a program did.
 *
 * @param out what it wrote to its standard output
 * @param err what it wrote to its standard error
 */
record ProgramRun(int status, String out, String err) {

  /** In bytes; the reader of YAML takes no more either. */
  private static final int LARGEST = 16 * 1024 * 1024;

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  /**
   * Runs a program to its end.
   *
   * @param home an empty directory, which it gets for its home and for all programs there are
   * @throws IOException if it cannot be started
   * @throws KustomizeFailure if it takes too long or says too much
   */
  static ProgramRun of(List<String> command, Path home, Duration longest) throws IOException {
    var process = builder(command, home).start();
    try {
      process.getOutputStream().close();
      var out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), ProgramRun::go);
      var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), ProgramRun::go);
      CompletableFuture.allOf(out, err).get(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TimeoutException();
      }
      return new ProgramRun(process.exitValue(), text(out.join()), text(err.join()));
    } catch (TimeoutException e) {
      var text = "kustomize did not end within %s seconds; see what it waits for";
      throw KustomizeFailure.broken(text.formatted(longest.toSeconds()));
    } catch (ExecutionException e) {
      throw KustomizeFailure.broken("the output of kustomize cannot be read");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw KustomizeFailure.broken("kustomize was interrupted");
    } finally {
      end(process);
    }
  }

  /** The program first: it would go on where one that it waits for ends. */
  private static void end(Process process) {
    var descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  private static ProcessBuilder builder(List<String> command, Path home) {
    var builder = new ProcessBuilder(command).directory(home.toFile());
    var environment = builder.environment();
    environment.clear();
    for (var name : List.of("PATH", "HOME", "XDG_CONFIG_HOME", "KUSTOMIZE_PLUGIN_HOME", "TMPDIR")) {
      environment.put(name, home.toString());
    }
    for (var name :
        List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY")) {
      environment.put(name, NOWHERE);
    }
    return builder;
  }

  /** A thread of its own for each: a pool might be full of those who wait here. */
  private static void go(Runnable work) {
    var thread = new Thread(work, "kustomize-output");
    thread.setDaemon(true);
    thread.start();
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw KustomizeFailure.broken(
          "kustomize gave more than %s bytes; split the build".formatted(LARGEST));
    }
    return new String(bytes, UTF_8);
  }
}
