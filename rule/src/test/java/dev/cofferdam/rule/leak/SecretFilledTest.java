package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Origin;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilledTest {

  private static final String HEAD = "apiVersion: v1\nkind: Secret\n";
  private static final String NAMED = HEAD + "metadata: {name: db, namespace: a}\n";

  private static final String REMEDY =
      ", which Flux writes over the real value at every reconciliation; leave the Secret out of"
          + " kustomization.yaml, or encrypt the real one";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stringData: {password: hunter2}",
        "stringData: {username: '', ca.crt: '', comment: ''}",
        "data: {password: 'ENC[AES256_GCM,data:4Yq8,iv:b2k=,tag:a3c=,type:str]'}",
        "stringData: {password: '${DB_PASSWORD}', url: 'postgres://app:${DB_PASSWORD}@db/app'}",
        "stringData: {url: 'https://git.example.com'}",
        "data: {}",
      })
  void accepts_a_secret_without_placeholders(String rest) {
    assertThat(found(NAMED + rest)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotations: {kustomize.toolkit.fluxcd.io/ssa: IfNotPresent}",
        "labels: {kustomize.toolkit.fluxcd.io/ssa: ifnotpresent}",
        "annotations: {kustomize.toolkit.fluxcd.io/reconcile: disabled}",
        "annotations: {kustomize.toolkit.fluxcd.io/ssa: Ignore}",
        "annotations: {replicator.v1.mittwald.de/replicate-from: b/c}",
        "annotations: {reflector.v1.k8s.emberstack.com/reflects: b/c}",
        "annotations: {secret-generator.v1.mittwald.de/autogenerate: password}",
        "annotations: {secret-generator.cs.sap.com/enabled: 'true'}",
      })
  void accepts_a_placeholder_that_others_fill_in(String mark) {
    assertThat(found(HEAD + "metadata: {name: db, " + mark + "}\nstringData: {password: changeme}"))
        .isEmpty();
  }

  @Test
  void reports_a_placeholder_in_spite_of_other_marks() {
    for (String mark :
        List.of(
            "annotations: {kustomize.toolkit.fluxcd.io/ssa: Merge}",
            "annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}")) {
      assertThat(
              found(HEAD + "metadata: {name: db, " + mark + "}\nstringData: {password: changeme}"))
          .containsExactly("a.yaml:1:1: Secret db: stringData.password is a placeholder" + REMEDY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "CHANGE_ME",
        "change-me-please",
        "<password>",
        "<your password here>",
        "REPLACE_ME",
        "replace-with-password",
        "xxx",
        "xxxxxxxx",
        "TODO",
        "tbd",
        "...",
        "***",
        "password",
        "your-password-here",
        "YOUR_PASSWORD",
        "insert password",
        "placeholder",
        "redacted",
        "[password]",
        "fixme",
        "secret",
      })
  void reports_a_placeholder(String placeholder) {
    assertThat(found(NAMED + "data: {password: '%s'}".formatted(Leaked.base64(placeholder))))
        .containsExactly("a.yaml:1:1: Secret a/db: data.password is a placeholder" + REMEDY);
  }

  @Test
  void reports_a_placeholder_inside_of_a_url() {
    assertThat(found(NAMED + "stringData: {url: 'postgres://app:changeme@db:5432/app'}"))
        .containsExactly("a.yaml:1:1: Secret a/db: stringData.url is a placeholder" + REMEDY);
  }

  @Test
  void reports_what_is_empty_and_should_not_be() {
    assertThat(
            found(
                NAMED
                    + "stringData: {url: '', DATABASE_URI: ' ', dsn: '', password: '', token: ''}"))
        .containsExactly(
            "a.yaml:1:1: Secret a/db: stringData.url is empty" + REMEDY,
            "a.yaml:1:1: Secret a/db: stringData['DATABASE_URI'] is empty" + REMEDY,
            "a.yaml:1:1: Secret a/db: stringData.dsn is empty" + REMEDY,
            "a.yaml:1:1: Secret a/db: stringData.password is empty" + REMEDY,
            "a.yaml:1:1: Secret a/db: stringData.token is empty" + REMEDY);
    assertThat(found(NAMED + "stringData: {a: 'postgres://app:@db:5432/app'}"))
        .containsExactly("a.yaml:1:1: Secret a/db: stringData.a is empty" + REMEDY);
  }

  @Test
  void leaves_alone_what_flux_does_not_apply() {
    var flux =
        Clusters.objects(
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: one, namespace: flux-system}
            """);
    var secret = Clusters.objects(NAMED + "stringData: {password: changeme}");
    assertThat(Clusters.findings(new SecretFilled(), Clusters.flux(flux, secret))).isEmpty();

    var nobody = new Origin("a.yaml", 1, Optional.empty(), Optional.empty(), Optional.empty());
    var object = new RenderedObject(secret.get(0).value(), nobody, List.of());
    assertThat(Clusters.findings(new SecretFilled(), Clusters.of(List.of(object)))).isEmpty();
  }

  @Test
  void leaves_the_secrets_of_charts_alone() {
    assertThat(
            Leaked.by(
                new SecretFilled(),
                Leaked.release("{}"),
                NAMED + "stringData: {password: changeme}"))
        .isEmpty();
  }

  private static List<String> found(String yaml) {
    return Leaked.by(new SecretFilled(), yaml);
  }
}
