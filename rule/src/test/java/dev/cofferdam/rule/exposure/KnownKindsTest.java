package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Clusters;
import dev.cofferdam.schema.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The closed world of kinds. */
class KnownKindsTest {

  @Test
  void accounts_for_every_kind_that_is_built_in() {
    var unknown = new TreeSet<String>();
    for (var kind : Schemas.builtIn()) {
      var object = object(kind.apiVersion(), kind.kind());
      if (KnownKinds.tryFind(object).isEmpty() && !ExposureRules.lookAt(object)) {
        unknown.add(Inventory.kind(object));
      }
    }
    assertThat(Schemas.builtIn()).hasSizeGreaterThan(500);
    assertThat(unknown).isEmpty();
  }

  @Test
  void accounts_for_what_ordinary_clusters_are_made_of() {
    for (String kind :
        List.of(
            "monitoring.coreos.com/v1 ServiceMonitor",
            "monitoring.coreos.com/v1 PrometheusRule",
            "monitoring.coreos.com/v1 Alertmanager",
            "external-secrets.io/v1 ExternalSecret",
            "external-secrets.io/v1 ClusterSecretStore",
            "generators.external-secrets.io/v1alpha1 Password",
            "bitnami.com/v1alpha1 SealedSecret",
            "onepassword.com/v1 OnePasswordItem",
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "kafka.strimzi.io/v1beta2 KafkaTopic",
            "velero.io/v1 Schedule",
            "keda.sh/v1alpha1 ScaledObject",
            "snapshot.storage.k8s.io/v1 VolumeSnapshotClass",
            "autoscaling.k8s.io/v1 VerticalPodAutoscaler",
            "templates.gatekeeper.sh/v1 ConstraintTemplate",
            "constraints.gatekeeper.sh/v1beta1 WhateverSomebodyDefines",
            "cilium.io/v2 CiliumNetworkPolicy",
            "crd.projectcalico.org/v1 GlobalNetworkPolicy",
            "argoproj.io/v1alpha1 Rollout",
            "argoproj.io/v1alpha1 Application",
            "kustomize.config.k8s.io/v1alpha1 Component",
            "grafana.integreatly.org/v1beta1 GrafanaDashboard",
            "networking.istio.io/v1 DestinationRule",
            "security.istio.io/v1 AuthorizationPolicy",
            "traefik.io/v1alpha1 Middleware",
            "gateway.networking.k8s.io/v1 GatewayClass",
            "gateway.networking.k8s.io/v1beta1 ReferenceGrant",
            "kyverno.io/v2 PolicyException",
            "notification.toolkit.fluxcd.io/v1 Receiver",
            "image.toolkit.fluxcd.io/v1 ImageUpdateAutomation",
            "fluxcd.controlplane.io/v1 ResourceSet")) {
      var words = kind.split(" ", -1);
      assertThat(KnownKinds.tryFind(object(words[0], words[1]))).as(kind).isPresent();
    }
  }

  @Test
  void accepts_no_kind_that_a_table_reports() {
    for (String resource : List.of("routes.txt", "unseen.txt")) {
      assertThat(KindTable.read(resource).texts().keySet())
          .as(resource)
          .doesNotContainAnyElementsOf(KnownKinds.all().keySet());
    }
  }

  @Test
  void gives_a_whole_sentence_as_the_reason_for_every_kind() {
    assertThat(KnownKinds.all()).hasSizeGreaterThan(1000);
    assertThat(KnownKinds.all().values())
        .allSatisfy(reason -> assertThat(reason).matches("[A-Z].*\\.").doesNotContain("  "));
    assertThat(KnownKinds.all().keySet())
        .allMatch(kind -> kind.matches("(\\*|[A-Za-z0-9]+)(\\.[a-z0-9-]+)*"));
  }

  @Test
  void keeps_the_kinds_below_a_reason_in_order() throws IOException {
    for (String paragraph : text("kinds.txt").split("\n\n", -1)) {
      assertThat(paragraph).startsWith("= ");
      assertThat(paragraph.lines().skip(1)).isNotEmpty().isSorted();
    }
  }

  @Test
  void finds_a_kind_by_its_name_before_its_group_and_those_above() {
    var table =
        KindTable.parse(
            "= One.\nA.b.c.d\n= Two.\n*.b.c.d\n= Three.\n**.c.d\n= Four.\n**.d\nCore\n");
    assertThat(table.tryFind("b.c.d", "A")).contains("One.");
    assertThat(table.tryFind("b.c.d", "B")).contains("Two.");
    assertThat(table.tryFind("a.b.c.d", "A")).contains("Three.");
    assertThat(table.tryFind("c.d", "A")).contains("Three.");
    assertThat(table.tryFind("x.d", "A")).contains("Four.");
    assertThat(table.tryFind("d", "A")).contains("Four.");
    assertThat(table.tryFind("", "Core")).contains("Four.");
    assertThat(table.tryFind("xd", "A")).isEmpty();
    assertThat(table.tryFind("", "A")).isEmpty();
  }

  @Test
  void refuses_a_table_that_is_missing_or_says_a_thing_twice() {
    assertThatThrownBy(() -> KindTable.read("none.txt"))
        .hasMessage("none.txt is missing; this is a bug in this program");
    assertThatThrownBy(() -> KindTable.parse("= One.\nA\n= Two.\nA\n"))
        .hasMessage("kind 'A' is listed twice");
  }

  private static String text(String resource) {
    try (var in = KnownKinds.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RenderedObject object(String apiVersion, String kind) {
    return Clusters.objects(
            "{apiVersion: %s, kind: %s, metadata: {name: a}}".formatted(apiVersion, kind))
        .get(0);
  }

  @Test
  void calls_no_kind_harmless_that_a_rule_knows_all_about() {
    for (ExposureRule rule : ExposureRules.all()) {
      assertThat(rule.kinds())
          .as(rule.doc().id())
          .doesNotContainAnyElementsOf(KnownKinds.all().keySet());
    }
  }
}
