package dev.cofferdam.tailscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.constraint.Field;
import dev.cofferdam.constraint.Fields;
import dev.cofferdam.tailscale.v1alpha1.Connector;
import dev.cofferdam.tailscale.v1alpha1.ConnectorBuilder;
import dev.cofferdam.tailscale.v1alpha1.ConnectorSpec;
import dev.cofferdam.tailscale.v1alpha1.ConnectorSpecBuilder;
import dev.cofferdam.tailscale.v1alpha1.DNSConfigBuilder;
import dev.cofferdam.tailscale.v1alpha1.ProxyClass;
import dev.cofferdam.tailscale.v1alpha1.ProxyClassBuilder;
import dev.cofferdam.tailscale.v1alpha1.ProxyGroupBuilder;
import dev.cofferdam.tailscale.v1alpha1.ProxyGroupSpec;
import dev.cofferdam.tailscale.v1alpha1.ProxyGroupType;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What sets the kinds of Tailscale apart from those of Flux; their paths are compared where those
 * of Flux are.
 */
class TailscaleConformanceTest {
  @Test
  void no_kind_has_a_namespace() {
    assertThat(
            ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(type -> type.getPackageName().startsWith("dev.cofferdam.tailscale.")))
        .hasSize(4)
        .noneMatch(Namespaced.class::isAssignableFrom);
  }

  @Test
  void refuses_an_object_without_a_spec() {
    var builder = new DNSConfigBuilder().withNewMetadata().withName("tailnet").endMetadata();
    assertThatThrownBy(builder::build).hasMessage("DNSConfig tailnet: spec is missing; set it");
  }

  @Test
  void takes_an_empty_nameserver() {
    var config =
        new DNSConfigBuilder().withNewSpec().withNewNameserver().endNameserver().endSpec().build();
    assertThat(config.getSpec().nameserver().replicas()).isNull();
  }

  @Test
  void refuses_a_connector_that_does_nothing() {
    assertThatThrownBy(() -> connector(spec -> spec.withExitNode(false)))
        .hasMessage(
            "Connector office: spec does nothing; set subnetRouter, appConnector, or exitNode to"
                + " true");
  }

  @Test
  void refuses_an_app_connector_that_is_an_exit_node() {
    assertThatThrownBy(
            () ->
                connector(spec -> spec.withExitNode(true).withNewAppConnector().endAppConnector()))
        .hasMessage(
            "Connector office: spec has an appConnector beside a subnetRouter or an exitNode;"
                + " give it a Connector of its own");
  }

  @Test
  void takes_an_app_connector_that_is_told_not_to_be_an_exit_node() {
    var connector =
        connector(spec -> spec.withExitNode(false).withNewAppConnector().endAppConnector());
    assertThat(connector.getSpec().appConnector()).isNotNull();
  }

  @Test
  void refuses_one_hostname_for_two_replicas() {
    assertThatThrownBy(
            () -> connector(spec -> spec.withExitNode(true).withHostname("office").withReplicas(2)))
        .hasMessage(
            "Connector office: spec has one hostname for more than one replica; set"
                + " hostnamePrefix instead");
  }

  @Test
  void refuses_a_hostname_beside_a_prefix() {
    assertThatThrownBy(
            () ->
                connector(
                    spec ->
                        spec.withExitNode(true)
                            .withReplicas(1)
                            .withHostname("office")
                            .withHostnamePrefix("office")))
        .hasMessage(
            "Connector office: spec has both hostname and hostnamePrefix; leave one of them out");
  }

  @Test
  void refuses_a_subnet_router_without_routes() {
    assertThatThrownBy(() -> connector(spec -> spec.withNewSubnetRouter().endSubnetRouter()))
        .hasMessage(
            "Connector office: spec.subnetRouter.advertiseRoutes must have at least 1 item, got 0");
  }

  @Test
  void refuses_a_service_monitor_for_metrics_that_are_off() {
    assertThatThrownBy(() -> metrics(false, true))
        .hasMessage(
            "ProxyClass small: spec.metrics has a serviceMonitor for metrics that are off; set"
                + " enable to true, or leave the serviceMonitor out");
  }

  @Test
  void takes_a_service_monitor_that_is_off_as_well() {
    assertThat(metrics(false, false).getSpec().metrics().serviceMonitor().enable()).isFalse();
  }

  @Test
  void names_every_tag_and_number_that_is_wrong() {
    var builder =
        new ProxyGroupBuilder()
            .withNewMetadata()
            .withName("coder")
            .endMetadata()
            .withNewSpec()
            .withType(ProxyGroupType.INGRESS)
            .withReplicas(-1)
            .withTags("tag:coder", "coder")
            .endSpec();
    assertThatThrownBy(builder::build)
        .hasMessage(
            """
            ProxyGroup coder breaks 2 constraints:
              spec.replicas must be at least 0, got -1
              spec.tags[1] must match '^tag:[a-zA-Z][a-zA-Z0-9-]*$', got 'coder'""");
  }

  @Test
  void says_which_fields_never_change() {
    assertThat(Fields.of(ProxyGroupSpec.class))
        .filteredOn(
            field ->
                field.rules().stream()
                    .anyMatch(rule -> rule.expression().equals("self == oldSelf")))
        .extracting(Field::name)
        .containsExactly("type", "tailnet");
    assertThat(Fields.of(ConnectorSpec.class))
        .filteredOn(
            field ->
                field.rules().stream()
                    .anyMatch(rule -> rule.expression().equals("self == oldSelf")))
        .extracting(Field::name)
        .containsExactly("tailnet");
  }

  @Test
  void nests_the_builders_of_kubernetes_types_which_visitors_reach() {
    var builder = new ProxyClassBuilder().withNewSpec().withNewStatefulSet().withNewPod();
    builder
        .addNewToleration()
        .withKey("example.org/edge")
        .endToleration()
        .withNewTailscaleContainer()
        .withNewResources()
        .addToRequests("memory", new Quantity("64Mi"))
        .endResources()
        .endTailscaleContainer();
    var all = builder.endPod().endStatefulSet().endSpec();
    all.accept(TolerationBuilder.class, toleration -> toleration.withOperator("Exists"));
    var pod = all.build().getSpec().statefulSet().pod();
    assertThat(pod.tolerations().get(0).getOperator()).isEqualTo("Exists");
    assertThat(pod.tailscaleContainer().resources().getRequests())
        .isEqualTo(Map.of("memory", new Quantity("64Mi")));
  }

  private static Connector connector(UnaryOperator<ConnectorSpecBuilder> spec) {
    return new ConnectorBuilder()
        .withNewMetadata()
        .withName("office")
        .endMetadata()
        .withSpec(spec.apply(new ConnectorSpecBuilder()).build())
        .build();
  }

  private static ProxyClass metrics(boolean served, boolean monitored) {
    return new ProxyClassBuilder()
        .withNewMetadata()
        .withName("small")
        .endMetadata()
        .withNewSpec()
        .withNewMetrics()
        .withEnable(served)
        .withNewServiceMonitor()
        .withEnable(monitored)
        .endServiceMonitor()
        .endMetrics()
        .endSpec()
        .build();
  }
}
