package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretEncryptedTest {

  private static final String SECRET =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: a}
      """;

  private static final String REMEDY =
      "; encrypt it with SOPS, let an operator make it, or keep it out of Git";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {password: 'ENC[AES256_GCM,data:4Yq8,iv:b2k=,tag:a3c=,type:str]'}",
        "stringData: {password: '${DB_PASSWORD}'}",
        "stringData: {password: ''}",
        "data: {password: ''}",
        "data: {}",
        "data: null",
        "stringData: {username: app, host: db-rw.data, port: '5432', database: app, sslmode: require}",
        "stringData: {url: 'https://git.example.com/a.git', type: git, project: default}",
        "stringData: {url: 'postgres://app@db-rw.data:5432/app'}",
        "stringData: {admin-user: chief, enabled: 'true', interval: 10m, path: /etc/app/config.yaml}",
        "stringData: {auth: 'ann:$2y$05$abcdefghijklmnopqrstuuAbCdEfGhIjKlMnOpQrStUvWxYz0123456'}",
        "stringData: {ca.crt: |-\n  -----BEGIN CERTIFICATE-----\n  MIIB\n  -----END CERTIFICATE-----}",
        "stringData: {identity.pub: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB app}",
        "stringData: {password: changeme}",
        "type: kubernetes.io/service-account-token",
      })
  void accepts_what_nobody_can_use(String rest) {
    assertThat(found(rest.startsWith("stringData: {ca.crt") ? certificate() : rest)).isEmpty();
  }

  private static String certificate() {
    return """
        data:
          ca.crt: %s
        stringData:
          tls.crt: |
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END CERTIFICATE-----
        """
        .formatted(Leaked.base64("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"));
  }

  @Test
  void accepts_what_charts_make() {
    assertThat(
            Leaked.by(
                new SecretEncrypted(), Leaked.release("{}"), SECRET + "data: {a: aHVudGVyMg==}"))
        .isEmpty();
  }

  @Test
  void accepts_other_kinds() {
    assertThat(
            Leaked.by(
                new SecretEncrypted(),
                """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: {name: db, namespace: a}
                spec: {encryptedData: {password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq}}
                """))
        .isEmpty();
  }

  @Test
  void reports_every_secret_once_with_its_keys() {
    assertThat(found("data: {password: aHVudGVyMg==, username: YXBw}\nstringData: {color: blue}"))
        .containsExactly(
            "a.yaml:1:1: Secret a/db: holds 'password', 'color' in plain text" + REMEDY);
  }

  @Test
  void reports_a_secret_that_is_in_git_although_nobody_lists_it() {
    var unlisted =
        Clusters.objects("b.yaml", Leaked.DEMO, SECRET + "stringData: {password: hunter2}");
    var flux =
        Clusters.objects(
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: one, namespace: flux-system}
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: two, namespace: flux-system}
            """);
    assertThat(Clusters.findings(new SecretEncrypted(), Clusters.flux(flux, unlisted)))
        .containsExactly(
            "b.yaml:1:1: Secret a/db: holds 'password' in plain text, which Git keeps although no"
                + " kustomization.yaml lists it"
                + REMEDY);
  }

  @Test
  void reports_keys_of_certificates_logins_and_what_is_no_text() {
    var key =
        "-----BEGIN EC PRIVATE KEY-----\n"
            + "MHcCAQEE".repeat(8)
            + "\n-----END EC PRIVATE KEY-----";
    assertThat(
            found(
                """
                type: kubernetes.io/tls
                data:
                  tls.crt: %s
                  tls.key: %s
                  .dockerconfigjson: %s
                  store.p12: MIIJ/wIBAzCCCb8GCSqGSIb3DQEHAaCCCbAEggms
                """
                    .formatted(
                        Leaked.base64("-----BEGIN CERTIFICATE-----\nMIIB"),
                        Leaked.base64(key),
                        Leaked.base64("{\"auths\":{\"a.example\":{\"auth\":\"YTpodW50ZXIy\"}}}"))))
        .containsExactly(
            "a.yaml:1:1: Secret a/db: holds 'tls.key', '.dockerconfigjson', 'store.p12' in plain text"
                + REMEDY);
  }

  @Test
  void reports_files_in_which_other_lines_are_filled_in() {
    assertThat(
            found(
                """
                stringData:
                  a.yaml: |
                    host: ${HOST}
                    password: hunter2
                  b.json: '{"db": {"password": {"value": "hunter2"}}}'
                  c.yaml: |
                    host: ${HOST}
                    password: ${PASSWORD}
                """))
        .containsExactly(
            "a.yaml:1:1: Secret a/db: holds 'a.yaml', 'b.json' in plain text" + REMEDY);
  }

  @Test
  void reports_numbers_and_paths_under_the_name_of_a_password() {
    assertThat(
            found(
                "stringData: {password: '123', passwd: /x9Kp-2/vQ, passphrase: x9Kp@vQ.z2, port: '123',"
                    + " db_password: /run/secrets/password, my_password: 'true'}"))
        .containsExactly(
            "a.yaml:1:1: Secret a/db: holds 'password', 'passwd', 'passphrase' in plain text"
                + REMEDY);
  }

  @Test
  void reports_what_sops_has_left_as_it_was() {
    var encrypted = "'ENC[AES256_GCM,data:4Yq8,iv:b2k=,tag:a3c=,type:str]'";
    assertThat(
            found(
                "stringData: {a: %s, password: hunter2}\nsops: {mac: %s, encrypted_regex: ^a$}"
                    .formatted(encrypted, encrypted)))
        .containsExactly("a.yaml:1:1: Secret a/db: holds 'password' in plain text" + REMEDY);
  }

  @Test
  void reports_a_url_with_a_password_and_a_token_under_a_harmless_name() {
    assertThat(
            found(
                "stringData: {url: 'postgres://app:hunter2@db:5432/app', user: '%s'}"
                    .formatted("ghp_" + "aB3dE5gH7j".repeat(4))))
        .containsExactly("a.yaml:1:1: Secret a/db: holds 'url', 'user' in plain text" + REMEDY);
  }

  @Test
  void leaves_a_value_to_the_variable_that_it_was_filled_in_from() {
    var secret =
        Clusters.objects(
            "b.yaml",
            new dev.cofferdam.render.FluxName("flux-system", "apps"),
            SECRET
                + "stringData: {password: correct-horse-9, url: 'postgres://a:correct-horse-9@db/a'}");
    var all = new java.util.ArrayList<>(secret);
    all.addAll(
        Clusters.objects(
            """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps, namespace: flux-system}
        spec: {postBuild: {substitute: {DB_PASSWORD: correct-horse-9}}}
        """));
    assertThat(Clusters.findings(new SecretEncrypted(), Clusters.of(all))).isEmpty();
    assertThat(Clusters.findings(new NoSecretInSubstitute(), Clusters.of(all))).hasSize(1);
  }

  private static List<String> found(String rest) {
    return Leaked.by(new SecretEncrypted(), SECRET + rest);
  }
}
