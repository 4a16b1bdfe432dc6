package dev.cofferdam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KindsDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/reference/kinds.md");

  @Test
  void the_document_is_that_of_the_model() throws IOException {
    var generated = KindsDocument.of();
    if ("update".equals(System.getProperty("docs")) && System.getenv("CI") == null) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(Files.readString(DOCUMENT)).as("write it with -Ddocs=update").isEqualTo(generated);
    assertThat(generated)
        .contains(
            "| **`spec.interval`** | text | | | match `^([0-9]+(\\.[0-9]+)?(ms\\|s\\|m\\|h))+$` |")
        .contains("| `spec.releaseName` | text | | | have 1 to 53 characters |");
  }
}
