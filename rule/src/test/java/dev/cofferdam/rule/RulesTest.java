package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cofferdam.render.FluxName;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The catalogue of the rules, and what they say together. */
class RulesTest {

  private static final String INGRESS =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: coder}
      spec:
        ingressClassName: tailscale
        tls: [{hosts: [coder]}]
        defaultBackend: {service: {name: web, port: {name: http}}}
        rules: [{host: '*.coder', http: {paths: []}}]
      """;

  private static final String POD =
      """
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: coder}
      spec: {containers: [{name: c, envFrom: [{secretRef: {name: b}}, {configMapRef: {name: a}}]}]}
      """;

  @Test
  void holds_every_rule_of_the_package() throws Exception {
    assertThat(Rules.all().stream().map(rule -> rule.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(ruleNames());
  }

  private static List<String> ruleNames() throws IOException, URISyntaxException {
    List<String> names = new ArrayList<>();
    for (String name : compiled()) {
      try {
        var type = Class.forName(Rule.class.getPackageName() + "." + name);
        if (Rule.class.isAssignableFrom(type) && !type.isInterface()) {
          names.add(name);
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return names;
  }

  private static List<String> compiled() throws IOException, URISyntaxException {
    var classes = Path.of(Rule.class.getResource("Rule.class").toURI()).getParent();
    try (var files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void is_in_the_order_of_the_ids_and_each_is_there_once() {
    assertThat(Rules.all().stream().map(rule -> rule.doc().id()))
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("cluster/one-owner", "tailscale/rule-host", "workload/secret-key");
  }

  @Test
  void has_a_test_for_every_rule() {
    for (Rule rule : Rules.all()) {
      assertThatCode(() -> Class.forName(rule.getClass().getName() + "Test"))
          .as("tests of %s", rule.getClass().getSimpleName())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void writes_whole_sentences_about_every_rule() {
    for (Rule rule : Rules.all()) {
      var doc = rule.doc();
      assertThat(List.of(doc.summary(), doc.because(), doc.remedy()))
          .as(doc.id())
          .allSatisfy(text -> assertThat(text).matches("(?s)[A-Za-z].*\\.").doesNotContain("  "));
    }
  }

  @Test
  void finds_nothing_in_an_empty_cluster() {
    assertThat(Rules.check(Clusters.of(List.of()))).isEmpty();
  }

  @Test
  void says_what_does_not_hold_by_file_and_line() {
    assertThat(Rules.check(Clusters.of(INGRESS + POD)).stream().map(Breach::toString))
        .containsExactly(
            "a.yaml:2:1: Ingress coder/web: metadata.namespace is 'coder', and nothing makes that"
                + " namespace (1 other goes there); add the Namespace, or correct the name"
                + " (cluster/namespace)",
            "a.yaml:2:1: Ingress coder/web: spec.rules[0].host is '*.coder', so the operator ignores"
                + " the rule: device 'coder' has one name and no names below it; leave the rule out"
                + " (tailscale/rule-host)",
            "a.yaml:2:1: Ingress coder/web: spec.defaultBackend.service names Service 'web', which"
                + " its namespace does not have; name one that it has: none"
                + " (workload/ingress-backend)",
            "a.yaml:11:1: Pod coder/web: spec.containers[0].envFrom[1].configMapRef.name names"
                + " ConfigMap 'a', which nothing brings to namespace 'coder'; add it, or keep its"
                + " manifest unlisted beside the kustomization.yaml if it is applied by hand"
                + " (workload/config-key)",
            "a.yaml:11:1: Pod coder/web: spec.containers[0].envFrom[0].secretRef.name names Secret"
                + " 'b', which nothing brings to namespace 'coder'; add it, correct the name, or see"
                + " to it that it is in the cluster first (workload/secret)");
  }

  @Test
  void says_the_same_in_whatever_order_the_objects_are_given() {
    var objects = new ArrayList<>(Clusters.objects(INGRESS + POD));
    objects.addAll(Clusters.objects("b.yaml", new FluxName("x", "y"), POD));
    objects.addAll(Clusters.objects("c.yaml", new FluxName("x", "z"), POD));
    var expected = Rules.check(Clusters.of(objects));
    assertThat(expected).hasSize(8);
    var random = new Random(5);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(objects, random);
      assertThat(Rules.check(Clusters.of(objects))).isEqualTo(expected);
    }
  }
}
