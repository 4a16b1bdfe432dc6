package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomServiceTypeTest {

  private static final String OPEN =
      "which gives it a public address and node ports; use ClusterIP";

  @Test
  void accepts_services_that_stay_inside() {
    assertThat(exposed("spec: {http: {service: {spec: {type: ClusterIP}}}}")).isEmpty();
    assertThat(exposed("spec: {listeners: [{name: nodeport, type: internal}]}")).isEmpty();
    assertThat(exposed("spec: {uiServiceType: 'cluster_ip,headless'}")).isEmpty();
    assertThat(exposed("spec: {description: LoadBalancer, kind: LoadBalancer}")).isEmpty();
    assertThat(exposed("spec: {title: LoadBalancer, displayName: LoadBalancer}")).isEmpty();
    assertThat(exposed("spec: {network: {provider: multus}, provider: host}")).isEmpty();
    assertThat(exposed("spec: {type: Ingress, host: host}")).isEmpty();
  }

  @Test
  void reports_a_load_balancer_wherever_and_however_it_is_asked_for() {
    assertThat(
            exposed(
                "spec: {managed: {services: {additional: [{serviceTemplate: {spec: {type: LoadBalancer}}}]}}}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web:"
                + " spec.managed.services.additional[0].serviceTemplate.spec.type is LoadBalancer, "
                + OPEN);
    assertThat(exposed("spec: {listeners: [{type: loadbalancer}]}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.listeners[0].type is loadbalancer, " + OPEN);
    assertThat(exposed("spec: {serviceTypes: ['load_balancer,cluster_ip']}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.serviceTypes[0] is load_balancer, " + OPEN);
    assertThat(exposed("deploy: {networkPublishing: {type: LoadBalancerService}}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: deploy.networkPublishing.type is LoadBalancerService, "
                + OPEN);
  }

  @Test
  void reports_node_ports() {
    for (String type : List.of("NodePort", "nodeport", "NODE_PORT", "NodePortService")) {
      assertThat(exposed("spec: {access: %s}".formatted(type)))
          .containsExactly(
              "public: a.yaml:1:1: Any dev/web: spec.access is %s, which opens a port of every node;"
                      .formatted(type)
                  + " use ClusterIP");
    }
  }

  @Test
  void reports_the_network_of_nodes_as_rook_says_it() {
    assertThat(exposed("spec: {network: {provider: host}}"))
        .containsExactly(
            "public: a.yaml:1:1: Any dev/web: spec.network.provider is host, which puts pods in the"
                + " network of their nodes; leave it out");
  }

  @Test
  void reports_routes_where_a_type_says_how_something_is_opened() {
    for (String field :
        List.of(
            "spec: {listeners: [{type: ingress}]}",
            "spec: {service: {spec: {type: route}}}",
            "spec: {expose: {type: Ingress}}",
            "spec: {ingress_type: ingress}",
            "spec: {exposeType: Route}",
            "spec: {accessType: route}",
            "spec: {exposureType: route}",
            "spec: {exposedServiceType: route}",
            "spec: {external: {method: Ingress}}",
            "spec: {external: {method: ExternalDNS}}",
            "spec: {ingressOrRouteSpec: {method: istio}}",
            "spec: {ingressOrRouteSpec: {method: openShiftRoute}}")) {
      assertThat(exposed(field))
          .as(field)
          .singleElement()
          .asString()
          .startsWith("public: a.yaml:1:1: Any dev/web: spec")
          .endsWith(
              ", which has its operator take requests from outside of the cluster; use a type that"
                  + " stays inside");
    }
    assertThat(exposed("spec: {listeners: [{type: ingress}]}"))
        .singleElement()
        .asString()
        .contains(" spec.listeners[0].type is ingress, which has");
  }

  @Test
  void reports_types_that_only_the_cluster_knows() {
    assertThat(exposed("spec: {serviceType: '${TYPE}'}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Any dev/web: spec.serviceType is known to the cluster alone; write"
                + " the type out");
    assertThat(exposed("spec: {serviceTemplate: {spec: {type: 'ENC[AES256,data]'}}}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Any dev/web: spec.serviceTemplate.spec.type is known to the cluster"
                + " alone; write the type out");
    assertThat(exposed("spec: {database: {type: '${TYPE}'}, name: '${NAME}'}")).isEmpty();
  }

  @Test
  void reports_a_load_balancer_of_the_tailnet_as_such() {
    assertThat(
            exposed(
                "spec: {service: {type: LoadBalancer, loadBalancerClass: tailscale,"
                    + " allocateLoadBalancerNodePorts: false}}"))
        .containsExactly(
            "tailnet: a.yaml:1:1: Any dev/web: spec.service.type is LoadBalancer of class tailscale,"
                + " which devices of the tailnet reach");
    assertThat(
            exposed(
                "spec: {service: {type: LoadBalancer, loadBalancerClass: other,"
                    + " allocateLoadBalancerNodePorts: false}}"))
        .singleElement()
        .asString()
        .startsWith("public: ");
    assertThat(exposed("spec: {service: {type: LoadBalancer, loadBalancerClass: tailscale}}"))
        .singleElement()
        .asString()
        .startsWith("public: ");
    assertThat(
            exposed(
                "spec: {service: {type: NodePort, loadBalancerClass: tailscale,"
                    + " allocateLoadBalancerNodePorts: false}}"))
        .singleElement()
        .asString()
        .startsWith("public: ");
  }

  @Test
  void reads_annotations_and_leaves_names_labels_and_what_has_become_of_it_alone() {
    assertThat(exposed("metadata: {name: web, annotations: {'example.com/service': LoadBalancer}}"))
        .containsExactly(
            "public: a.yaml:1:1: Any web: metadata.annotations['example.com/service'] is LoadBalancer, "
                + OPEN);
    assertThat(exposed("metadata: {labels: {type: LoadBalancer}}")).isEmpty();
    assertThat(exposed("status: {type: LoadBalancer}")).isEmpty();
  }

  @Test
  void leaves_to_other_rules_what_kubernetes_brings_itself_and_what_they_look_at() {
    for (String group :
        List.of(
            "v1",
            "admissionregistration.k8s.io/v1",
            "apiextensions.k8s.io/v1",
            "apiregistration.k8s.io/v1",
            "apps/v1",
            "authentication.k8s.io/v1",
            "authorization.k8s.io/v1",
            "autoscaling/v2",
            "batch/v1",
            "certificates.k8s.io/v1",
            "coordination.k8s.io/v1",
            "discovery.k8s.io/v1",
            "events.k8s.io/v1",
            "extensions/v1beta1",
            "flowcontrol.apiserver.k8s.io/v1",
            "internal.apiserver.k8s.io/v1alpha1",
            "networking.k8s.io/v1",
            "node.k8s.io/v1",
            "policy/v1",
            "rbac.authorization.k8s.io/v1",
            "resource.k8s.io/v1",
            "scheduling.k8s.io/v1",
            "storage.k8s.io/v1",
            "storagemigration.k8s.io/v1alpha1",
            "helm.toolkit.fluxcd.io/v2",
            "kustomize.toolkit.fluxcd.io/v1",
            "kustomize.config.k8s.io/v1beta1",
            "cert-manager.io/v1",
            "acme.cert-manager.io/v1",
            "tailscale.com/v1alpha1",
            "kyverno.io/v1",
            "policies.kyverno.io/v1",
            "constraints.gatekeeper.sh/v1",
            "templates.gatekeeper.sh/v1",
            "mutations.gatekeeper.sh/v1",
            "gateway.networking.x-k8s.io/v1alpha1",
            "gateway.networking.k8s.io/v1")) {
      assertThat(exposed(group, "Any", "spec: {type: LoadBalancer}")).as(group).isEmpty();
    }
    assertThat(exposed("cilium.io/v2", "CiliumNetworkPolicy", "spec: {type: NodePort}")).isEmpty();
    assertThat(exposed("cilium.io/v2", "CiliumNode", "spec: {type: NodePort}")).hasSize(1);
  }

  private static List<String> exposed(String fields) {
    return exposed("example.com/v1", "Any", fields);
  }

  private static List<String> exposed(String version, String kind, String fields) {
    return Exposed.by(
        new CustomServiceType(),
        """
        apiVersion: %s
        kind: %s
        %s
        %s
        """
            .formatted(
                version,
                kind,
                fields.startsWith("metadata") ? "" : "metadata: {name: web, namespace: dev}",
                fields));
  }
}
