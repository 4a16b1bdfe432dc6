package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerRelayTest {

  private static final String OBJECT =
      """
      apiVersion: tailscale.com/v1alpha1
      kind: %s
      metadata: {name: a}
      """;

  @Test
  void accepts_other_kinds_of_the_operator() {
    assertThat(Exposed.by(new PeerRelay(), OBJECT.formatted("Tailnet"))).isEmpty();
  }

  @Test
  void reports_a_relay() {
    assertThat(Exposed.by(new PeerRelay(), OBJECT.formatted("PeerRelay")))
        .containsExactly(
            "public: a.yaml:1:1: PeerRelay a: kind is PeerRelay, for which the operator makes"
                + " Services of type LoadBalancer with public addresses; leave it out");
    assertThat(new PeerRelay().kinds()).containsExactly("PeerRelay.tailscale.com");
  }
}
