package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvNamesOnceTest {

  @Test
  void accepts_one_name_in_two_containers() {
    assertThat(
            findings(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: a}
                spec:
                  template:
                    spec:
                      initContainers: [{name: one, env: [{name: A, value: "1"}]}]
                      containers: [{name: two, env: [{name: A, value: "1"}, {name: a}]}]
                """))
        .isEmpty();
  }

  @Test
  void reports_each_name_that_is_set_more_than_once() {
    assertThat(
            findings(
                """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: web, namespace: a}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          containers:
                            - name: two
                              env: [{name: B}, {name: A}, {name: B}, {name: A}, {name: A}]
                          initContainers: [{name: one, env: [{name: C}, {name: C}]}]
                          ephemeralContainers: [{name: three, env: [{name: C}, {name: C}]}]
                """))
        .containsExactly(
            "a.yaml:1:1: CronJob a/web: spec.jobTemplate.spec.template.spec.initContainers[0].env"
                + " sets 'C' twice in container 'one', at [0], [1]; set it once",
            "a.yaml:1:1: CronJob a/web: spec.jobTemplate.spec.template.spec.containers[0].env sets"
                + " 'A' 3 times in container 'two', at [1], [3], [4]; set it once",
            "a.yaml:1:1: CronJob a/web: spec.jobTemplate.spec.template.spec.containers[0].env sets"
                + " 'B' twice in container 'two', at [0], [2]; set it once",
            "a.yaml:1:1: CronJob a/web:"
                + " spec.jobTemplate.spec.template.spec.ephemeralContainers[0].env sets 'C' twice in"
                + " container 'three', at [0], [1]; set it once");
  }

  @Test
  void names_the_chart() {
    var objects =
        Clusters.chart(
            new FluxName("coder", "coder"),
            "templates/coder.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: a}
            spec: {containers: [{name: one, env: [{name: A}, {name: A}]}]}
            """);
    assertThat(Clusters.findings(new EnvNamesOnce(), Clusters.of(objects)))
        .containsExactly(
            "charts/demo/templates/coder.yaml:1:1: Pod a/web: spec.containers[0].env sets 'A' twice"
                + " in container 'one', at [0], [1]; set it once (HelmRelease coder/coder, chart demo"
                + " 1.0.0, templates/coder.yaml)");
  }

  @Test
  void leaves_other_kinds_alone() {
    assertThat(
            findings(
                """
                apiVersion: serving.knative.dev/v1
                kind: Deployment
                metadata: {name: web, namespace: a}
                spec: {template: {spec: {containers: [{name: one, env: [{name: A}, {name: A}]}]}}}
                """))
        .isEmpty();
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new EnvNamesOnce(), Clusters.of(yaml));
  }
}
