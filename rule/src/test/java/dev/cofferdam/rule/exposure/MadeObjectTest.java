package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MadeObjectTest {

  private static final String TEXT =
      " makes an object that is in no file; put it into one, or allow this with the reason why it"
          + " opens nothing";

  @Test
  void accepts_what_makes_nothing_or_shows_what_it_makes() {
    for (String template :
        List.of(
            "container: {image: a}",
            "resource: {action: get, manifest: a}",
            "resource: {action: delete, manifest: a}",
            "resource: {cpu: 1}")) {
      assertThat(exposed("Workflow.argoproj.io", "templates: [{name: a, %s}]".formatted(template)))
          .as(template)
          .isEmpty();
    }
    assertThat(sensor("k8s: {operation: delete, source: {url: {path: a}}}")).isEmpty();
    assertThat(sensor("k8s: {source: {resource: {apiVersion: batch/v1, kind: Job}}}")).isEmpty();
    assertThat(sensor("k8s: {source: {resource: {apiVersion: v1, kind: Pod}}}")).isEmpty();
    assertThat(sensor("http: {source: {url: a}}")).isEmpty();
    assertThat(sensor("k8s: {operation: create}")).isEmpty();
  }

  @Test
  void accepts_secrets_and_config_maps_of_external_secrets() {
    for (String target :
        List.of(
            "target: {name: a}",
            "target: {manifest: null}",
            "target: {manifest: {apiVersion: v1, kind: ConfigMap}}",
            "target: {manifest: {apiVersion: v1, kind: Secret}}",
            "manifest: {apiVersion: v1, kind: Service}")) {
      assertThat(exposed("ExternalSecret.external-secrets.io", target)).as(target).isEmpty();
    }
  }

  @Test
  void accepts_the_words_in_other_kinds() {
    assertThat(exposed("Any.argoproj.io", "resource: {action: create}")).isEmpty();
    assertThat(exposed("Workflow.example.com", "resource: {action: create}")).isEmpty();
    assertThat(exposed("Any.external-secrets.io", "target: {manifest: {kind: Service}}")).isEmpty();
    assertThat(exposed("ExternalSecret.example.com", "target: {manifest: {kind: Service}}"))
        .isEmpty();
  }

  @Test
  void reports_manifests_of_workflows() {
    for (String kind :
        List.of("ClusterWorkflowTemplate", "CronWorkflow", "Workflow", "WorkflowTemplate")) {
      assertThat(exposed(kind + ".argoproj.io", "a: {templates: [{resource: {action: apply}}]}"))
          .containsExactly(
              "unproven: a.yaml:1:1: %s dev/web: spec.a.templates[0].resource%s"
                  .formatted(kind, TEXT));
    }
  }

  @Test
  void reports_what_triggers_fetch_or_open() {
    assertThat(sensor("k8s: {operation: create, source: {url: {path: a}}}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Sensor dev/web: spec.triggers[0].template.k8s" + TEXT);
    assertThat(sensor("k8s: {source: {resource: {apiVersion: v1, kind: Service}}}")).hasSize(1);
    assertThat(sensor("k8s: {source: {resource: {apiVersion: a.b/v1, kind: Pod}}}")).hasSize(1);
    assertThat(sensor("argoWorkflow: {source: {git: {url: a}}}")).hasSize(1);
  }

  @Test
  void reports_other_kinds_of_external_secrets() {
    assertThat(
            exposed(
                "ExternalSecret.external-secrets.io",
                "target: {manifest: {apiVersion: v1, kind: Service}}"))
        .containsExactly(
            "unproven: a.yaml:1:1: ExternalSecret dev/web: spec.target.manifest" + TEXT);
    assertThat(
            exposed(
                "ClusterExternalSecret.external-secrets.io",
                "externalSecretSpec: {target: {manifest: {kind: Ingress}}}"))
        .hasSize(1);
  }

  private static List<String> sensor(String trigger) {
    return exposed("Sensor.argoproj.io", "triggers: [{template: {%s}}]".formatted(trigger));
  }

  private static List<String> exposed(String kind, String spec) {
    return Exposed.by(new MadeObject(), ObjectYaml.of(kind, "web", spec));
  }
}
