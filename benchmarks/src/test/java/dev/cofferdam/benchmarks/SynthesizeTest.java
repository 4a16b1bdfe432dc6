package dev.cofferdam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SynthesizeTest {

  @TempDir private Path folder;

  @Test
  void writes_the_same_stacks_once() {
    assertThat(printed(folder.toString(), "2"))
        .isEqualToIgnoringNewLines("19 created, 0 updated, 0 unchanged, 0 removed");
    assertThat(printed(folder.toString(), "2"))
        .isEqualToIgnoringNewLines("0 created, 0 updated, 19 unchanged, 0 removed");
  }

  @Test
  void gives_every_round_a_folder_of_its_own() {
    assertThat(printed(folder.toString(), "1", "2").lines())
        .hasSize(2)
        .allMatch(line -> line.matches("round [12]: [0-9.]+ ms"));
    assertThat(folder.resolve("2/apps/coder-prod/kustomization.yaml")).exists();
  }

  @Test
  void refuses_a_folder_with_files_of_others() throws IOException {
    var foreign = Files.createDirectories(folder.resolve("apps/coder-prod"));
    Files.writeString(foreign.resolve("kustomization.yaml"), "kind: Kustomization\n");
    assertThatThrownBy(() -> printed(folder.toString(), "1"))
        .hasMessage("'%s' holds files of others; name a folder that does not exist yet", folder);
  }

  private static String printed(String... args) {
    var out = new ByteArrayOutputStream();
    Synthesize.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
