package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ValidateTest {

  private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
  private static final String WIDGET =
      "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: w, namespace: team}\n";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void is_silent_about_what_is_valid_but_counts_it() throws IOException {
    write("a.yaml", MAP + "---\n" + MAP);
    write("values.yaml", "a: b\n");

    assertThat(run("validate", directory.toString())).isZero();
    assertThat(out)
        .hasToString(
            "2 objects in 1 file: 2 valid, 0 problems, 0 unvalidated; 0 Helm templates skipped, 1"
                + " file is no manifests\n");
    assertThat(err).hasToString("");
  }

  @Test
  void prints_a_line_for_each_problem() throws IOException {
    write("a.yaml", MAP + "dta: {}\ndata: {a: 1}\n");
    write("b.yaml", WIDGET);

    assertThat(run("validate", directory.toString())).isEqualTo(1);
    assertThat(out)
        .hasToString(
            """
            DIR/a.yaml:4:1: ConfigMap a: dta is unknown; did you mean 'data'? (schema/unknown-field)
            DIR/a.yaml:5:11: ConfigMap a: data.a must be a text, got 1; put it in quotes (schema/type)
            DIR/b.yaml:1:1: Widget team/w: nothing describes 'example.org/v1 Widget', so nothing was \
            compared; give its definition with --crds (schema/unvalidated)
            2 objects in 2 files: 0 valid, 2 problems, 1 unvalidated; 0 Helm templates skipped, 0 \
            files are no manifests
            """
                .replace("DIR", directory.toString()));
  }

  @Test
  void fails_for_what_nothing_describes_unless_that_is_allowed() throws IOException {
    write("b.yaml", WIDGET);

    assertThat(run("validate", directory.toString())).isEqualTo(1);
    assertThat(run("validate", "--allow-unvalidated", directory.toString())).isZero();
  }

  @Test
  void fails_if_there_was_nothing_to_look_at() throws IOException {
    write("values.yaml", "a: b\n");

    assertThat(run("validate", directory.toString())).isEqualTo(1);
    assertThat(out)
        .hasToString(
            "no manifest was found, so nothing was validated; 0 Helm templates skipped, 1 file is no"
                + " manifests\n");
  }

  @Test
  void prints_nothing_that_a_terminal_would_obey() throws IOException {
    write("a\n\u001b[31m.yaml", MAP + "dta: {}\n");

    assertThat(run("validate", directory.toString())).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString()).contains("/a??[31m.yaml:4:1: ConfigMap a").doesNotContain("\u001b");
  }

  @Test
  void counts_with_the_digits_of_programs_wherever_it_runs() throws IOException {
    write("a.yaml", MAP);
    var locale = Locale.getDefault();
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      new Cofferdam().run("validate", directory.toString());
    } finally {
      System.setOut(console);
      Locale.setDefault(locale);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("1 object in 1 file: 1 valid, 0 ");
  }

  @Test
  void prints_json_for_machines() throws IOException {
    write("a.yaml", MAP + "dta: {}\n");
    write("b.yaml", WIDGET);

    assertThat(run("validate", "--format", "json", directory.toString())).isEqualTo(1);
    var json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.propertyNames())
        .containsExactly(
            "files",
            "objects",
            "valid",
            "otherFiles",
            "templates",
            "findings",
            "unvalidated",
            "rulesNotEvaluated");
    assertThat(json.path("findings").toString())
        .isEqualTo(
            "[{\"id\":\"schema/unknown-field\",\"file\":\"%s/a.yaml\",\"line\":4,\"column\":1,\"object\":\"ConfigMap"
                    .formatted(directory)
                + " a\",\"field\":\"dta\",\"text\":\"is unknown; did you mean 'data'?\"}]");
    assertThat(json.path("unvalidated")).hasSize(1);
    assertThat(json.path("objects").asInt()).isEqualTo(2);
  }

  @Test
  void refuses_wrong_usage() {
    assertThat(run("validate")).isEqualTo(2);
    assertThat(err)
        .hasToString("error: Missing required parameter: 'DIR'; --help lists the options\n");
    assertThat(run("validate", "--format", "xml", ".")).isEqualTo(2);
    assertThat(err)
        .hasToString("error: format must be text or json, got 'xml'; --help lists the options\n");
    assertThat(run("validate", "--flux-version", "3.0", ".")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "error: Flux version must be one from 2.0 to 2.9, got '3.0'; leave it out for the"
                + " newest\n");
    assertThat(run("validate", directory.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere' does not exist; name a directory or a file");
    assertThat(run("validate", "--crds", directory.toString(), directory.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("has no custom resource definition in it; name another");
  }

  @Test
  void is_found_in_a_program_without_stacks() {
    assertThat(run()).isEqualTo(2);
    assertThat(err).hasToString("error: no command was named; --help lists them\n");
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("validate");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new Cofferdam().status(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
