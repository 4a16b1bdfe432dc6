package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.helm.TemplateToken.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesRewritingTest {

  private static final String HAS = "hasKey (fromJson (include `cofferdam.apiVersions` ``))";
  private static final String ALL = "(fromJsonArray (include `cofferdam.apiVersionList` ``))";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {{ .Capabilities.APIVersions.Has "v1" }}              | {{ HAS "v1" }}
          {{- if $.Capabilities.APIVersions.Has "v1" -}}        | {{- if HAS "v1" -}}
          {{ if and .x ($root.Capabilities.APIVersions.Has $v) }} | {{ if and .x (HAS $v) }}
          {{ ($.Capabilities).APIVersions.Has "v1" }}           | {{ HAS "v1" }}
          {{ ((index . 0).Capabilities.APIVersions.Has "v1") }} | {{ (HAS "v1") }}
          {{ $v.Has "v1" }}                                     | {{ HAS "v1" }}
          {{ with .Capabilities.APIVersions }}{{ .Has .x }}     | {{ with ALL }}{{ HAS .x }}
          {{ $v := .Capabilities.APIVersions }}                 | {{ $v := ALL }}
          {{ range $c.APIVersions }}                            | {{ range ALL }}
          {{ .Has }} {{ $v.Has }} {{ if .Values.Has }}          | {{ .Has }} {{ $v.Has }} {{ if .Values.Has }}
          {{ .Values.APIVersions }} {{ .Capabilities.KubeVersion }} | {{ .Values.APIVersions }} {{ .Capabilities.KubeVersion }}
          {{ ".Capabilities.APIVersions.Has" }}                 | {{ ".Capabilities.APIVersions.Has" }}
          {{/* .Capabilities.APIVersions.Has "v1" */}}          | {{/* .Capabilities.APIVersions.Has "v1" */}}
          .Capabilities.APIVersions.Has "v1" {{ . }}            | .Capabilities.APIVersions.Has "v1" {{ . }}
          {{ `}}` }}{{ .Capabilities.APIVersions.Has "v1" }}    | {{ `}}` }}{{ HAS "v1" }}
          {{ "\\"}}" }}{{ .Capabilities.APIVersions.Has "v1" }} | {{ "\\"}}" }}{{ HAS "v1" }}
          {{ .Capabilities.APIVersions.Has "unclosed            | {{ .Capabilities.APIVersions.Has "unclosed
          """)
  void asks_in_our_place(String before, String after) {
    assertThat(CapabilitiesRewriting.of(before))
        .isEqualTo(after.replace("HAS", HAS).replace("ALL", ALL));
  }

  @Test
  void asks_in_our_place_at_the_end_of_a_pipeline() {
    assertThat(CapabilitiesRewriting.of("{{ \"v1\" | .Capabilities.APIVersions.Has | not }}"))
        .isEqualTo("{{ \"v1\" | " + HAS + " | not }}");
    assertThat(CapabilitiesRewriting.of("{{ \"v1\" | $v.Has }}"))
        .isEqualTo("{{ \"v1\" | " + HAS + " }}");
  }

  @Test
  void the_tokens_of_a_template_are_the_template() {
    var random = new Random(11);
    var pieces =
        List.of(
            "{{", "}}", "{{-", "-}}", " ", "\n", "\"", "`", "'", "\\", "/*", "*/", "(", ")", "|",
            ".", "$", "a", ".b", "$c", "1", "ü", "text", ":=", "-");
    for (int i = 0; i < 20_000; i++) {
      var template =
          random
              .ints(random.nextInt(30), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining());
      assertThat(
              TemplateLexer.tokens(template).stream()
                  .map(TemplateToken::text)
                  .collect(Collectors.joining()))
          .isEqualTo(template);
    }
  }

  @Test
  void trim_markers_and_comments_are_those_of_go() {
    assertThat(kinds("a{{- /* }} */ -}}b{{-1}}{{- 2 -}}"))
        .containsExactly(
            Kind.TEXT,
            Kind.COMMENT,
            Kind.TEXT,
            Kind.OPEN,
            Kind.OTHER,
            Kind.OTHER,
            Kind.CLOSE,
            Kind.OPEN,
            Kind.SPACE,
            Kind.OTHER,
            Kind.SPACE,
            Kind.CLOSE);
  }

  private static List<Kind> kinds(String template) {
    return TemplateLexer.tokens(template).stream().map(TemplateToken::kind).toList();
  }
}
