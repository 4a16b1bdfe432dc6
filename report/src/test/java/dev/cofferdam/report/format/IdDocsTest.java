package dev.cofferdam.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Unrendered.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdDocsTest {

  /** An id in a source of one of the modules whose findings have no rule. */
  private static final Pattern ID =
      Pattern.compile("\"((?:document|policy|schema)/[a-z]+(?:-[a-z]+)*)\"");

  @Test
  void the_table_has_every_id_that_exists_and_no_other() throws IOException {
    NavigableSet<String> existing = new TreeSet<>();
    Stream.of(Reason.values()).map(Reason::id).forEach(existing::add);
    for (var module : List.of("core", "schema", "report")) {
      existing.addAll(idsIn(Path.of("..", module, "src/main/java")));
    }

    assertThat(existing)
        .hasSizeGreaterThan(30)
        .contains("document/unreadable", "policy/needed", "schema/rule", "render/lookup");
    assertThat(IdDocs.ids()).containsExactlyElementsOf(existing);
  }

  private static List<String> idsIn(Path sources) throws IOException {
    try (var files = Files.walk(sources)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .flatMap(it -> ID.matcher(read(it)).results())
          .map(it -> it.group(1))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_description_is_made_of_sentences() {
    for (var id : IdDocs.ids()) {
      var doc = IdDocs.of(id);
      assertThat(List.of(doc.summary(), doc.because(), doc.remedy()))
          .allMatch(it -> it.matches("[A-Z].{5,}\\."), id);
    }
  }

  @Test
  void reads_an_entry() {
    assertThat(IdDocs.of("policy/needed"))
        .isEqualTo(
            new IdDoc(
                "Every exception and every declared kind is needed.",
                "One that lets nothing pass any more would hide the next thing of its kind.",
                "Remove it."));
  }

  @Test
  void describes_keywords_of_schemas_that_nobody_has_words_for() {
    assertThat(IdDocs.of("schema/dependentRequired"))
        .isEqualTo(
            new IdDoc(
                "Every object keeps to the schema of its kind.",
                "The API server refuses what does not.",
                "Write the field as the message says."));
  }
}
