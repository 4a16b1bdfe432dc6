package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionRewritingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {{ if .Release.IsUpgrade }}a{{ end }}       | {{ if true }}a{{ end }}
          {{ if not $.Release.IsInstall }}            | {{ if not false }}
          {{- if gt $root.Release.Revision 1 -}}      | {{- if gt 2 1 -}}
          {{ if (and .x .Release.IsUpgrade) }}        | {{ if (and .x true) }}
          {{ with .Release }}{{ .IsUpgrade }}         | {{ with .Release }}{{ true }}
          {{ $r.IsUpgrade }}                          | {{ $r.IsUpgradeX }}
          {{ .Values.IsUpgrade }} {{ .Values.Release.Revision }} | {{ .Values.IsUpgrade }} {{ .Values.Release.Revision }}
          {{ .Chart.Revision }} {{ .Release.Name }}   | {{ .Chart.Revision }} {{ .Release.Name }}
          {{ (.Release).IsUpgrade }}                  | {{ (.Release).IsUpgrade }}
          {{ ".Release.IsUpgrade" }} .Release.IsUpgrade | {{ ".Release.IsUpgrade" }} .Release.IsUpgrade
          {{/* .Release.IsUpgrade */}}                | {{/* .Release.IsUpgrade */}}
          {{ .Release.Name }}                         | {{ .Release.Name }}
          """)
  void answers_as_for_the_second_revision(String template, String answered) {
    assertThat(RevisionRewriting.of(template)).isEqualTo(answered.replace("$r.IsUpgradeX", "true"));
  }

  @Test
  void looks_at_templates_alone() {
    var question = "{{ .Release.IsUpgrade }}".getBytes(StandardCharsets.UTF_8);
    var contents = new TreeMap<String, byte[]>();
    for (var path : new String[] {"templates/a.yaml", "charts/b/templates/c.tpl", "values.yaml"}) {
      contents.put(path, question);
    }

    var upgraded = RevisionRewriting.upgraded(ChartFiles.of(contents));

    assertThat(upgraded.text("templates/a.yaml")).isEqualTo("{{ true }}");
    assertThat(upgraded.text("charts/b/templates/c.tpl")).isEqualTo("{{ true }}");
    assertThat(upgraded.text("values.yaml")).isEqualTo("{{ .Release.IsUpgrade }}");
  }
}
