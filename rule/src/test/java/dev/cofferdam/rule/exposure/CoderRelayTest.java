package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoderRelayTest {

  private static final String STUN = "{name: CODER_DERP_SERVER_STUN_ADDRESSES, value: disable}";
  private static final String DIRECT = "{name: CODER_BLOCK_DIRECT, value: 'true'}";
  private static final String WAYS =
      "private: .env lets workspaces look for direct ways by STUN servers on the internet; set"
          + " CODER_DERP_SERVER_STUN_ADDRESSES to disable and CODER_BLOCK_DIRECT to true";
  private static final String RELAY =
      "private: .env has workspaces relay by the servers that CODER_DERP_CONFIG_URL names; leave it"
          + " out";

  @Test
  void accepts_a_server_that_everything_goes_through() {
    assertThat(exposed("server", STUN + ", " + DIRECT)).isEmpty();
    assertThat(exposed("server", STUN + ", " + DIRECT + ", {name: CODER_DERP_CONFIG_URL}"))
        .isEmpty();
    assertThat(
            exposed(
                "server, --derp-server-stun-addresses=disable, --block-direct-connections=true",
                ""))
        .isEmpty();
    assertThat(exposed("agent", "")).isEmpty();
  }

  @Test
  void reports_nothing_but_remarks_on_direct_ways() {
    assertThat(exposed("server", "")).containsExactly(WAYS);
    assertThat(exposed("server", STUN)).containsExactly(WAYS);
    assertThat(exposed("server", DIRECT)).containsExactly(WAYS);
  }

  @Test
  void remarks_on_relays_of_others() {
    var both = STUN + ", " + DIRECT;
    assertThat(exposed("server", both + ", {name: CODER_DERP_CONFIG_URL, value: 'https://a'}"))
        .containsExactly(RELAY);
    assertThat(
            exposed(
                "server", both + ", {name: CODER_DERP_CONFIG_URL, valueFrom: {secretKeyRef: {}}}"))
        .containsExactly(RELAY);
    assertThat(exposed("server, --derp-config-url=https://a", both))
        .containsExactly(RELAY.replace(".env", ""));
  }

  private static List<String> exposed(String words, String env) {
    return Containers.exposed(
        new CoderRelay(), "command: [/opt/coder, %s], env: [%s]".formatted(words, env));
  }
}
