package dev.cofferdam.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.Stack;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed, whenever that is, leaves whole files and a tree that the next run mends.
 */
class KilledRunTest {

  private static final int FILES = 8;
  private static final int LENGTH = 1_000_000;
  private static final int ROUNDS = 8;

  @Test
  void leaves_every_file_as_it_was_or_as_it_was_to_be(@TempDir Path root) throws Exception {
    var random = new Random(3);
    var before = tree('a').texts();
    var after = tree('b').texts();
    for (int round = 0; round < ROUNDS; round++) {
      killed(root, 20 + random.nextInt(120));
      assertThat(whole(root, before, after)).isPositive();
    }

    write(root, tree('a'));

    assertThat(texts(root)).isEqualTo(before);
  }

  /** Starts a process that writes without end, lets it write for a while, and kills it. */
  private static void killed(Path root, int millis) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('w');
    Thread.sleep(millis);
    process.destroyForcibly().waitFor();
  }

  private static int whole(
      Path root, SortedMap<String, String> before, SortedMap<String, String> after)
      throws IOException {
    var found = texts(root);
    found.entrySet().removeIf(file -> file.getKey().endsWith(Writing.UNFINISHED));
    found.forEach(
        (path, text) ->
            assertThat(text.equals(before.get(path)) || text.equals(after.get(path)))
                .as("'%s' is whole", path)
                .isTrue());
    return found.size();
  }

  private static SortedMap<String, String> texts(Path root) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var found = Files.walk(root)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void write(Path root, FileTree tree) {
    var repository = Repository.at(root);
    repository.apply(repository.plan(List.of(tree), ForeignFiles.KEEP));
  }

  private static FileTree tree(char letter) {
    var stack = new Stack("prod");
    for (int i = 0; i < FILES; i++) {
      new KubeObject(
          stack,
          "map-" + i,
          new ConfigMapBuilder()
              .withNewMetadata()
              .withName("map-" + i)
              .endMetadata()
              .addToData("text", String.valueOf(letter).repeat(LENGTH))
              .build());
    }
    return Synthesis.of(stack);
  }

  /** Writes one version over the other until it is killed. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] arguments) {
      var root = Path.of(arguments[0]);
      var before = tree('a');
      var after = tree('b');
      write(root, before);
      System.out.print("w");
      System.out.flush();
      while (true) {
        write(root, after);
        write(root, before);
      }
    }
  }
}
