package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.rule.Clusters;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The catalogue of the ways to become reachable. */
class ExposureRulesTest {

  @Test
  void holds_every_rule_of_the_package() throws Exception {
    assertThat(ExposureRules.all().stream().map(rule -> rule.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(ruleNames());
  }

  private static List<String> ruleNames() throws Exception {
    List<String> names = new ArrayList<>();
    for (String name : compiled()) {
      var type = Class.forName(ExposureRule.class.getPackageName() + "." + name);
      if (ExposureRule.class.isAssignableFrom(type) && !type.isInterface()) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> compiled() throws IOException, URISyntaxException {
    var classes = Path.of(ExposureRule.class.getResource("ExposureRule.class").toURI()).getParent();
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
    assertThat(ExposureRules.all().stream().map(rule -> rule.doc().id()))
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("exposure/"));
  }

  @Test
  void has_a_test_that_accepts_and_one_that_reports_for_every_rule() throws Exception {
    for (ExposureRule rule : ExposureRules.all()) {
      var tests = Class.forName(rule.getClass().getName() + "Test").getDeclaredMethods();
      assertThat(tests)
          .as("tests of %s", rule.getClass().getSimpleName())
          .anyMatch(test -> test.getName().startsWith("accepts_"))
          .anyMatch(test -> test.getName().startsWith("reports_"));
    }
  }

  @Test
  void writes_whole_sentences_about_every_rule() {
    for (ExposureRule rule : ExposureRules.all()) {
      var doc = rule.doc();
      assertThat(List.of(doc.summary(), doc.because(), doc.remedy()))
          .as(doc.id())
          .allSatisfy(text -> assertThat(text).matches("(?s)[A-Za-z].*\\.").doesNotContain("  "));
    }
  }

  @Test
  void sees_nothing_in_an_empty_cluster() {
    assertThatCode(() -> ExposureRules.check(Clusters.of(List.of()))).doesNotThrowAnyException();
    assertThat(ExposureRules.check(Clusters.of(List.of()))).isEmpty();
  }

  private static final String AGENT =
      """
      ---
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: %s, namespace: dev}
      spec: {template: {spec: {hostNetwork: true, containers: [{name: c, image: "web:1"}]}}}
      """;

  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: dev}
      spec: {type: NodePort, externalIPs: [203.0.113.7]}
      """;

  @Test
  void sees_everything_by_file_line_and_rule_in_whatever_order_the_objects_are_given() {
    var objects = new ArrayList<>(Clusters.objects(AGENT.formatted("b") + SERVICE));
    objects.addAll(Clusters.objects("b.yaml", new FluxName("x", "y"), AGENT.formatted("a")));
    var random = new Random(5);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(objects, random);
      assertThat(
              ExposureRules.check(Clusters.of(objects)).stream()
                  .map(
                      it ->
                          it.toString()
                              .replaceFirst("^(\\w+: \\S+: \\S+ \\S+: ).*( \\(.*\\))$", "$1…$2")))
          .containsExactly(
              "public: a.yaml:2:1: DaemonSet dev/b: … (exposure/host-network)",
              "public: a.yaml:7:1: Service dev/web: … (exposure/external-ips)",
              "public: a.yaml:7:1: Service dev/web: … (exposure/service-type)",
              "public: b.yaml:2:1: DaemonSet dev/a: … (exposure/host-network)");
    }
  }

  @Test
  void sees_what_two_clusters_share_once_in_each() {
    var objects = new ArrayList<>(Clusters.objects(SERVICE));
    objects.addAll(Clusters.objects(SERVICE));
    assertThat(ExposureRules.check(new Inventory(Clusters.of(objects)))).hasSize(2);
  }
}
