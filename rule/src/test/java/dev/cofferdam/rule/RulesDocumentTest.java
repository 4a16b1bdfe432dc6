package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.exposure.ExposureRule;
import dev.cofferdam.rule.exposure.ExposureRules;
import dev.cofferdam.rule.leak.LeakRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/rules.md");

  @Test
  void the_document_is_that_of_the_rules() throws IOException {
    var rules =
        Stream.of(
                ExposureRules.all().stream().map(ExposureRule::doc),
                LeakRules.all().stream().map(Rule::doc),
                Rules.all().stream().map(Rule::doc))
            .flatMap(it -> it)
            .sorted(Comparator.comparing(RuleDoc::id))
            .toList();
    var generated = RulesDocument.of(rules);
    if ("update".equals(System.getProperty("docs")) && System.getenv("CI") == null) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(Files.readString(DOCUMENT)).as("write it with -Ddocs=update").isEqualTo(generated);
    assertThat(generated)
        .contains(
            "\n## workload\n",
            "\n### workload/env-name\n\nA container sets each environment variable once. (error)\n",
            "| [workload/selector](#workloadselector) | warning | The selector of a Service finds"
                + " pods of its namespace. |\n");
  }
}
