package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayMemberTest {

  private static final String OVERLAY = "a member of an overlay network";
  private static final String PRIVATE = "an end of a virtual private network";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: vesoft/nebula-graphd",
        "image: vesoft/nebula",
        "image: headscale/headscale",
        "image: a/connector",
        "image: prom/wireguard-exporter",
        "image: a, command: [nebula, -test]",
        "image: a, command: [netbird, version]",
        "image: a, command: [wg, show]"
      })
  void accepts_containers_that_join_no_network(String container) {
    assertThat(exposed(container)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "easytier/easytier|" + OVERLAY,
        "firezone/gateway|" + OVERLAY,
        "husarnet/husarnet|" + OVERLAY,
        "nebulaoss/nebula|" + OVERLAY,
        "netbirdio/netbird|" + OVERLAY,
        "gravitl/netclient|" + OVERLAY,
        "openziti/ziti-host|" + OVERLAY,
        "openziti/ziti-router|" + OVERLAY,
        "openziti/ziti-tunnel|" + OVERLAY,
        "remoteit/remoteit-agent|" + OVERLAY,
        "slackhq/nebula|" + OVERLAY,
        "twingate/connector|" + OVERLAY,
        "zerotier/zerotier|" + OVERLAY,
        "zyclonite/zerotier-router|" + OVERLAY,
        "kylemanna/openvpn|" + PRIVATE,
        "openvpn/openvpn-as|" + PRIVATE,
        "wg-easy/wg-easy|" + PRIVATE,
        "linuxserver/wireguard|" + PRIVATE
      })
  void reports_members_by_their_image(String image, String text) {
    assertThat(exposed("image: 'example.com/%s:1'".formatted(image)))
        .containsExactly(
            "unproven: .image is 'example.com/%s', %s, and the files do not say who is in that network; take it out"
                .formatted(image, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "command: [easytier-core]| calls 'easytier-core'|" + OVERLAY,
        "command: [nebula, -config, /a]| calls 'nebula'|" + OVERLAY,
        "command: [netbird, up]| calls 'netbird'|" + OVERLAY,
        "command: [netbird, service, run]| calls 'netbird'|" + OVERLAY,
        "command: [netclient, join]| calls 'netclient'|" + OVERLAY,
        "command: [zerotier-one]| calls 'zerotier-one'|" + OVERLAY,
        "command: [openvpn, /a]| calls 'openvpn'|" + PRIVATE,
        "command: [wg-quick, up, wg0]| calls 'wg-quick'|" + PRIVATE,
        "env: [{name: NB_SETUP_KEY}]|.env sets 'NB_SETUP_KEY'|" + OVERLAY,
        "env: [{name: TWINGATE_ACCESS_TOKEN}]|.env sets 'TWINGATE_ACCESS_TOKEN'|" + OVERLAY,
        "env: [{name: TWINGATE_REFRESH_TOKEN}]|.env sets 'TWINGATE_REFRESH_TOKEN'|" + OVERLAY
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void reports_members_by_other_signs(String container, String sign, String text) {
    assertThat(exposed("image: a, " + container))
        .containsExactly(
            "unproven: %s, %s, and the files do not say who is in that network; take it out"
                .formatted(sign, text));
  }

  @Test
  void reports_services_that_are_offered_to_netbird() {
    var service =
        "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: dev, annotations: {%s}}\n";
    assertThat(Exposed.by(new OverlayMember(), service.formatted("netbird.io/expose: 'true'")))
        .containsExactly(
            "unproven: a.yaml:1:1: Service dev/web: metadata.annotations['netbird.io/expose'] offers it"
                + " to an overlay network, and the files do not say who is in that network; take it"
                + " out");
    for (String other : List.of("", "netbird.io/expose: 'false'", "netbird.io/policy: a")) {
      assertThat(Exposed.by(new OverlayMember(), service.formatted(other))).as(other).isEmpty();
    }
  }

  private static List<String> exposed(String container) {
    return Containers.exposed(new OverlayMember(), container);
  }
}
