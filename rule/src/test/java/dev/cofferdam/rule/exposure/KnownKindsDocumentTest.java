package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/reference/exposure-kinds.md: the kinds that open nothing, and those that rules look at. */
class KnownKindsDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/reference/exposure-kinds.md");

  @Test
  void the_document_is_that_of_the_kinds() throws IOException {
    var generated = document();
    if ("update".equals(System.getProperty("docs")) && System.getenv("CI") == null) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(Files.readString(DOCUMENT)).as("write it with -Ddocs=update").isEqualTo(generated);
  }

  private static String document() {
    var text = new StringBuilder();
    text.append(
        """
        # Kinds that the proof knows

        An object of any other kind is unproven until its kind is declared ([how](../how-to/ci.md)). Generated (`KnownKindsDocumentTest`);
        write it again with `mvn test -pl rule -am -Dtest=KnownKindsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs=update`.

        ## Open nothing by being there
        """);
    SortedMap<String, TreeSet<String>> reasons = new TreeMap<>();
    KnownKinds.all()
        .forEach(
            (kind, reason) -> reasons.computeIfAbsent(reason, it -> new TreeSet<>()).add(kind));
    reasons.forEach(
        (reason, kinds) -> {
          text.append('\n').append(reason).append("\n\n");
          kinds.forEach(kind -> text.append("- `").append(kind).append("`\n"));
        });
    text.append("\n## Looked at by a rule\n\n| kinds | rule |\n|---|---|\n");
    for (ExposureRule rule : ExposureRules.all()) {
      if (!rule.kinds().isEmpty()) {
        text.append("| ")
            .append("`" + String.join("`, `", rule.kinds()) + "`")
            .append(" | [")
            .append(rule.doc().id())
            .append("](../rules.md#")
            .append(rule.doc().id().replace("/", ""))
            .append(") |\n");
      }
    }
    return text.toString();
  }
}
