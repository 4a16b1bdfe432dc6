package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutatingPolicyTest {

  private static final String END =
      " changes or makes objects of others; allow it with the reason why it opens nothing";

  @Test
  void accepts_policies_that_only_judge_and_those_that_make_what_opens_nothing() {
    assertThat(kyverno("validate: {message: no}")).isEmpty();
    assertThat(kyverno("verifyImages: [{imageReferences: ['*']}]")).isEmpty();
    for (String kind :
        List.of("ConfigMap", "LimitRange", "NetworkPolicy", "ResourceQuota", "Secret")) {
      assertThat(kyverno("generate: {kind: %s, name: a}".formatted(kind))).as(kind).isEmpty();
    }
    assertThat(exposed("policies.kubewarden.io", "ClusterAdmissionPolicy", "mutating: false"))
        .isEmpty();
    assertThat(exposed("policies.kyverno.io", "ValidatingPolicy", "rules: [{mutate: {}}]"))
        .isEmpty();
  }

  @Test
  void reports_rules_that_change_or_make_objects() {
    for (String kind : List.of("ClusterPolicy", "Policy")) {
      assertThat(
              exposed(
                  "kyverno.io",
                  kind,
                  "rules: [{name: a, validate: {}}, {name: b, mutate: {}, generate: {kind: Ingress}}]"))
          .containsExactly(
              "unproven: a.yaml:1:1: %s dev/web: spec.rules[1].mutate is a rule that"
                      .formatted(kind)
                  + END,
              "unproven: a.yaml:1:1: %s dev/web: spec.rules[1].generate is a rule that"
                      .formatted(kind)
                  + END);
    }
  }

  @Test
  void reports_kinds_that_do_nothing_else() {
    var kinds =
        List.of(
            "mutations.gatekeeper.sh Assign",
            "mutations.gatekeeper.sh AssignImage",
            "mutations.gatekeeper.sh AssignMetadata",
            "mutations.gatekeeper.sh ModifySet",
            "policies.kyverno.io GeneratingPolicy",
            "policies.kyverno.io MutatingPolicy",
            "policies.kyverno.io NamespacedGeneratingPolicy",
            "policies.kyverno.io NamespacedMutatingPolicy",
            "api.kubemod.io ModRule");
    for (String kind : kinds) {
      var words = kind.split(" ", -1);
      assertThat(exposed(words[0], words[1], ""))
          .containsExactly(
              "unproven: a.yaml:1:1: %2$s dev/web: kind is '%2$s.%1$s', which"
                      .formatted(words[0], words[1])
                  + END);
      assertThat(new MutatingPolicy().kinds()).contains(words[1] + "." + words[0]);
    }
    assertThat(new MutatingPolicy().kinds()).hasSize(kinds.size() + 2 + 4);
  }

  @Test
  void reports_policies_of_kubewarden_that_may_mutate() {
    for (String kind :
        List.of(
            "AdmissionPolicy",
            "AdmissionPolicyGroup",
            "ClusterAdmissionPolicy",
            "ClusterAdmissionPolicyGroup")) {
      for (String spec : List.of("mutating: true", "module: a")) {
        assertThat(exposed("policies.kubewarden.io", kind, spec))
            .containsExactly(
                "unproven: a.yaml:1:1: %s dev/web: spec.mutating is not false, so that it"
                        .formatted(kind)
                    + END);
      }
      assertThat(new MutatingPolicy().kinds()).contains(kind + ".policies.kubewarden.io");
    }
    assertThat(new MutatingPolicy().kinds())
        .contains("ClusterPolicy.kyverno.io", "Policy.kyverno.io");
  }

  private static List<String> kyverno(String rule) {
    return exposed("kyverno.io", "ClusterPolicy", "rules: [{name: a, %s}]".formatted(rule));
  }

  private static List<String> exposed(String group, String kind, String spec) {
    return Exposed.by(
        new MutatingPolicy(),
        """
        apiVersion: %s/v1
        kind: %s
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(group, kind, spec));
  }
}
