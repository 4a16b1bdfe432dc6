package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DependsOnCycleTest {

  @Test
  void accepts_a_chain_and_a_diamond() {
    assertThat(findings(all("Kustomization", "a: b c", "b: d", "c: d", "d: e", "e:"))).isEmpty();
    assertThat(findings(all("HelmRelease", "a: b", "b: c", "c:"))).isEmpty();
  }

  @Test
  void reports_each_circle_once_from_its_first_name() {
    assertThat(findings(all("Kustomization", "c: a", "a: b", "b: c", "x: x", "y: a")))
        .containsExactly(
            "a.yaml:1:1: Kustomization f/a: depends on f/b, which depends on f/c, which depends on"
                + " f/a, so that none of them is ever ready; leave one dependency out",
            "a.yaml:1:1: Kustomization f/x: depends on f/x, so that none of them is ever ready;"
                + " leave one dependency out");
  }

  @Test
  void reports_both_circles_that_share_an_object() {
    assertThat(findings(all("HelmRelease", "b: a c", "a: b", "c: b")))
        .containsExactly(
            "a.yaml:1:1: HelmRelease f/a: depends on f/b, which depends on f/a, so that none of"
                + " them is ever ready; leave one dependency out",
            "a.yaml:1:1: HelmRelease f/b: depends on f/c, which depends on f/b, so that none of"
                + " them is ever ready; leave one dependency out");
  }

  @Test
  void keeps_the_two_kinds_apart() {
    var both =
        Stream.of(all("Kustomization", "a: b"), all("HelmRelease", "b: a")).flatMap(List::stream);
    assertThat(findings(both.toList())).isEmpty();
  }

  @Test
  void reports_what_depends_on_the_one_that_applies_it_and_waits_for_it() {
    assertThat(findings(family("wait: true", "dependsOn: [{name: parent}]")))
        .containsExactly(
            "p.yaml:1:1: Kustomization f/child: depends on f/parent, which waits for f/child, so"
                + " that none of them is ever ready; leave one dependency or the waiting out");
  }

  @Test
  void reports_what_depends_on_the_one_that_checks_it() {
    var checks = "healthChecks: [{kind: Kustomization, name: child, namespace: f}]";
    assertThat(findings(family(checks, "dependsOn: [{name: parent}]")))
        .containsExactly(
            "p.yaml:1:1: Kustomization f/child: depends on f/parent, which waits for f/child, so"
                + " that none of them is ever ready; leave one dependency or the waiting out");
  }

  @Test
  void accepts_checks_of_others_and_checks_that_do_not_count() {
    var others = "healthChecks: [{kind: Deployment, name: child, namespace: f}]";
    assertThat(findings(family(others, "dependsOn: [{name: parent}]"))).isEmpty();
    var itself = "healthChecks: [{kind: Kustomization, name: parent, namespace: f}]";
    assertThat(findings(family(itself, "path: a"))).isEmpty();
  }

  @Test
  void accepts_a_dependency_whose_expression_may_ask_for_less() {
    var less = "dependsOn: [{name: parent, readyExpr: 'dep.status.observedGeneration > 0'}]";
    assertThat(findings(family("wait: true", less))).isEmpty();
  }

  @Test
  void accepts_a_family_that_does_not_wait() {
    assertThat(findings(family("wait: false", "dependsOn: [{name: parent}]"))).isEmpty();
    assertThat(findings(family("wait: true", "wait: true"))).isEmpty();
  }

  @Test
  void accepts_one_that_waits_and_contains_itself() {
    assertThat(findings(family("wait: true", "path: a"))).isEmpty();
  }

  @Test
  void reports_two_that_apply_and_wait_for_each_other() {
    var yaml =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: %s, namespace: f}
        spec: {wait: true}
        """;
    var objects =
        Stream.of(
                Clusters.objects("a.yaml", new FluxName("f", "b"), yaml.formatted("a")),
                Clusters.objects("b.yaml", new FluxName("f", "a"), yaml.formatted("b")))
            .flatMap(List::stream)
            .toList();
    assertThat(findings(objects))
        .containsExactly(
            "a.yaml:1:1: Kustomization f/a: waits for f/b, which waits for f/a, so that none of them"
                + " is ever ready; leave one dependency or the waiting out");
  }

  @Test
  void finds_a_way_through_others() {
    var objects =
        Stream.of(family("wait: true", "dependsOn: [{name: a}]"), all("Kustomization", "a: parent"))
            .flatMap(List::stream)
            .toList();
    assertThat(findings(objects))
        .containsExactly(
            "a.yaml:1:1: Kustomization f/a: depends on f/parent, which waits for"
                + " f/child, which depends on f/a, so that none of them is ever ready; leave one"
                + " dependency or the waiting out");
  }

  @Test
  void goes_along_ten_thousand_releases_in_a_chain_and_in_a_ring() {
    var chain = new ArrayList<RenderedObject>();
    for (int i = 0; i < 10_000; i++) {
      chain.addAll(all("HelmRelease", "n%d: n%d".formatted(i, i + 1)));
    }
    assertThat(findings(chain)).isEmpty();
    chain.addAll(all("HelmRelease", "n10000: n0"));
    assertThat(findings(chain)).hasSize(1);
  }

  @Test
  void stops_after_a_hundred_circles() {
    var pairs =
        IntStream.range(0, 101)
            .mapToObj(
                i -> all("HelmRelease", "a%d: b%d".formatted(i, i), "b%d: a%d".formatted(i, i)))
            .flatMap(List::stream);
    assertThat(findings(pairs.toList())).hasSize(100);
  }

  @Test
  void finds_a_circle_behind_another_one_and_a_way_between_them() {
    assertThat(findings(all("HelmRelease", "a: b", "b: a c", "c: d", "d: e", "e: d")))
        .containsExactly(
            "a.yaml:1:1: HelmRelease f/a: depends on f/b, which depends on f/a, so that none of"
                + " them is ever ready; leave one dependency out",
            "a.yaml:1:1: HelmRelease f/d: depends on f/e, which depends on f/d, so that none of"
                + " them is ever ready; leave one dependency out");
  }

  /** A parent that applies itself and a child. */
  private static List<RenderedObject> family(String parent, String child) {
    var yaml =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: %s, namespace: f}
        spec: {%s}
        """;
    return Stream.of(yaml.formatted("parent", parent), yaml.formatted("child", child))
        .flatMap(it -> Clusters.objects("p.yaml", new FluxName("f", "parent"), it).stream())
        .toList();
  }

  /** Objects written as {@code name: those it depends on}. */
  private static List<RenderedObject> all(String kind, String... written) {
    return Stream.of(written).flatMap(it -> Clusters.objects(yaml(kind, it)).stream()).toList();
  }

  private static String yaml(String kind, String written) {
    var parts = written.split(": ?", -1);
    var names =
        Stream.of(parts[1].split(" "))
            .filter(it -> !it.isEmpty())
            .map("{name: %s}"::formatted)
            .collect(Collectors.joining(", "));
    var group = kind.equals("HelmRelease") ? "helm" : "kustomize";
    return """
        apiVersion: %s.toolkit.fluxcd.io/v1
        kind: %s
        metadata: {name: %s, namespace: f}
        spec: {dependsOn: [%s]}
        """
        .formatted(group, kind, parts[0], names);
  }

  private static List<String> findings(List<RenderedObject> objects) {
    return Clusters.findings(new DependsOnCycle(), Clusters.flux(objects));
  }
}
