package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KustomizeBinaryTest {

  @TempDir Path directory;

  /** A program that is a script. */
  private Path program(String name, String script) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  @Test
  void kustomize_is_found_before_kubectl() throws IOException {
    program("a/kubectl", "");
    program("b/kustomize", "echo v5.8.1");
    var searchPath =
        String.join(
            File.pathSeparator,
            "",
            "relative",
            directory.resolve("lost").toString(),
            directory.resolve("a").toString(),
            directory.resolve("b").toString());

    assertThat(KustomizeBinary.tryFind(searchPath).map(KustomizeBinary::version))
        .contains("kustomize v5.8.1");
  }

  @Test
  void kubectl_is_found_if_there_is_nothing_else() throws IOException {
    program("a/kubectl", "echo 'Client Version: v1.32.4'; echo 'Kustomize Version: v5.5.0'");
    Files.createDirectories(directory.resolve("a/kustomize"));
    Files.writeString(directory.resolve("kustomize"), "not executable");
    var searchPath = directory + File.pathSeparator + directory.resolve("a");

    assertThat(KustomizeBinary.tryFind(searchPath).map(KustomizeBinary::version))
        .contains("kubectl kustomize v5.5.0");
  }

  @Test
  void nothing_is_found_where_nothing_is() {
    assertThat(KustomizeBinary.tryFind("")).isEmpty();
    assertThat(KustomizeBinary.tryFind(directory.toString())).isEmpty();
  }

  @Test
  void what_cannot_be_run_is_refused_at_once() {
    var file = directory.resolve("kustomize");

    assertThatThrownBy(() -> new KustomizeBinary(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is no program that can be run; name kustomize or kubectl".formatted(file));
  }

  @Test
  void it_gets_nothing_of_our_environment() throws IOException {
    var binary = new KustomizeBinary(program("kustomize", "pwd; /usr/bin/env; echo \"$@\""));
    var output = binary.build(directory).lines().toList();
    var home = output.get(0);

    assertThat(new TreeSet<>(output))
        .filteredOn(it -> it.contains("=") && !it.startsWith("_=") && !it.startsWith("OLDPWD="))
        .containsExactly(
            "ALL_PROXY=http://127.0.0.1:9",
            "HOME=" + home,
            "HTTPS_PROXY=http://127.0.0.1:9",
            "HTTP_PROXY=http://127.0.0.1:9",
            "KUSTOMIZE_PLUGIN_HOME=" + home,
            "PATH=" + home,
            "PWD=" + home,
            "TMPDIR=" + home,
            "XDG_CONFIG_HOME=" + home,
            "http_proxy=http://127.0.0.1:9",
            "https_proxy=http://127.0.0.1:9");
    assertThat(output.get(output.size() - 1))
        .isEqualTo("build --load-restrictor LoadRestrictionsNone " + directory);
    assertThat(Path.of(home)).doesNotExist();
  }

  @Test
  void kubectl_is_asked_in_its_own_words() throws IOException {
    var binary = new KustomizeBinary(program("kubectl", "echo \"$@\""));

    assertThat(binary.build(directory))
        .isEqualTo("kustomize --load-restrictor LoadRestrictionsNone %s\n".formatted(directory));
  }

  @Test
  void one_that_does_not_end_is_ended() throws IOException {
    var marker = directory.resolve("marker");
    var binary =
        new KustomizeBinary(
            program("kustomize", "/bin/sleep 30; echo x > '%s'".formatted(marker)),
            Duration.ofSeconds(1));
    long start = System.nanoTime();

    assertThatThrownBy(() -> binary.build(directory))
        .isInstanceOfSatisfying(KustomizeFailure.class, it -> assertThat(it.isRefused()).isFalse())
        .hasMessage("kustomize did not end within 1 seconds; see what it waits for");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    assertThat(marker).doesNotExist();
  }

  @Test
  void one_that_says_too_much_is_refused() throws IOException {
    var binary = new KustomizeBinary(program("kustomize", "/usr/bin/yes"));

    assertThatThrownBy(() -> binary.build(directory))
        .hasMessage("kustomize gave more than 16777216 bytes; split the build");
  }

  @Test
  void one_that_is_too_old_is_not_asked() throws IOException {
    var binary = new KustomizeBinary(program("kustomize", "echo v4.5.7"));

    assertThatThrownBy(() -> binary.build(directory))
        .isInstanceOfSatisfying(KustomizeFailure.class, it -> assertThat(it.isRefused()).isFalse())
        .hasMessage(
            "kustomize v4.5.7 is too old; install kustomize 5.0 or kubectl 1.27, or a later one");
  }

  @Test
  void what_it_leaves_in_its_home_is_removed() throws IOException {
    var binary = new KustomizeBinary(program("kustomize", "echo x > left; pwd"));

    assertThat(Path.of(binary.build(directory).strip())).doesNotExist();
  }

  @Test
  void one_that_fails_says_why() throws IOException {
    var script = "echo '# Warning: old' >&2; echo 'Error: no such thing' >&2; echo x; exit 1";
    var binary = new KustomizeBinary(program("kustomize", script));

    assertThatThrownBy(() -> binary.build(directory))
        .isInstanceOfSatisfying(KustomizeFailure.class, it -> assertThat(it.isRefused()).isTrue())
        .hasMessage("no such thing");
  }

  @Test
  void one_that_is_no_program_is_a_failure() throws IOException {
    var file = program("kustomize", "");
    Files.writeString(file, "#!/there/is/no/such/interpreter\n");

    assertThatThrownBy(() -> new KustomizeBinary(file).build(directory))
        .isInstanceOf(KustomizeFailure.class)
        .hasMessageStartingWith("'%s' cannot be run: ".formatted(file));
  }

  @Test
  void the_real_ones_say_their_version() {
    for (var engine : Engines.all()) {
      assertThat(engine.version()).matches("(kustomize|kubectl kustomize) v[0-9.]+.*");
    }
  }
}
