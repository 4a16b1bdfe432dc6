package dev.cofferdam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.rule.exposure.Reach;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {

  private static final String MAP =
      """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: dev}
      """;

  private static final String AGENT =
      """
      ---
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: agent, namespace: dev}
      spec: {template: {spec: {hostNetwork: true, containers: [{name: c, image: agent:1}]}}}
      """;

  private static final String WIDGET =
      """
      ---
      apiVersion: example.com/v1
      kind: Widget
      metadata: {name: w, namespace: dev}
      """;

  private static final String AGENT_ENTRY =
      "ERROR public a.yaml:6:1: DaemonSet dev/agent: spec.template.spec.hostNetwork opens every port"
          + " that the pod listens on at the addresses of its node; leave it out"
          + " (exposure/host-network)";

  private static final String WIDGET_ENTRY =
      "ERROR unproven a.yaml:6:1: Widget dev/w: kind is 'Widget.example.com', which is on no list;"
          + " declare in the policy why it opens nothing (exposure/kind)";

  private static final ExposedObject AGENT_NETWORK =
      ObjectName.of("DaemonSet dev/agent").exposedBy("exposure/host-network");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void holds_where_everything_is_private() {
    var proof = proof(Rendered.of(MAP), ExposurePolicy.privateOnly());

    assertThat(proof.holds()).isTrue();
    assertThat(proof.entries()).isEmpty();
    assertThat(proof.verdicts()).hasToString("[private: ConfigMap dev/settings]");
    assertThat(proof.complete()).isTrue();
    assertThat(proof.lacksOnlyCharts()).isFalse();
  }

  @Test
  void holds_of_nothing_where_nothing_was_looked_at() {
    assertThat(proof(Rendered.of(""), ExposurePolicy.tailnetOnly()).holds()).isFalse();
    assertThat(Proof.of(List.of(), ExposurePolicy.tailnetOnly(), TODAY).holds()).isFalse();
  }

  @Test
  void fails_on_what_is_public_and_on_what_nobody_can_prove() {
    var proof = proof(Rendered.of(MAP + AGENT), ExposurePolicy.tailnetOnly());
    assertThat(proof.holds()).isFalse();
    assertThat(texts(proof)).containsExactly(AGENT_ENTRY);
    assertThat(proof.verdicts())
        .hasToString("[private: ConfigMap dev/settings, public: DaemonSet dev/agent]");
    assertThat(proof.count(Reach.PUBLIC)).isEqualTo(1);

    var unproven = proof(Rendered.of(MAP + WIDGET), ExposurePolicy.tailnetOnly());
    assertThat(unproven.holds()).isFalse();
    assertThat(texts(unproven)).containsExactly(WIDGET_ENTRY);
    assertThat(unproven.count(Reach.UNPROVEN)).isEqualTo(1);
  }

  @Test
  void lets_pass_what_an_exception_names_and_says_so() {
    var policy = ExposurePolicy.tailnetOnly().allowing(AGENT_NETWORK, "the nodes are private");
    var proof = proof(Rendered.of(MAP + AGENT), policy);

    assertThat(proof.holds()).isTrue();
    assertThat(texts(proof)).containsExactly(AGENT_ENTRY.replace("ERROR", "NOTE"));
    assertThat(proof.entries().get(0).allowed()).contains(policy.exemptions().get(0));
    assertThat(proof.verdicts())
        .hasToString("[private: ConfigMap dev/settings, private: DaemonSet dev/agent]");
  }

  @Test
  void holds_an_exception_for_one_object_and_one_rule_alone() {
    for (var other :
        List.of(
            ObjectName.of("DaemonSet dev/agent2").exposedBy("exposure/host-network"),
            ObjectName.of("DaemonSet dev/agent").exposedBy("exposure/host-port"))) {
      var policy = ExposurePolicy.tailnetOnly().allowing(other, "the nodes are private");
      assertThat(texts(proof(Rendered.of(MAP + AGENT), policy)))
          .containsExactly(
              "ERROR  :1:1: the exception for %s lets nothing pass any more; remove it, since it would hide the next one (policy/needed)"
                  .formatted(other),
              AGENT_ENTRY);
    }
  }

  @Test
  void holds_an_exception_for_one_kind_alone() {
    var policy = ExposurePolicy.tailnetOnly().allowing(AGENT_NETWORK, "the nodes are private");
    var other = AGENT.replace("apps/v1", "apps.kruise.io/v1alpha1");

    assertThat(texts(proof(Rendered.of(MAP + AGENT + other), policy)))
        .first()
        .isEqualTo(
            "ERROR  :1:1: the exception for exposure/host-network of DaemonSet dev/agent lets objects of"
                + " several kinds pass: 'DaemonSet.apps', 'DaemonSet.apps.kruise.io'; give one of them"
                + " another name (policy/ambiguous)");
    assertThat(proof(Rendered.of(MAP + AGENT + AGENT), policy).holds()).isTrue();
  }

  @Test
  void holds_an_exception_to_its_last_day_and_no_longer() {
    assertThat(until(TODAY).holds()).isTrue();
    assertThat(texts(until(TODAY.minusDays(1))))
        .containsExactly(
            "ERROR  :1:1: the exception for exposure/host-network of DaemonSet dev/agent was over on"
                + " 2026-11-25; mend what it lets pass, or give it another day (policy/current)",
            AGENT_ENTRY);
  }

  private static Proof until(LocalDate day) {
    return proof(
        Rendered.of(MAP + AGENT),
        ExposurePolicy.tailnetOnly().allowing(AGENT_NETWORK, "the nodes are private", day));
  }

  @Test
  void knows_kinds_that_its_user_declares() {
    var policy =
        ExposurePolicy.tailnetOnly().declaringHarmless("Widget.example.com", "only writes maps");

    assertThat(proof(Rendered.of(MAP + WIDGET), policy).holds()).isTrue();
    assertThat(texts(proof(Rendered.of(MAP), policy)))
        .containsExactly(
            "ERROR  :1:1: kind 'Widget.example.com' is declared, and no object of it needs that;"
                + " remove it (policy/needed)");
  }

  @Test
  void takes_what_is_not_rendered_for_unproven() {
    var missing = Rendered.missing(Reason.CHART_MISSING, "ConfigMap dev/settings");
    var proof = proof(Rendered.of(MAP, missing), ExposurePolicy.tailnetOnly());

    assertThat(texts(proof))
        .containsExactly(
            "ERROR unproven a.yaml:1:1: ConfigMap dev/settings: is not there; fetch it"
                + " (render/chart-missing)");
    assertThat(proof.verdicts()).hasToString("[unproven: ConfigMap dev/settings]");
    assertThat(proof.lacksOnlyCharts()).isTrue();
    assertThat(proof.complete()).isFalse();
  }

  @Test
  void lacks_more_than_charts_if_anything_else_is_against_it() {
    var missing = Rendered.missing(Reason.CHART_MISSING, "ConfigMap dev/settings");
    var lookup = Rendered.missing(Reason.LOOKUP, "ConfigMap dev/settings");
    var policy = ExposurePolicy.tailnetOnly();

    assertThat(proof(Rendered.of(MAP + AGENT, missing), policy).lacksOnlyCharts()).isFalse();
    assertThat(proof(Rendered.of(MAP, missing, lookup), policy).lacksOnlyCharts()).isFalse();
  }

  @Test
  void asks_for_exceptions_only_once_everything_is_rendered() {
    var policy = ExposurePolicy.tailnetOnly().allowing(AGENT_NETWORK, "the nodes are private");
    var missing = Rendered.missing(Reason.CHART_MISSING, "HelmRelease dev/agent");
    var lookup = Rendered.missing(Reason.LOOKUP, "HelmRelease dev/agent");

    assertThat(ids(proof(Rendered.of(MAP, missing), policy)))
        .containsExactly("render/chart-missing");
    assertThat(ids(proof(Rendered.of(MAP, lookup), policy)))
        .containsExactly("policy/needed", "render/lookup");
  }

  @Test
  void lets_pass_what_is_not_rendered_if_an_exception_names_it() {
    var missing = Rendered.missing(Reason.SOURCE_ELSEWHERE, "Kustomization flux-system/shared");
    var policy =
        ExposurePolicy.tailnetOnly()
            .allowing(
                ObjectName.of("Kustomization flux-system/shared")
                    .exposedBy("render/source-elsewhere"),
                "it is checked in its own repository");
    var proof = proof(Rendered.of(MAP, missing), policy);

    assertThat(proof.holds()).isTrue();
    assertThat(proof.complete()).isTrue();
  }

  @Test
  void says_the_same_of_clusters_that_share_objects_once() {
    var cluster = Rendered.of(MAP + AGENT);
    var proof = Proof.of(List.of(cluster, cluster), ExposurePolicy.tailnetOnly(), TODAY);

    assertThat(texts(proof)).containsExactly(AGENT_ENTRY);
    assertThat(proof.verdicts()).hasSize(4);
  }

  @Test
  void says_what_it_rests_on() {
    assertThat(proof(Rendered.of(MAP), ExposurePolicy.tailnetOnly()).assumptions())
        .containsExactly(
            "nodes and pods have no addresses that the internet reaches",
            "what is not in these files opens nothing of it: other objects of the cluster, its"
                + " webhooks and policies, people with access to it");
  }

  private static final String INGRESS =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: dev}
      spec:
        ingressClassName: tailscale
        tls: [{hosts: [web]}]
        defaultBackend: {service: {name: web, port: {number: 80}}}
      """;

  @Test
  void lets_the_tailnet_pass_or_not_as_the_policy_says() {
    var tailnet = proof(Rendered.of(INGRESS), ExposurePolicy.tailnetOnly());
    assertThat(tailnet.holds()).isTrue();
    assertThat(tailnet.entries()).isEmpty();
    assertThat(tailnet.verdicts()).hasToString("[tailnet: Ingress dev/web]");

    var privately = proof(Rendered.of(INGRESS), ExposurePolicy.privateOnly());
    assertThat(privately.holds()).isFalse();
    assertThat(ids(privately)).containsExactly("exposure/tailnet-ingress");
  }

  @Test
  void rests_on_the_operator_where_its_class_is_not_in_the_files() {
    var operator =
        "the Tailscale operator runs in the cluster, and the IngressClass 'tailscale' is its own";
    var policy = ExposurePolicy.tailnetOnly();
    var own =
        "---\napiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: %s}\nspec: {controller: tailscale.com/ts-ingress}\n";

    assertThat(proof(Rendered.of(INGRESS), policy).assumptions()).hasSize(4).contains(operator);
    assertThat(proof(Rendered.of(INGRESS + own.formatted("other")), policy).assumptions())
        .contains(operator);
    assertThat(proof(Rendered.of(INGRESS + own.formatted("tailscale")), policy).assumptions())
        .hasSize(3)
        .doesNotContain(operator);
  }

  @Test
  void takes_remarks_for_warnings_that_change_no_verdict() {
    var named =
        MAP.replace(
                "namespace: dev}",
                "namespace: dev, annotations: {external-dns.alpha.kubernetes.io/hostname: a.example.com}}")
            .replace("kind: ConfigMap", "kind: Service");
    var proof = proof(Rendered.of(named), ExposurePolicy.privateOnly());

    assertThat(proof.holds()).isTrue();
    assertThat(proof.verdicts()).hasToString("[private: Service dev/settings]");
    assertThat(proof.entries().stream().map(it -> it.level() + " " + it.id()))
        .containsExactly("WARNING exposure/public-name");
  }

  private static Proof proof(Cluster cluster, ExposurePolicy policy) {
    return Proof.of(List.of(cluster), policy, TODAY);
  }

  private static List<String> ids(Proof proof) {
    return proof.entries().stream().map(Entry::id).toList();
  }

  private static List<String> texts(Proof proof) {
    return proof.entries().stream()
        .map(
            it ->
                "%s %s %s (%s)"
                    .formatted(
                        it.level(),
                        it.reach().map(Reach::toString).orElse(""),
                        it.finding(),
                        it.id()))
        .toList();
  }
}
