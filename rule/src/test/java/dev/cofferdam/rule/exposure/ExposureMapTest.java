package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.Clusters;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExposureMapTest {

  private static final Exposures SEEN =
      new Exposures(new RuleDoc("exposure/seen", Severity.ERROR, "A.", "B.", "C."));

  private static final String WEB =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: dev%s}
      spec:
        %s
        selector: {app: web}
        ports: [{name: http, port: 80, targetPort: 8080%s}, {name: admin, port: 9000}]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: dev}
      spec:
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: c, image: web:1%s}]}
      """;

  private static final String PRIVATE = WEB.formatted("", "type: ClusterIP", "", "");

  private static final String INGRESS =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: dev}
      spec:
        ingressClassName: tailscale
        tls: [{hosts: [web]}]
        defaultBackend: {service: {name: web, port: {name: http}}}
        rules:
          - {host: other, http: {paths: [{backend: {service: {name: web, port: {number: 9000}}}}]}}
          - {host: web, http: {paths: [{backend: {service: {name: lost, port: {name: http}}}}]}}
      """;

  @Test
  void shows_the_way_to_every_port_of_a_service_from_inside() {
    assertThat(map(PRIVATE, Map.of(), Optional.empty()))
        .containsExactly(
            "private: web.dev.svc:80 -> Service dev/web:80 -> Deployment dev/web:8080",
            "private: web.dev.svc:9000 -> Service dev/web:9000 -> Deployment dev/web:9000");
  }

  @Test
  void shows_the_way_of_the_tailnet_through_an_ingress_and_what_its_operator_serves() {
    assertThat(
            map(
                INGRESS + PRIVATE,
                Collections.singletonMap("Ingress dev/web", Reach.TAILNET),
                Optional.of(Tailnet.of("tail1a2b3.ts.net"))))
        .startsWith(
            "tailnet: https://web.tail1a2b3.ts.net -> Ingress dev/web -> Service dev/lost:http",
            "tailnet: https://web.tail1a2b3.ts.net -> Ingress dev/web -> Service dev/web:80 ->"
                + " Deployment dev/web:8080")
        .hasSize(4);
  }

  @Test
  void takes_the_tailnet_that_the_files_name_if_it_is_one() {
    var reach = Collections.singletonMap("Ingress dev/web", Reach.TAILNET);
    var env =
        ", env: [{name: URL, value: 'https://web.%s'}, {name: OTHER, value: 'https://a.%s/'}]";
    assertThat(
            map(
                INGRESS + WEB.formatted("", "", "", env.formatted("abc.ts.net", "abc.ts.net")),
                reach,
                Optional.empty()))
        .first()
        .asString()
        .startsWith("tailnet: https://web.abc.ts.net -> Ingress");
    assertThat(
            map(
                INGRESS + WEB.formatted("", "", "", env.formatted("abc.ts.net", "b.ts.net")),
                reach,
                Optional.empty()))
        .first()
        .asString()
        .startsWith("tailnet: https://web.<tailnet>.ts.net -> Ingress");
    assertThat(
            map(
                INGRESS
                    + WEB.formatted("", "", "", env.formatted("abc.ts.net.evil.com", "xts.net")),
                reach,
                Optional.empty()))
        .first()
        .asString()
        .startsWith("tailnet: https://web.<tailnet>.ts.net -> Ingress");
  }

  @Test
  void takes_no_tailnet_from_what_a_secret_holds() {
    var secret =
        "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: a.b.ts.net}\n";
    assertThat(
            map(
                INGRESS + PRIVATE + secret,
                Collections.singletonMap("Ingress dev/web", Reach.TAILNET),
                Optional.empty()))
        .first()
        .asString()
        .startsWith("tailnet: https://web.<tailnet>.ts.net -> Ingress");
  }

  @Test
  void shows_the_way_of_the_internet_through_any_host_of_an_ingress() {
    assertThat(
            map(
                INGRESS.replace("ingressClassName: tailscale", "ingressClassName: nginx") + PRIVATE,
                Collections.singletonMap("Ingress dev/web", Reach.PUBLIC),
                Optional.empty()))
        .startsWith(
            "public: other, web, any host -> Ingress dev/web -> Service dev/lost:http",
            "public: other, web, any host -> Ingress dev/web -> Service dev/web:80 -> Deployment"
                + " dev/web:8080",
            "public: other, web, any host -> Ingress dev/web -> Service dev/web:9000 -> Deployment"
                + " dev/web:9000");
  }

  @Test
  void shows_the_device_where_the_internet_comes_in_by_it() {
    assertThat(
            map(
                INGRESS + PRIVATE,
                Collections.singletonMap("Ingress dev/web", Reach.PUBLIC),
                Optional.empty()))
        .startsWith(
            "public: https://web.<tailnet>.ts.net -> Ingress dev/web -> Service dev/lost:http",
            "public: https://web.<tailnet>.ts.net -> Ingress dev/web -> Service dev/web:80 ->"
                + " Deployment dev/web:8080")
        .hasSize(4);
  }

  @Test
  void shows_how_a_service_is_reached_from_outside() {
    assertThat(service("", "type: LoadBalancer", "", Reach.PUBLIC))
        .startsWith("public: its load balancer, port 80 -> Service dev/web:80 -> ");
    assertThat(service("", "type: NodePort", ", nodePort: 30080", Reach.PUBLIC))
        .startsWith("public: every node, port 30080 -> Service dev/web:80 -> ");
    assertThat(service("", "type: NodePort", "", Reach.PUBLIC))
        .startsWith("public: every node, port of its choice -> Service dev/web:80 -> ");
    assertThat(service("", "externalIPs: [1.2.3.4]", "", Reach.PUBLIC))
        .startsWith("public: an address that the internet reaches, port 80 -> Service dev/web:80");
    assertThat(service("", "", "", Reach.UNPROVEN))
        .startsWith("unproven: an address that only the cluster knows, port 80 -> Service dev/web");
    assertThat(service("", "", "", Reach.TAILNET))
        .startsWith("tailnet: dev-web.<tailnet>.ts.net:80 -> Service dev/web:80 -> ");
    assertThat(service(", annotations: {tailscale.com/hostname: www}", "", "", Reach.TAILNET))
        .startsWith("tailnet: www.<tailnet>.ts.net:80 -> Service dev/web:80 -> ");
  }

  @Test
  void shows_what_is_reached_in_no_way_that_it_knows() {
    assertThat(
            map(
                PRIVATE,
                Collections.singletonMap("Deployment dev/web", Reach.PUBLIC),
                Optional.empty()))
        .startsWith("public: an address that the internet reaches -> Deployment dev/web");
    assertThat(
            map(
                PRIVATE,
                Collections.singletonMap("Deployment dev/web", Reach.TAILNET),
                Optional.empty()))
        .startsWith("tailnet: a device of the tailnet -> Deployment dev/web");
    assertThat(
            map(
                PRIVATE,
                Collections.singletonMap("Deployment dev/web", Reach.UNPROVEN),
                Optional.empty()))
        .startsWith("unproven: an address that only the cluster knows -> Deployment dev/web");
    assertThat(
            map(
                PRIVATE,
                Collections.singletonMap("Deployment dev/web", Reach.PRIVATE),
                Optional.empty()))
        .hasSize(2);
  }

  @Test
  void names_the_rule_and_enters_an_object_once_however_many_rules_see_it() {
    var objects = Clusters.objects(PRIVATE);
    var inventory = new Inventory(Clusters.of(objects));
    var twice =
        List.of(
            SEEN.open(objects.get(1), "a", "is open"), SEEN.open(objects.get(1), "b", "is open"));
    var ways = ExposureMap.of(inventory, twice, Optional.empty()).ways();
    assertThat(ways).hasSize(3);
    assertThat(ways.get(0).rule()).contains("exposure/seen");
    assertThat(ways.get(1).rule()).isEmpty();
    assertThat(ExposureMap.together(List.of(new ExposureMap(ways), new ExposureMap(ways))))
        .isEqualTo(new ExposureMap(ways));
  }

  private static String service(String metadata, String spec, String port, Reach reach) {
    return map(
            WEB.formatted(metadata, spec, port, ""),
            Collections.singletonMap("Service dev/web", reach),
            Optional.empty())
        .get(0);
  }

  private static List<String> map(String yaml, Map<String, Reach> seen, Optional<Tailnet> tailnet) {
    var cluster = Clusters.of(yaml);
    List<Exposure> exposures = new ArrayList<>();
    for (RenderedObject object : cluster.objects()) {
      var reach = seen.get(object.toString());
      if (reach != null) {
        exposures.add(exposure(reach, object));
      }
    }
    return ExposureMap.of(new Inventory(cluster), exposures, tailnet).ways().stream()
        .map(way -> way.from() + ": " + way)
        .toList();
  }

  private static Exposure exposure(Reach reach, RenderedObject object) {
    var open = SEEN.open(object, "", "is open");
    return new Exposure(open.rule(), reach, object, open.finding());
  }
}
