package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Clusters;
import dev.cofferdam.rule.Rule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of the rules, and what they say together. */
class LeakRulesTest {

  private static final String LEAKS =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: a}
      stringData: {password: hunter2, token: changeme}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: a}
      spec: {containers: [{name: c, env: [{name: DB_PASSWORD, value: hunter2}]}]}
      """;

  @Test
  void holds_every_rule_of_the_package() throws Exception {
    assertThat(LeakRules.all().stream().map(rule -> rule.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(ruleNames());
  }

  private static List<String> ruleNames()
      throws IOException, URISyntaxException, ClassNotFoundException {
    var classes = Path.of(LeakRules.class.getResource("LeakRules.class").toURI()).getParent();
    List<String> names = new ArrayList<>();
    try (var files = Files.list(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        var name = file.getFileName().toString().replace(".class", "");
        var type = Class.forName(LeakRules.class.getPackageName() + "." + name);
        if (Rule.class.isAssignableFrom(type) && !type.isInterface()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  @Test
  void is_in_the_order_of_the_ids_and_each_is_there_once() {
    assertThat(LeakRules.all().stream().map(rule -> rule.doc().id()))
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("secret/"))
        .contains("secret/encryption", "secret/file", "secret/token");
  }

  @Test
  void has_tests_for_every_rule_of_what_is_accepted_and_what_is_reported() {
    for (Rule rule : LeakRules.all()) {
      var name = rule.getClass().getName() + "Test";
      assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
      var methods = methods(name);
      assertThat(methods).as(name).anyMatch(it -> it.startsWith("accepts_"));
      assertThat(methods).as(name).anyMatch(it -> it.startsWith("reports_"));
    }
  }

  private static List<String> methods(String type) {
    try {
      return Stream.of(Class.forName(type).getDeclaredMethods()).map(Method::getName).toList();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void writes_whole_sentences_about_every_rule() {
    for (Rule rule : LeakRules.all()) {
      var doc = rule.doc();
      assertThat(List.of(doc.summary(), doc.because(), doc.remedy()))
          .as(doc.id())
          .allSatisfy(text -> assertThat(text).matches("(?s)[A-Z$].*\\.").doesNotContain("  "));
    }
  }

  @Test
  void finds_nothing_in_an_empty_cluster() {
    assertThat(LeakRules.check(Clusters.of(List.of()))).isEmpty();
  }

  @Test
  void says_what_it_finds_by_file_and_line_and_nothing_twice() {
    var cluster = Clusters.of(LEAKS);
    assertThat(LeakRules.check(List.of(cluster, cluster)).stream().map(Object::toString))
        .containsExactly(
            "a.yaml:1:1: Secret a/db: holds 'password' in plain text; encrypt it with SOPS, let an operator"
                + " make it, or keep it out of Git (secret/encryption)",
            "a.yaml:1:1: Secret a/db: stringData.token is a placeholder, which Flux writes over the real"
                + " value at every reconciliation; leave the Secret out of kustomization.yaml, or encrypt"
                + " the real one (secret/placeholder)",
            "a.yaml:6:1: Pod a/web: spec.containers[0].env[0].value sets 'DB_PASSWORD' in plain text; take"
                + " it from a Secret by valueFrom.secretKeyRef (secret/env)");
  }

  @Test
  void says_the_same_one_rule_at_a_time_and_in_whatever_order_the_objects_are_given() {
    List<RenderedObject> objects = new ArrayList<>(Clusters.objects(LEAKS));
    objects.addAll(Clusters.objects("b.yaml", Leaked.DEMO, LEAKS));
    var expected = LeakRules.check(Clusters.of(objects));
    assertThat(expected).hasSize(6);
    assertThat(LeakRules.all().stream().flatMap(it -> it.check(Clusters.of(objects)).stream()))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(it -> it.finding()).toList());
    var random = new Random(7);
    for (int i = 0; i < 30; i++) {
      Collections.shuffle(objects, random);
      assertThat(LeakRules.check(Clusters.of(objects))).isEqualTo(expected);
    }
  }
}
