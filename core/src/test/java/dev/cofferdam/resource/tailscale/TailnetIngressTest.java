package dev.cofferdam.resource.tailscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Stack;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailnetIngressTest {

  private static final TailnetIngress.Props WIKI =
      TailnetIngress.Props.of(
          new NamespaceName("office"), new DnsLabel("wiki"), ServicePort.of("web", "http"));

  private final Stack stack = new Stack("prod");

  @Test
  void serves_one_port_by_name_as_one_device() {
    var ingress = ingress(WIKI);

    assertThat(ingress.getMetadata().getName()).isEqualTo("wiki");
    assertThat(ingress.getMetadata().getAnnotations()).isEmpty();
    assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("tailscale");
    assertThat(ingress.getSpec().getRules()).isEmpty();
    assertThat(ingress.getSpec().getTls())
        .singleElement()
        .satisfies(tls -> assertThat(tls.getHosts()).containsExactly("wiki"));
    var service = ingress.getSpec().getDefaultBackend().getService();
    assertThat(service.getName() + ":" + service.getPort().getName()).isEqualTo("web:http");
    assertThat(stack.notices()).isEmpty();
  }

  @Test
  void goes_through_a_proxy_group() {
    assertThat(ingress(WIKI.through(new DnsLabel("shared"))).getMetadata().getAnnotations())
        .containsExactly(Map.entry("tailscale.com/proxy-group", "shared"));
  }

  @Test
  void says_that_a_wildcard_rule_is_ignored() {
    var ingress = ingress(WIKI.withWildcardRule("ask for a device each"));

    assertThat(ingress.getSpec().getRules())
        .extracting(IngressRule::getHost)
        .containsExactly("wiki", "*.wiki");
    assertThat(ingress.getSpec().getTls().get(0).getHosts()).containsExactly("wiki");
    assertThat(stack.notices())
        .singleElement()
        .hasToString(
            "prod/wiki: the Tailscale operator ignores the rule for host '*.wiki': one Ingress serves one name, that of device 'wiki'; ask for a device each");
  }

  @Test
  void refuses_a_wildcard_rule_through_a_proxy_group() {
    var grouped = WIKI.through(new DnsLabel("shared"));

    assertThatThrownBy(() -> grouped.withWildcardRule("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a ProxyGroup ignores every rule with a host, got 'shared' and a wildcard rule; leave one of the two out");
  }

  @Test
  void a_tailnet_names_its_devices() {
    assertThat(Tailnet.of("tail1a2b3.ts.net").nameOf(new DnsLabel("wiki")))
        .hasToString("wiki.tail1a2b3.ts.net");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "a.b.ts.net", "ts.net"})
  void a_tailnet_is_directly_below_ts_net(String name) {
    assertThatThrownBy(() -> Tailnet.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tailnet must be a name below ts.net, got '%s'; write it like 'tail1a2b3.ts.net'",
            name);
  }

  private Ingress ingress(TailnetIngress.Props props) {
    new TailnetIngress(stack, "wiki", props);
    return (Ingress) stack.manifests().get(0).object();
  }
}
