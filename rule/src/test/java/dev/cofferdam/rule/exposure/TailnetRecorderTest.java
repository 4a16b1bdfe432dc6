package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailnetRecorderTest {

  private static final String OBJECT =
      """
      apiVersion: tailscale.com/v1alpha1
      kind: %s
      metadata: {name: a}
      """;

  @Test
  void accepts_other_kinds_of_the_operator() {
    assertThat(Exposed.by(new TailnetRecorder(), OBJECT.formatted("DNSConfig"))).isEmpty();
  }

  @Test
  void reports_a_recorder() {
    assertThat(Exposed.by(new TailnetRecorder(), OBJECT.formatted("Recorder")))
        .containsExactly(
            "tailnet: a.yaml:1:1: Recorder a: kind is Recorder, which devices of the tailnet send"
                + " their sessions to; leave it out if none should");
    assertThat(new TailnetRecorder().kinds()).containsExactly("Recorder.tailscale.com");
  }
}
