package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutatingAdmissionTest {

  /** Group, a space, and the resources in it that open something. */
  private static final List<String> OPEN =
      List.of(
          " services endpoints pods replicationcontrollers",
          "apps daemonsets deployments replicasets statefulsets",
          "batch cronjobs jobs",
          "discovery.k8s.io endpointslices",
          "extensions ingresses",
          "gateway.networking.k8s.io gateways grpcroutes httproutes listenersets tcproutes tlsroutes"
              + " udproutes",
          "networking.istio.io gateways virtualservices",
          "networking.k8s.io ingresses ingressclasses",
          "projectcontour.io httpproxies",
          "route.openshift.io routes",
          "traefik.io ingressroutes ingressroutetcps ingressrouteudps");

  @Test
  void accepts_webhooks_about_objects_of_their_own_operator() {
    assertThat(hook("[cert-manager.io, acme.cert-manager.io]", "['*/*']", "[CREATE]")).isEmpty();
    assertThat(hook("[postgresql.cnpg.io]", "[clusters]", "[CREATE, UPDATE]")).isEmpty();
    assertThat(hook("['']", "[configmaps, secrets]", "['*']")).isEmpty();
    assertThat(hook("['']", "[services]", "[DELETE, CONNECT]")).isEmpty();
    assertThat(hook("[apps]", "[services]", "['*']")).isEmpty();
    assertThat(
            Exposed.by(
                new MutatingAdmission(),
                """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata: {name: web}
                webhooks: [{rules: [{apiGroups: ['*'], resources: ['*'], operations: ['*']}]}]
                """))
        .isEmpty();
  }

  @Test
  void reports_a_webhook_for_all_that_opens_something() {
    for (String line : OPEN) {
      var words = List.of(line.split(" ", -1));
      for (String resource : words.subList(1, words.size())) {
        assertThat(
                hook(
                    "['%s']".formatted(words.get(0)),
                    "[other, %s]".formatted(resource),
                    "[CREATE]"))
            .containsExactly(
                "unproven: a.yaml:1:1: MutatingWebhookConfiguration web: webhooks[0].rules[0] has it"
                    + " change '%s', in a way that is in no file; allow it with the reason why that opens"
                        .formatted(resource)
                    + " nothing");
      }
    }
  }

  @Test
  void reports_patterns_and_parts_of_resources() {
    for (String resource :
        List.of(
            "*",
            "*/*",
            "*/status",
            "*/ephemeralcontainers",
            "services/*",
            "services/status",
            "pods/*",
            "pods/ephemeralcontainers")) {
      assertThat(hook("['*']", "['%s']".formatted(resource), "['*']"))
          .singleElement()
          .asString()
          .contains("change '%s', in".formatted(resource));
    }
    for (String resource :
        List.of(
            "servicesother", "pods/exec", "pods/status", "nodes/*", "*/scale", "services/proxy")) {
      assertThat(hook("['']", "['%s']".formatted(resource), "['*']")).as(resource).isEmpty();
    }
  }

  @Test
  void reports_each_webhook_once() {
    assertThat(
            Exposed.by(
                new MutatingAdmission(),
                """
                apiVersion: admissionregistration.k8s.io/v1
                kind: MutatingWebhookConfiguration
                metadata: {name: web}
                webhooks:
                - rules: []
                - rules:
                  - {apiGroups: [apps], resources: [controllerrevisions], operations: [CREATE]}
                  - {apiGroups: [apps], resources: [deployments], operations: [UPDATE]}
                  - {apiGroups: [apps], resources: [deployments], operations: [CREATE]}
                - rules: [{apiGroups: [''], resources: [pods], operations: [CREATE]}]
                """))
        .satisfiesExactly(
            it -> assertThat(it).contains(" webhooks[1].rules[1] has it change 'deployments'"),
            it -> assertThat(it).contains(" webhooks[2].rules[0] has it change 'pods'"));
  }

  @Test
  void reports_policies_of_the_api_server_once() {
    assertThat(
            Exposed.by(
                new MutatingAdmission(),
                """
                apiVersion: admissionregistration.k8s.io/v1beta1
                kind: MutatingAdmissionPolicy
                metadata: {name: web}
                spec:
                  matchConstraints:
                    resourceRules:
                    - {apiGroups: [''], resources: [services], operations: [CREATE]}
                    - {apiGroups: [''], resources: [services], operations: [UPDATE]}
                """))
        .containsExactly(
            "unproven: a.yaml:1:1: MutatingAdmissionPolicy web: spec.matchConstraints.resourceRules[0]"
                + " has it change 'services', in a way that is in no file; allow it with the reason why"
                + " that opens nothing");
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new MutatingAdmission().kinds())
        .containsExactly(
            "MutatingAdmissionPolicy.admissionregistration.k8s.io",
            "MutatingWebhookConfiguration.admissionregistration.k8s.io");
  }

  private static List<String> hook(String groups, String resources, String operations) {
    return Exposed.by(
        new MutatingAdmission(),
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: MutatingWebhookConfiguration
        metadata: {name: web}
        webhooks: [{rules: [{apiGroups: %s, resources: %s, operations: %s}]}]
        """
            .formatted(groups, resources, operations));
  }
}
