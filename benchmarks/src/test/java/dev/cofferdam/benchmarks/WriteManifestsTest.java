package dev.cofferdam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteManifestsTest {

  @TempDir private Path folder;

  @Test
  void writes_one_object_a_file_under_a_name_of_its_own() throws IOException {
    WriteManifests.main(new String[] {folder.toString(), "102"});

    assertThat(folder.resolve("apps-000/sample-00002-service.yaml"))
        .content()
        .contains("kind: Service\n", "name: sample-00002\n");
    assertThat(folder.resolve("apps-001")).isDirectoryContaining("glob:**sample-00101-*.yaml");
    assertThat(folder.resolve("apps-001").toFile().list()).hasSize(2);
  }

  @Test
  void says_what_it_wants() {
    assertThatThrownBy(() -> WriteManifests.main(new String[] {"out"}))
        .hasMessage("usage: OUT COUNT");
  }
}
