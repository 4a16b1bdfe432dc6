package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalIpsTest {

  @Test
  void accepts_a_service_without_external_addresses() {
    for (String spec :
        List.of(
            "", "externalIPs: []", "externalIPs: null", "externalIPs: ''", "clusterIP: 8.8.8.8")) {
      assertThat(exposed(spec)).as(spec).isEmpty();
    }
  }

  @Test
  void reports_external_addresses_of_any_type_and_range() {
    for (String spec :
        List.of(
            "externalIPs: [203.0.113.7]",
            "type: ExternalName, externalIPs: [10.0.0.7]",
            "externalIPs: ['${IP}']",
            "externalIPs: 10.0.0.7",
            "externalIPs: {a: b}")) {
      assertThat(exposed(spec))
          .as(spec)
          .containsExactly(
              "public: spec.externalIPs has every node pass what it gets for these addresses to the"
                  + " Service; leave it out");
    }
  }

  @Test
  void reports_what_is_filled_in_elsewhere() {
    assertThat(exposed("externalIPs: '${IPS}'"))
        .containsExactly(
            "unproven: spec.externalIPs is '${IPS}', which is filled in elsewhere; leave it out");
  }

  @Test
  void reports_those_of_services_that_operators_make() {
    assertThat(
            Exposed.by(
                new ExternalIps(),
                ObjectYaml.of(
                    "SGCluster.stackgres.io", "web", "primary: {externalIPs: [203.0.113.7]}")))
        .containsExactly(
            "public: a.yaml:1:1: SGCluster dev/web: spec.primary.externalIPs has every node pass what"
                + " it gets for these addresses to the Service; leave it out");
    assertThat(
            Exposed.by(
                new ExternalIps(),
                ObjectYaml.of("SGCluster.stackgres.io", "web", "externalIPs: [], ips: [a]")))
        .isEmpty();
  }

  private static List<String> exposed(String spec) {
    return ServiceYaml.exposed(new ExternalIps(), spec);
  }
}
