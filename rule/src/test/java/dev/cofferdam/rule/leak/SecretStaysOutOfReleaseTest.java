package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretStaysOutOfReleaseTest {

  @Test
  void accepts_config_maps_and_silent_names() {
    assertThat(
            found(
                "[{kind: ConfigMap, name: a, targetPath: auth.password}, {kind: Secret, name: a},"
                    + " {kind: Secret, name: b, valuesKey: host, targetPath: db.host},"
                    + " {kind: Secret, name: b, valuesKey: password, targetPath: db.passwordHash},"
                    + " {kind: Secret, name: b, valuesKey: values.yaml}]"))
        .isEmpty();
  }

  @Test
  void reports_a_password() {
    assertThat(
            found(
                "[{kind: Secret, name: db, valuesKey: pw, targetPath: auth.password},"
                    + " {kind: Secret, name: x, targetPath: token},"
                    + " {kind: Secret, name: z, valuesKey: admin-password}]"))
        .containsExactly(
            at(0, "pw", "db"), at(1, "values.yaml", "x"), at(2, "admin-password", "z"));
  }

  private static String at(int i, String key, String secret) {
    return ("a.yaml:1:1: HelmRelease flux-system/demo: spec.valuesFrom[%d] copies '%s' of Secret '%s' into"
            + " the values that Helm keeps of every revision; name the Secret where the chart takes one")
        .formatted(i, key, secret);
  }

  private static List<String> found(String valuesFrom) {
    return Leaked.by(
        new SecretStaysOutOfRelease(), Leaked.release("{valuesFrom: " + valuesFrom + "}"));
  }
}
