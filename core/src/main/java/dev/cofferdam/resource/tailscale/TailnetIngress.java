package dev.cofferdam.resource.tailscale;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackendBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRuleBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Ingress of class {@code tailscale}: the operator makes a device of it, and {@code
 * https://<device>.<tailnet>.ts.net} reaches the Service from the tailnet and from nowhere else.
 *
 * <p>The device is named by the first TLS host, so that is the only one. The default backend serves
 * whatever the device is asked for, alone and in a ProxyGroup (Tailscale operator, ingress.go and
 * ingress-for-pg.go).
 */
public final class TailnetIngress extends Construct {

  /** Defines the Ingress. */
  public TailnetIngress(Construct scope, String id, Props props) {
    super(scope, id);
    new KubeObject(this, "ingress", ingress(props));
    if (props.wildcardRule != null) {
      addNotice(
          "the Tailscale operator ignores the rule for host '*.%s': one Ingress serves one name, that of device '%s'; %s"
              .formatted(props.device, props.device, props.wildcardRule));
    }
  }

  private static Ingress ingress(Props props) {
    var backend = backend(props.backend);
    return new IngressBuilder()
        .withNewMetadata()
        .withName(props.name.value())
        .withNamespace(props.namespace.value())
        .withAnnotations(annotations(props))
        .endMetadata()
        .withNewSpec()
        .withIngressClassName("tailscale")
        .withDefaultBackend(backend)
        .withRules(rules(props, backend))
        .addNewTl()
        .withHosts(props.device.value())
        .endTl()
        .endSpec()
        .build();
  }

  private static Map<String, String> annotations(Props props) {
    return props
        .tryFindProxyGroup()
        .map(group -> Collections.singletonMap("tailscale.com/proxy-group", group.value()))
        .orElse(Collections.emptyMap());
  }

  private static IngressBackend backend(ServicePort port) {
    return new IngressBackendBuilder()
        .withNewService()
        .withName(port.service().value())
        .withNewPort()
        .withName(port.port().value())
        .endPort()
        .endService()
        .build();
  }

  private static List<IngressRule> rules(Props props, IngressBackend backend) {
    return props.wildcardRule == null
        ? List.of()
        : List.of(rule(props.device.value(), backend), rule("*." + props.device.value(), backend));
  }

  private static IngressRule rule(String host, IngressBackend backend) {
    return new IngressRuleBuilder()
        .withHost(host)
        .withNewHttp()
        .addNewPath()
        .withPath("/")
        .withPathType("Prefix")
        .withBackend(backend)
        .endPath()
        .endHttp()
        .build();
  }

  /** What to serve, and as which device. */
  public static final class Props {

    private final NamespaceName namespace;
    private final DnsLabel name;
    private final DnsLabel device;
    private final ServicePort backend;
    private final @Nullable DnsLabel proxyGroup;
    private final @Nullable String wildcardRule;

    private Props(
        NamespaceName namespace,
        DnsLabel name,
        DnsLabel device,
        ServicePort backend,
        @Nullable DnsLabel proxyGroup,
        @Nullable String wildcardRule) {
      if (proxyGroup != null && wildcardRule != null) {
        throw new IllegalArgumentException(
            "a ProxyGroup ignores every rule with a host, got '%s' and a wildcard rule; leave one of the two out"
                .formatted(proxyGroup));
      }
      this.namespace = namespace;
      this.name = name;
      this.device = device;
      this.backend = backend;
      this.proxyGroup = proxyGroup;
      this.wildcardRule = wildcardRule;
    }

    /**
     * Serves {@code backend} as {@code device}, by a proxy of its own, from an Ingress named after
     * the device.
     */
    public static Props of(NamespaceName namespace, DnsLabel device, ServicePort backend) {
      return new Props(namespace, device, device, backend, null, null);
    }

    /** The same, served by the proxies of this ProxyGroup, which has to be of type ingress. */
    public Props through(DnsLabel proxyGroup) {
      return new Props(namespace, name, device, backend, proxyGroup, wildcardRule);
    }

    /**
     * The same, with literal rules for the hosts {@code <device>} and {@code *.<device>}.
     *
     * <p>The second declares an intent and nothing more: the operator ignores it. The construct
     * says so.
     *
     * @param wayOut how to get what the wildcard stands for, to end the notice with
     * @throws IllegalArgumentException if it is served through a ProxyGroup, which ignores both
     */
    public Props withWildcardRule(String wayOut) {
      return new Props(namespace, name, device, backend, proxyGroup, wayOut);
    }

    Optional<DnsLabel> tryFindProxyGroup() {
      return Optional.ofNullable(proxyGroup);
    }
  }
}
