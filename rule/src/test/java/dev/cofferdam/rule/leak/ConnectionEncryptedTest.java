package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionEncryptedTest {

  private static final String TEXT =
      " has sslmode 'disable', so that whoever sees the network between the nodes reads the connection; use"
          + " 'require' or 'verify-full'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{sslmode: require}",
        "{sslmode: disabled}",
        "{mode: disable}",
        "{sslmode: ''}",
        "{url: 'postgres://app@db/app?sslmode=require'}",
        "{url: 'postgres://app@localhost:5432/app?sslmode=disable'}",
        "{url: 'postgres://app@127.0.0.1/app?sslmode=disable'}",
        "{url: 'host=localhost sslmode=disable'}",
        "{url: 'host=/run/postgresql sslmode=disable'}",
        "{url: 'do not set sslmode=disabled'}",
        "{CODER_DERP_SERVER_STUN_ADDRESSES: disable}",
      })
  void accepts_encrypted_and_local_connections(String data) {
    assertThat(found(data)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{x: 'postgres://app@db:5432/app?sslmode=disable'}",
        "{x: 'postgres://app@localhost.example.com/app?sslmode=disable'}",
        "{x: 'host=db sslmode=disable user=app'}",
        "{x: 'sslmode: disable in YAML'}",
        "{x: '{\"SSLMode\" : 1, \"sslmode\":\"disable\"}'}",
      })
  void reports_a_text_with_it(String data) {
    assertThat(found(data.replace("\"sslmode\":", "sslmode:")))
        .containsExactly("a.yaml:1:1: ConfigMap a/c: data.x" + TEXT);
  }

  @Test
  void reports_a_value_of_its_own() {
    assertThat(
            found(
                "{sslmode: disable, PGSSLMODE: disable, DB_SSL_MODE: disable, db.sslMode: disable}"))
        .containsExactly(
            "a.yaml:1:1: ConfigMap a/c: data.sslmode" + TEXT,
            "a.yaml:1:1: ConfigMap a/c: data.PGSSLMODE" + TEXT,
            "a.yaml:1:1: ConfigMap a/c: data['DB_SSL_MODE']" + TEXT,
            "a.yaml:1:1: ConfigMap a/c: data['db.sslMode']" + TEXT);
  }

  @Test
  void reports_what_others_can_turn_off() {
    assertThat(
            found("{sslmode: allow, x: 'postgres://app@db/app?sslmode=prefer', PGSSLMODE: prefer}"))
        .containsExactly(
            "a.yaml:1:1: ConfigMap a/c: data.sslmode has sslmode 'allow', so that the connection is tried"
                + " without encryption first; use 'require' or 'verify-full'",
            "a.yaml:1:1: ConfigMap a/c: data.x has sslmode 'prefer', so that whoever is between the nodes can"
                + " turn the encryption off; use 'require' or 'verify-full'",
            "a.yaml:1:1: ConfigMap a/c: data.PGSSLMODE has sslmode 'prefer', so that whoever is between the"
                + " nodes can turn the encryption off; use 'require' or 'verify-full'");
    assertThat(found("{x: allow, y: sslmode=prefer-not, z: 'host=localhost sslmode=prefer'}"))
        .isEmpty();
  }

  @Test
  void reports_secrets_be_they_listed_or_not_but_no_charts() {
    var secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: c, namespace: a}\ndata: {sslmode: %s}"
            .formatted(Leaked.base64("disable"));
    assertThat(Leaked.by(new ConnectionEncrypted(), secret))
        .containsExactly("a.yaml:1:1: Secret a/c: data.sslmode" + TEXT);
    assertThat(Leaked.by(new ConnectionEncrypted(), Leaked.release("{}"), secret)).isEmpty();
    var flux =
        Clusters.objects(
            "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: one}");
    assertThat(
            Clusters.findings(
                new ConnectionEncrypted(), Clusters.flux(flux, Clusters.objects(secret))))
        .containsExactly("a.yaml:1:1: Secret a/c: data.sslmode" + TEXT);
  }

  private static List<String> found(String data) {
    return Leaked.by(
        new ConnectionEncrypted(),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: a}\ndata: " + data);
  }
}
