package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposeSwitchTest {

  @Test
  void accepts_switches_that_are_off_or_open_nothing() {
    for (String field :
        List.of(
            "enableMasterLoadBalancer: false",
            "enableIngress: 'False'",
            "disableIngress: true",
            "noIngress: true",
            "skipNodePort: true",
            "withoutIngress: true",
            "allocateLoadBalancerNodePorts: true",
            "exposeMetrics: true",
            "exposedMetricsPorts: [9090]",
            "exposeHeaders: [X-A]",
            "exposedPorts: []",
            "expose: false",
            "expose: {enabled: false}",
            "expose: {enabled: true, type: ClusterIP}",
            "expose: {enabled: true, exposeType: ClusterIP}",
            "exposeOptions: {nodeService: {type: ClusterIP}}",
            "externalAccess: {enabled: false}",
            "metrics: {enabled: true}",
            "publishNotReadyAddresses: true",
            "loadBalancer: {simple: ROUND_ROBIN}",
            "ingress: {enabled: true}",
            "external: {enable: true}",
            "service: {external: false}",
            "adminServerService: {externalName: true}",
            "hostPort: 80",
            "driverIngressOptions: []",
            "enabled: true")) {
      assertThat(exposed(field)).as(field).isEmpty();
    }
  }

  @Test
  void reports_switches_that_open_something() {
    for (String name :
        List.of(
            "enableMasterLoadBalancer",
            "enableReplicaLoadBalancer",
            "useNodePort",
            "enableClientsHostPort",
            "useHostPorts",
            "enableIngress",
            "ingressEnabled",
            "enable-external-access",
            "exposeLoadBalancer")) {
      assertThat(exposed(name + ": true"))
          .containsExactly(
              "public: a.yaml:1:1: Any dev/web: spec.%s is on, which has its operator open it to the"
                      .formatted(name)
                  + " outside; turn it off");
    }
    assertThat(exposed("enableIngress: 'True'")).hasSize(1);
    assertThat(exposed("ingress_enabled: true")).hasSize(1);
  }

  @Test
  void reports_the_settings_of_an_operator() {
    var map =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: dev}\ndata: {%s}\n";
    for (String name :
        List.of(
            "enable_master_load_balancer",
            "enable_replica_load_balancer",
            "enable_master_pooler_load_balancer",
            "enable_replica_pooler_load_balancer")) {
      assertThat(Exposed.by(new ExposeSwitch(), map.formatted(name + ": 'true'")))
          .containsExactly(
              "public: a.yaml:1:1: ConfigMap dev/web: data['%s'] is on, which has its operator open it"
                      .formatted(name)
                  + " to the outside; turn it off");
      assertThat(Exposed.by(new ExposeSwitch(), map.formatted(name + ": 'false'"))).isEmpty();
    }
    assertThat(Exposed.by(new ExposeSwitch(), map.formatted("enable_ingress: 'true'"))).isEmpty();
  }

  @Test
  void reports_services_and_listeners_for_clients_outside() {
    for (String field :
        List.of(
            "adminServerService: {external: true}",
            "kafkaApi: [{external: {enabled: true}}]",
            "pandaproxyApi: [{external: {enable: 'True'}}]",
            "listeners: [{external: true}]",
            "driverIngressOptions: [{servicePort: 4040}]")) {
      assertThat(exposed(field))
          .as(field)
          .singleElement()
          .asString()
          .startsWith("unproven: ")
          .endsWith(
              " has its operator expose something, nobody here can say to whom; leave it out");
    }
  }

  @Test
  void reports_parts_that_are_turned_on() {
    for (String field :
        List.of(
            "loadBalancer: {enabled: true}",
            "nodePort: {enable: true}",
            "uiIngress: {enabled: true}")) {
      assertThat(exposed(field))
          .as(field)
          .singleElement()
          .asString()
          .matches("public: .* spec\\.[A-Za-z]+\\.enabled? is on, which has .*");
    }
  }

  @Test
  void reports_what_has_the_word_for_it() {
    for (String field :
        List.of(
            "expose: true",
            "exposeServices: {console: true}",
            "exposedFeatures: [client]",
            "externalListeners: [{type: plaintext}]",
            "expose: {enabled: true}",
            "expose: {enabled: '${ON}'}",
            "externalAccess: {}",
            "externalAccess: {enabled: true}")) {
      var name = field.substring(0, field.indexOf(':'));
      assertThat(exposed(field))
          .as(field)
          .containsExactly(
              "unproven: a.yaml:1:1: Any dev/web: spec.%s has its operator expose something, nobody"
                      .formatted(name)
                  + " here can say to whom; leave it out");
    }
  }

  private static List<String> exposed(String field) {
    return Exposed.by(
        new ExposeSwitch(),
        """
        apiVersion: example.com/v1
        kind: Any
        metadata: {name: web, namespace: dev}
        spec: {%s}
        """
            .formatted(field));
  }
}
