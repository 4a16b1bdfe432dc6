package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.RepositoryFacts.PrivateFile;
import dev.cofferdam.rule.Clusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Secrets drawn by chance, planted wherever a rule looks: all are found, and none is told. */
class NothingIsToldTest {

  private static final String SIGNS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Parts of a secret that are shorter stand in other words by chance. */
  private static final int PART = 4;

  private static final List<String> PLACES =
      List.of(
          "apiVersion: v1\nkind: Secret\nmetadata: {name: app, namespace: web}\nstringData: {password: '%s'}",
          "apiVersion: v1\nkind: Secret\nmetadata: {name: app, namespace: web}\nstringData: {a: \"b\\npassword=%s\"}",
          "apiVersion: v1\nkind: Secret\nmetadata: {name: app, namespace: web}\nstringData: {a: 'token=%s'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {password: '%s'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {a: \"b\\npassword: %s\"}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {a: 'x://b:%s@c'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {a: 'b:%s@tcp(c:1)/d'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {a: 'x password=%s b'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {a: 'ghp_%1$s%1$s'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: web}\ndata: {a: \"-----BEGIN PRIVATE KEY-----\\n%1$s%1$s%1$s\"}",
          "apiVersion: v1\nkind: Thing\nmetadata: {name: app, namespace: web, annotations: {password: '%s'}}",
          "apiVersion: a.b/v1\nkind: Thing\nmetadata: {name: app, namespace: web}\nspec: {password: '%s'}",
          "apiVersion: v1\nkind: Pod\nmetadata: {name: app, namespace: web}\nspec: {containers: [{name: c, env: [{name: TOKEN, value: '%s'}]}]}",
          "apiVersion: v1\nkind: Pod\nmetadata: {name: app, namespace: web}\nspec: {containers: [{name: c, args: [--password, '%s']}]}",
          "apiVersion: v1\nkind: Pod\nmetadata: {name: app, namespace: web}\nspec: {containers: [{name: c, args: ['--password=%s']}]}",
          "apiVersion: v1\nkind: Pod\nmetadata: {name: app, namespace: web}\nspec: {containers: [{name: c, args: ['-p%s', b, '-pass=%1$s']}]}",
          "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: app, namespace: web}\nspec: {values: {password: '%s'}}",
          "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: app, namespace: web}\nspec: {postBuild: {substitute: {password: '%s'}}}");

  @Test
  void every_secret_is_found_and_no_part_of_it_told() {
    var random = new Random(20);
    for (int round = 0; round < 40; round++) {
      for (String place : PLACES) {
        var secret = secret(random);
        var found = LeakRules.check(Clusters.of(place.formatted(secret)));
        assertThat(found).as(place).isNotEmpty();
        assertNothingIsTold(found.toString(), secret, place);
      }
      var secret = secret(random);
      var file = new PrivateFile(".env", "PGPASSWORD=" + secret);
      var facts = new RepositoryFacts(Optional.empty(), List.of(), List.of(), List.of(file));
      var cluster = Clusters.with(List.of(), List.of(), List.of(), facts);
      assertThat(LeakRules.check(cluster)).hasSize(1);
      assertNothingIsTold(LeakRules.check(cluster) + file.toString(), secret, ".env");
    }
  }

  @Test
  void what_holds_a_secret_masks_it() {
    var secret = secret(new Random(21));
    var objects = Clusters.objects(PLACES.get(0).formatted(secret));
    var seen = SeenTexts.of(objects.get(0)).seen().get(0);
    assertThat(seen.sighting().secret()).isEqualTo(secret);
    assertNothingIsTold(seen.sighting().toString(), secret, "sighting");
    assertNothingIsTold(seen.leaf().toString(), secret, "leaf");
    assertThat(seen.sighting()).hasToString("PLAIN password");
    assertThat(seen.leaf()).hasToString("Secret web/app: stringData.password");
    assertThat(new Assignment("token", TellingName.WEAK, secret, true, 3))
        .hasToString("token in line 3");
    assertThat(seen).hasToString("Secret web/app: stringData.password: PLAIN password");
  }

  private static void assertNothingIsTold(String told, String secret, String where) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + PART <= secret.length(); i++) {
      parts.add(secret.substring(i, i + PART));
    }
    assertThat(told).as(where).doesNotContain(parts.toArray(String[]::new));
  }

  /** With a digit at the beginning and at the end, so that it is drawn for everybody who looks. */
  private static String secret(Random random) {
    var secret = new StringBuilder("7");
    for (int i = 0; i < 20; i++) {
      secret.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return secret.append("3").toString();
  }
}
