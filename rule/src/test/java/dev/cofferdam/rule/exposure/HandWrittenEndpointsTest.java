package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HandWrittenEndpointsTest {

  @Test
  void accepts_endpoints_that_lead_nowhere() {
    assertThat(exposed("v1", "Endpoints", "")).isEmpty();
    assertThat(exposed("v1", "Endpoints", "subsets: []")).isEmpty();
    assertThat(exposed("v1", "Endpoints", "subsets: null")).isEmpty();
    assertThat(exposed("discovery.k8s.io/v1", "EndpointSlice", "endpoints: []")).isEmpty();
  }

  @Test
  void accepts_other_kinds() {
    assertThat(exposed("example.com/v1", "Endpoints", "subsets: [{}]")).isEmpty();
  }

  @Test
  void reports_addresses_that_are_written_by_hand() {
    assertThat(exposed("v1", "Endpoints", "subsets: [{addresses: [{ip: 10.0.0.7}]}]"))
        .containsExactly(
            "unproven: a.yaml:1:1: Endpoints dev/db: subsets lead a Service to addresses that no"
                + " selector has found; give it a selector");
    assertThat(
            exposed("discovery.k8s.io/v1", "EndpointSlice", "endpoints: [{addresses: [10.0.0.7]}]"))
        .containsExactly(
            "unproven: a.yaml:1:1: EndpointSlice dev/db: endpoints lead a Service to addresses that"
                + " no selector has found; give it a selector");
    assertThat(exposed("v1", "Endpoints", "subsets: '${SUBSETS}'")).hasSize(1);
  }

  @Test
  void knows_all_about_endpoints() {
    assertThat(new HandWrittenEndpoints().kinds())
        .containsExactly("EndpointSlice.discovery.k8s.io", "Endpoints");
  }

  private static List<String> exposed(String version, String kind, String fields) {
    return Exposed.by(
        new HandWrittenEndpoints(),
        """
        apiVersion: %s
        kind: %s
        metadata: {name: db, namespace: dev}
        %s
        """
            .formatted(version, kind, fields));
  }
}
