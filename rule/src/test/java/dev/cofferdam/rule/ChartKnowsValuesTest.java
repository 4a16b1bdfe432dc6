package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.ReleaseRun.UsedChart;
import dev.cofferdam.render.RepositoryFacts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartKnowsValuesTest {

  private static final String DEFAULTS =
      """
      replicas: 1
      image: {repository: coder, tag: ""}
      coder:
        service: {enable: true, type: LoadBalancer, annotations: {}}
        env: []
        affinity:
        extra: none
      """;

  private static final UsedChart CHART = chart(DEFAULTS, false, "image.digest", "coder.tls.hosts");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas: 2",
        "image: {repository: a, tag: b}",
        "coder: {service: {annotations: {any: thing}}, env: [{name: A}]}",
        "coder: {affinity: {nodeAffinity: {}}, extra: {now: a map}}",
        "image: {digest: x}",
        "image: {digest: {of: any, form: 1}}",
        "coder: {tls: {hosts: []}}",
        "coder: {tls: {hosts: {a: b}}}",
        "global: {any: thing}",
        "postgresql: {any: thing}",
        "image: none",
        "{}"
      })
  void accepts_what_the_chart_knows(String values) {
    assertThat(findings(CHART, values)).isEmpty();
  }

  @Test
  void offers_the_nearest_name() {
    assertThat(findings(CHART, "{coder: {service: {tpye: ClusterIP}}, Replicas: 2}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.values.coder.service.tpye is unknown to"
                + " chart 'coder' 2.29.1; did you mean 'type'?",
            "a.yaml:1:1: HelmRelease coder/coder: spec.values.Replicas is unknown to chart 'coder'"
                + " 2.29.1; did you mean 'replicas'?");
  }

  @Test
  void says_what_there_is() {
    assertThat(findings(CHART, "image: {pullSecret: x}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.values.image.pullSecret is unknown to chart"
                + " 'coder' 2.29.1, which has 'repository', 'tag' there; correct it or leave it"
                + " out");
  }

  @Test
  void reports_a_name_that_only_begins_like_one_that_is_named() {
    assertThat(findings(CHART, "image: {digestOf: x}")).hasSize(1);
    assertThat(findings(CHART, "coder: {tl: x}")).hasSize(1);
  }

  @Test
  void reports_the_subchart_of_a_map_and_global_below_the_top() {
    assertThat(findings(CHART, "coder: {global: x}")).hasSize(1);
    assertThat(findings(CHART, "coder: {postgresql: x}")).hasSize(1);
  }

  @Test
  void names_the_source_of_a_value_that_is_not_inline() {
    assertThat(findings(CHART, "{}", "replicas: 2", "{replicas: 2, image: {tga: x}}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.valuesFrom: value 'image.tga' is unknown to"
                + " chart 'coder' 2.29.1; did you mean 'tag'?");
  }

  @Test
  void names_no_key_that_may_be_part_of_a_secret() {
    var secret = "valuesFrom: [{kind: Secret, name: db}]";
    assertThat(findings(CHART, secret, "a: 1", "{a: 1, hunter2: x}"))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.values.a is unknown to chart 'coder' 2.29.1,"
                + " which has 'replicas', 'image', 'coder' there; correct it or leave it out");
    var config = "valuesFrom: [{kind: ConfigMap, name: conf}]";
    assertThat(findings(CHART, config, "a: 1", "{a: 1, b: x}")).hasSize(2);
  }

  @Test
  void leaves_charts_alone_that_judge_for_themselves_or_use_all_values() {
    assertThat(findings(chart(DEFAULTS, true), "none: 1")).isEmpty();
    assertThat(findings(chart(DEFAULTS, false, "", "a"), "none: 1")).isEmpty();
    assertThat(findings(chart("{}", false), "none: 1")).isEmpty();
    assertThat(findings(chart(DEFAULTS, false), "none: 1")).hasSize(1);
  }

  @Test
  void says_nothing_of_values_or_charts_that_are_not_here() {
    assertThat(
            Clusters.findings(
                new ChartKnowsValues(), cluster(Optional.of(CHART), "{}", "a: 1", "")))
        .isEmpty();
    assertThat(
            Clusters.findings(
                new ChartKnowsValues(), cluster(Optional.empty(), "{}", "a: 1", "a: 1")))
        .isEmpty();
  }

  private static UsedChart chart(String defaults, boolean schema, String... mentioned) {
    return new UsedChart(
        "charts/coder",
        "charts/coder",
        "coder",
        "2.29.1",
        Clusters.object(defaults),
        new TreeSet<>(List.of("postgresql")),
        new TreeSet<>(List.of(mentioned)),
        schema);
  }

  private static List<String> findings(UsedChart chart, String values) {
    return findings(chart, "{}", values, values);
  }

  private static List<String> findings(UsedChart chart, String spec, String inline, String all) {
    var cluster = cluster(Optional.of(chart), spec, inline, all);
    return Clusters.findings(new ChartKnowsValues(), cluster);
  }

  private static Cluster cluster(
      Optional<UsedChart> chart, String spec, String inline, String all) {
    var name = new FluxName("coder", "coder");
    var object = Clusters.object("kind: HelmRelease");
    object.set("spec", Clusters.object(spec).set("values", Clusters.object(inline)));
    var values = Optional.of(all).filter(it -> !it.isEmpty()).map(Clusters::object);
    var run =
        new ReleaseRun(
            name,
            object,
            Clusters.origin("a.yaml", 1, name),
            "coder",
            "coder",
            chart,
            values,
            List.of(),
            true);
    return Clusters.with(List.of(), List.of(), List.of(run), RepositoryFacts.none());
  }
}
