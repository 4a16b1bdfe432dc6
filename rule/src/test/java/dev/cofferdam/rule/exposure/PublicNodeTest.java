package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicNodeTest {

  @Test
  void accepts_nodes_without_public_addresses() {
    for (String spec : List.of("", "associatePublicIPAddress: false", "role: a")) {
      assertThat(exposed("EC2NodeClass.karpenter.k8s.aws", spec)).as(spec).isEmpty();
    }
    assertThat(exposed("Any.example.com", "associatePublicIPAddress: true")).isEmpty();
  }

  @Test
  void reports_nodes_with_public_addresses() {
    for (String value : List.of("true", "'True'", "'${PUBLIC}'")) {
      assertThat(exposed("EC2NodeClass.karpenter.k8s.aws", "associatePublicIPAddress: " + value))
          .containsExactly(
              "unproven: a.yaml:1:1: EC2NodeClass dev/web: spec.associatePublicIPAddress gives nodes"
                  + " public addresses, and the proof rests on their having none; set it to false");
    }
  }

  private static List<String> exposed(String kind, String spec) {
    return Exposed.by(new PublicNode(), ObjectYaml.of(kind, "web", spec));
  }
}
