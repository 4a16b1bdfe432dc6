package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelContainerTest {

  private static final String CLOUDFLARE =
      "a Cloudflare Tunnel, which answers for services at the edge of Cloudflare";
  private static final String NGROK = "ngrok, which answers for services at an address of ngrok";
  private static final String INLETS =
      "inlets, which answers for services at a server on the internet";
  private static final String CLIENT =
      "the client of a tunnel, which has its server answer for services";
  private static final String SERVICE =
      "the client of a tunnel service, which answers for services at an address of its own";
  private static final String REVERSE = "a reverse tunnel, at whose other end a port is opened";
  private static final String SHARED =
      "a session or port that is shared by way of a server on the internet";
  private static final String SETTING =
      "a setting with which the program opens a public address for itself";
  private static final String HOOKS =
      "a relay of webhooks, which takes in what anybody posts to a public address";
  private static final String ONION = "an onion service, which everybody with Tor reaches";
  private static final String DOUBTFUL =
      "a program that opens tunnels, or not, as its configuration says";
  private static final String SERVER =
      "the server of a tunnel, which answers for whoever connects to it";
  private static final String RELAYED =
      "a program that by default can be reached by a relay of its maker";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: 'nginx:1'",
        "image: quay.io/prometheus-operator/prometheus-operator",
        "image: example.com/tor-exporter",
        "image: example.com/frp-exporter",
        "image: example.com/notcloudflared",
        "image: example.com/cloudflared/exporter",
        "image: cloudflare/cloudflared, args: [proxy-dns, --port, '5053']",
        "image: cloudflare/cloudflared, args: [access, tcp]",
        "image: cloudflare/cloudflared, command: [cloudflared, proxy-dns]",
        "image: containeroo/cloudflare-operator",
        "image: ekzhang/bore, args: [server]",
        "image: openziti/zrok, args: [access, private]",
        "image: ghcr.io/chmouel/gosmee, args: [server]",
        "image: a, command: [ssh, -N, -L, '80:b:80', c]",
        "image: a, command: [ssh, -oRequestTTY=no, -oRekeyLimit=1, b]",
        "image: a, command: [ngrok, version]",
        "image: a, command: [code, serve-web]",
        "image: a, command: [devtunnel, list]",
        "image: n8nio/n8n, args: [start]",
        "image: a, command: [python, app.py]",
        "image: a, command: [echo, cloudflared, tunnel]",
        "image: a, command: [lt]",
        "image: a, command: [gost, -L, 'tcp://:80']",
        "image: a, command: [chisel, client, 'https://a', '3000']",
        "image: a, env: [{name: GRADIO_SHARE, value: 'False'}]",
        "image: a, env: [{name: VPN_PORT_FORWARDING, value: 'off'}]",
        "image: a, env: [{name: MY_TUNNEL_TOKEN, value: b}]"
      })
  void accepts_containers_that_open_no_tunnel(String container) {
    assertThat(exposed(container)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cloudflare/cloudflared|" + CLOUDFLARE,
        "adyanth/cloudflare-operator|" + CLOUDFLARE,
        "strrl.dev/cloudflare-tunnel-ingress-controller|" + CLOUDFLARE,
        "pl4nty/cloudflare-kubernetes-gateway|" + CLOUDFLARE,
        "ngrok/ngrok-operator|" + NGROK,
        "wernight/ngrok|" + NGROK,
        "inlets/inlets-pro|" + INLETS,
        "mirror/inlets-operator|" + INLETS,
        "a/boringproxy|" + CLIENT,
        "ekzhang/bore|" + CLIENT,
        "fosrl/newt|" + CLIENT,
        "snowdreamtech/frpc|" + CLIENT,
        "rapiz1/rathole|" + CLIENT,
        "localtonet/localtonet|" + SERVICE,
        "efrecon/localtunnel|" + SERVICE,
        "a/localtunnel-client|" + SERVICE,
        "localxpose/localxpose|" + SERVICE,
        "cloud/loophole|" + SERVICE,
        "packetriot/packetriot|" + SERVICE,
        "a/pagekite|" + SERVICE,
        "pinggy/pinggy|" + SERVICE,
        "a/playit|" + SERVICE,
        "playit-cloud/playit-agent|" + SERVICE,
        "a/tunnelmole|" + SERVICE,
        "agrinman/tunnelto|" + SERVICE,
        "openziti/zrok|" + SERVICE,
        "openziti/zrok2|" + SERVICE,
        "tmate/tmate|" + SHARED,
        "a/upterm|" + SHARED,
        "chmouel/gosmee|" + HOOKS,
        "hookdeck/hookdeck-cli|" + HOOKS,
        "deltaprojects/smee-client|" + HOOKS,
        "webhookrelay/webhookrelayd|" + HOOKS,
        "bugfest/tor-controller|" + ONION,
        "goldy/tor-hidden-service|" + ONION
      })
  void reports_tunnels_by_their_image(String image, String text) {
    assertThat(exposed("image: 'example.com/%s:1'".formatted(image)))
        .containsExactly(
            "public: .image is 'example.com/%s', %s; take it out".formatted(image, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jpillora/chisel|" + DOUBTFUL,
        "gogost/gost|" + DOUBTFUL,
        "ginuerzh/gost|" + DOUBTFUL,
        "purplei2p/i2pd|" + DOUBTFUL,
        "osminogin/tor|" + DOUBTFUL,
        "erebe/wstunnel|" + DOUBTFUL,
        "snowdreamtech/frps|" + SERVER,
        "antoniomika/sish|" + SERVER,
        "linuxserver/plex|" + RELAYED,
        "plexinc/pms-docker|" + RELAYED,
        "syncthing/syncthing|" + RELAYED,
        "datawire/tel2|" + RELAYED
      })
  void reports_what_may_be_a_tunnel_by_its_image(String image, String text) {
    assertThat(exposed("image: 'example.com/%s:1'".formatted(image)))
        .containsExactly(
            "unproven: .image is 'example.com/%s', %s; take it out".formatted(image, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cloudflared, tunnel|cloudflared|" + CLOUDFLARE,
        "cf, tunnel, run|cf|" + CLOUDFLARE,
        "ngrok, http, '80'|ngrok|" + NGROK,
        "inlets-pro, tcp, client|inlets-pro|" + INLETS,
        "inlets, client|inlets|" + INLETS,
        "bore, local, '80'|bore|" + CLIENT,
        "boringproxy, client|boringproxy|" + CLIENT,
        "chisel, client, 'https://a', 'R:80:b:80'|chisel|" + CLIENT,
        "expose, share, 'http://a'|expose|" + CLIENT,
        "/usr/bin/frpc, -c, a.ini|frpc|" + CLIENT,
        "gost, -L, 'rtcp://:80/b:80'|gost|" + CLIENT,
        "gost, '-L=rudp://:80/b:80'|gost|" + CLIENT,
        "newt|newt|" + CLIENT,
        "rathole, client.toml|rathole|" + CLIENT,
        "wstunnel, client, -R, 'tcp://80:b:80'|wstunnel|" + CLIENT,
        "wstunnel, client, '--remote-to-local=tcp://80:b:80'|wstunnel|" + CLIENT,
        "localtonet, authtoken|localtonet|" + SERVICE,
        "localtunnel, --port, '80'|localtunnel|" + SERVICE,
        "loclx, tunnel, http|loclx|" + SERVICE,
        "loophole, http, '80'|loophole|" + SERVICE,
        "loophole, path, a|loophole|" + SERVICE,
        "loophole, webdav, a|loophole|" + SERVICE,
        "npx, lt, --port, '80'|lt|" + SERVICE,
        "lt, -p, '80'|lt|" + SERVICE,
        "lt, -p=80|lt|" + SERVICE,
        "lt, --port=80|lt|" + SERVICE,
        "pagekite.py, '80', a.pagekite.me|pagekite.py|" + SERVICE,
        "pagekite, '80'|pagekite|" + SERVICE,
        "pinggy, -p, '443'|pinggy|" + SERVICE,
        "pktriot, http, '80'|pktriot|" + SERVICE,
        "playit, run|playit|" + SERVICE,
        "playit-agent|playit-agent|" + SERVICE,
        "tmole, '80'|tmole|" + SERVICE,
        "tunnelmole, '80'|tunnelmole|" + SERVICE,
        "tunnelto, --port, '80'|tunnelto|" + SERVICE,
        "zrok, share, public|zrok|" + SERVICE,
        "zrok2, share, public|zrok2|" + SERVICE,
        "ssh, -R, '80:a:80', serveo.net|ssh|" + REVERSE,
        "ssh, '-R80:a:80', serveo.net|ssh|" + REVERSE,
        "autossh, -M0, -fNTR, '80:a:80', b|autossh|" + REVERSE,
        "ssh, -o, 'RemoteForward=80 a:80', b|ssh|" + REVERSE,
        "ssh, '-oremoteforward=80 a:80', b|ssh|" + REVERSE,
        "code, tunnel|code|" + SHARED,
        "code-insiders, tunnel|code-insiders|" + SHARED,
        "code-tunnel, tunnel|code-tunnel|" + SHARED,
        "devtunnel, host|devtunnel|" + SHARED,
        "tmate, -F|tmate|" + SHARED,
        "upterm, host|upterm|" + SHARED,
        "python3, launch.py, --share|python3|" + SETTING,
        "launch.py, --share|launch.py|" + SETTING,
        "server.py, --share|server.py|" + SETTING,
        "webui.py, --share|webui.py|" + SETTING,
        "./webui.sh, --share|webui.sh|" + SETTING,
        "n8n, start, --tunnel|n8n|" + SETTING,
        "gosmee, client, 'https://smee.io/a'|gosmee|" + HOOKS,
        "hookdeck, listen|hookdeck|" + HOOKS,
        "relayd|relayd|" + HOOKS,
        "npx, smee, -u, 'https://smee.io/a'|smee|" + HOOKS,
        "tor, --HiddenServiceDir, /a|tor|" + ONION,
        "tor, HiddenServicePort, '80'|tor|" + ONION
      })
  void reports_tunnels_by_how_they_are_called(String command, String program, String text) {
    assertThat(exposed("image: a, command: [%s]".formatted(command)))
        .containsExactly("public:  calls '%s', %s; take it out".formatted(program, text));
  }

  @Test
  void reports_a_program_that_may_be_a_tunnel() {
    assertThat(exposed("image: a, command: [tor, -f, /torrc]"))
        .containsExactly("unproven:  calls 'tor', %s; take it out".formatted(DOUBTFUL));
  }

  @Test
  void reports_tunnels_of_images_that_know_their_program() {
    assertThat(exposed("image: example.com/n8n, args: [start, --tunnel]"))
        .containsExactly("public:  calls 'n8n', %s; take it out".formatted(SETTING));
    assertThat(exposed("image: example.com/cf, args: [tunnel, --no-autoupdate, run]"))
        .containsExactly("public:  calls 'cf', %s; take it out".formatted(CLOUDFLARE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TUNNEL_TOKEN|" + CLOUDFLARE,
        "NGROK_AUTH|" + NGROK,
        "NGROK_AUTHTOKEN|" + NGROK,
        "NEWT_ID|" + CLIENT,
        "NEWT_SECRET|" + CLIENT,
        "PLAYIT_SECRET|" + SERVICE,
        "GRADIO_SHARE|" + SETTING,
        "VPN_PORT_FORWARDING|" + SETTING,
        "WEB_TOR_SERVICE_HOSTS|" + ONION
      })
  void reports_tunnels_by_what_only_they_read(String variable, String text) {
    assertThat(exposed("image: a, env: [{name: %s, value: 'True'}]".formatted(variable)))
        .containsExactly("public: .env sets '%s', %s; take it out".formatted(variable, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Task.tekton.dev|steps: [{%s}]|steps[0]",
        "Task.tekton.dev|sidecars: [{name: a}, {%s}]|sidecars[1]",
        "Task.tekton.dev|stepTemplate: {%s}|stepTemplate",
        "Workflow.argoproj.io|templates: [{container: {%s}}]|templates[0].container",
        "Workflow.argoproj.io|templates: [{script: {%s}}]|templates[0].script",
        "Workflow.argoproj.io|templates: [{sidecars: [{%s}]}]|templates[0].sidecars[0]",
        "Runner.actions.summerwind.dev|sidecarContainers: [{%s}]|sidecarContainers[0]",
        "Plan.upgrade.cattle.io|upgrade: {%s}|upgrade",
        "Plan.upgrade.cattle.io|prepare: {%s}|prepare"
      })
  void reports_tunnels_of_containers_that_are_called_something_else(
      String kind, String spec, String field) {
    assertThat(
            Exposed.by(
                new TunnelContainer(),
                ObjectYaml.of(kind, "web", spec.formatted("image: cloudflare/cloudflared"))))
        .containsExactly(
            "public: a.yaml:1:1: %s dev/web: spec.%s.image is 'cloudflare/cloudflared', %s; take it out"
                .formatted(kind.substring(0, kind.indexOf('.')), field, CLOUDFLARE));
  }

  @Test
  void reports_the_image_of_a_custom_resource_itself() {
    assertThat(
            Exposed.by(
                new TunnelContainer(),
                ObjectYaml.of("Runner.example.com", "web", "image: cloudflare/cloudflared")))
        .containsExactly(
            "public: a.yaml:1:1: Runner dev/web: spec.image is 'cloudflare/cloudflared', %s; take it out"
                .formatted(CLOUDFLARE));
  }

  @Test
  void accepts_what_only_names_an_image() {
    for (String yaml :
        List.of(
            ObjectYaml.of("ImageRepository.image.toolkit.fluxcd.io", "a", "image: ngrok/ngrok"),
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {image: ngrok/ngrok}\n")) {
      assertThat(Exposed.by(new TunnelContainer(), yaml)).as(yaml).isEmpty();
    }
  }

  @Test
  void accepts_parts_of_such_names_without_an_image() {
    for (String spec :
        List.of("steps: [[{name: a}]]", "steps: a", "upgrade: {force: true}", "script: ngrok")) {
      assertThat(Exposed.by(new TunnelContainer(), ObjectYaml.of("Any.example.com", "web", spec)))
          .as(spec)
          .isEmpty();
    }
  }

  private static List<String> exposed(String container) {
    return Containers.exposed(new TunnelContainer(), container);
  }
}
