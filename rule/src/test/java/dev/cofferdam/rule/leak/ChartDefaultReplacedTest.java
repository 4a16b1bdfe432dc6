package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDefaultReplacedTest {

  private static final String REST =
      " that the chart brings, so that whoever has the chart knows it; set another one in the release,"
          + " by a Secret (HelmRelease flux-system/demo, chart demo 1.0.0, templates/t.yaml)";

  @Test
  void accepts_what_the_release_sets_itself_and_what_is_no_secret() {
    assertThat(
            found(
                "{values: {adminPassword: hunter2hunter2}}",
                "data: {admin-password: %s, user: %s, token: Zm9vYmFy}"
                    .formatted(Leaked.base64("hunter2hunter2"), Leaked.base64("admin"))))
        .isEmpty();
  }

  @Test
  void accepts_passwords_that_somebody_has_written_beside_the_chart() {
    assertThat(
            Leaked.by(
                new ChartDefaultReplaced(),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"
                    + "stringData: {password: hunter2, b: '"
                    + "ghp_"
                    + "aB3dE5gH7j".repeat(4)
                    + "'}"))
        .isEmpty();
  }

  @Test
  void accepts_a_weak_name_outside_of_secrets_whose_value_the_chart_computes() {
    assertThat(
            Clusters.findings(
                new ChartDefaultReplaced(),
                Leaked.withChart(
                    Leaked.release("{}"),
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\ndata: {password: some-thing}",
                    "a: some-thing")))
        .isEmpty();
  }

  @Test
  void reports_a_password_in_a_secret_that_the_release_does_not_set() {
    assertThat(found("{}", "data: {admin-password: %s}".formatted(Leaked.base64("prom-operator"))))
        .containsExactly(
            "charts/demo/templates/t.yaml:1:1: Secret a/db: data.admin-password is a secret"
                + REST);
  }

  @Test
  void reports_a_value_of_the_chart_under_a_telling_name() {
    assertThat(
            Clusters.findings(
                new ChartDefaultReplaced(),
                Leaked.withChart(
                    Leaked.release("{}"),
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\ndata: {password: some-thing}",
                    "b: [{auth: {password: some-thing}}]")))
        .containsExactly(
            "charts/demo/templates/t.yaml:1:1: ConfigMap a/c: data.password is a secret" + REST);
  }

  @Test
  void reports_a_connection_of_the_chart() {
    assertThat(
            found(
                "{}",
                "stringData: {a: 'amqp://guest:guest@mq:5672/', b: \"c: d\\npassword: guest1\\n\"}"))
        .containsExactly(
            "charts/demo/templates/t.yaml:1:1: Secret a/db: stringData.a holds a URL with a password"
                + REST,
            "charts/demo/templates/t.yaml:1:1: Secret a/db: stringData.b is a secret" + REST);
  }

  private static List<String> found(String spec, String data) {
    return Leaked.by(
        new ChartDefaultReplaced(),
        Leaked.release(spec),
        "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: a}\n" + data);
  }
}
