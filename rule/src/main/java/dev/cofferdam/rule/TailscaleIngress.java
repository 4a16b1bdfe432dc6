package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.tailscale.Tailnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the Tailscale operator makes of an Ingress (cmd/k8s-operator, ingress.go and
 * ingress-for-pg.go, 1.90 to 1.103).
 *
 * <p>It takes those with {@code ingressClassName: tailscale}; neither the older annotation for the
 * class nor a default class counts. The device has the first label of the first TLS host as its
 * name. With the annotation {@code tailscale.com/proxy-group}, a ProxyGroup serves it instead of a
 * device of its own.
 *
 * @param namespace the namespace that it goes to
 * @param proxyGroup the ProxyGroup that serves it
 * @param tlsHosts the hosts of all TLS entries
 * @param rules what is asked for by host
 */
public record TailscaleIngress(
    RenderedObject object,
    String namespace,
    Optional<String> proxyGroup,
    List<String> tlsHosts,
    List<HostRule> rules) {

  private static final String CLASS = "tailscale";
  private static final String PROXY_GROUP = "tailscale.com/proxy-group";
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern TAILNET = Pattern.compile("[^.]+\\.ts\\.net");

  /**
   * A rule of the Ingress.
   *
   * @param field where it is
   * @param host empty if it has none
   * @param http whether it has paths, if only an empty list of them
   * @param paths how many of them it has
   */
  public record HostRule(String field, String host, boolean http, int paths) {}

  /** Whether the operator takes an Ingress. */
  public static boolean isOne(RenderedObject ingress) {
    return ingress.is("networking.k8s.io", "Ingress")
        && ingress.value().path("spec").path("ingressClassName").asString("").equals(CLASS);
  }

  /** Those of a cluster. */
  public static Stream<TailscaleIngress> all(Declared declared) {
    return declared
        .all("networking.k8s.io", "Ingress")
        .filter(TailscaleIngress::isOne)
        .map(object -> of(object, declared.namespace(object)));
  }

  /** What the operator would make of an Ingress if it took it. */
  public static TailscaleIngress of(RenderedObject object, String namespace) {
    var group = object.value().path("metadata").path("annotations").path(PROXY_GROUP).asString("");
    var spec = object.value().path("spec");
    return new TailscaleIngress(
        object,
        namespace,
        Optional.of(group).filter(it -> !it.isEmpty()),
        tlsHosts(spec),
        rules(spec.path("rules")));
  }

  /** If the first entry has no hosts, those of the others count as little as without it. */
  private static List<String> tlsHosts(JsonNode spec) {
    List<String> hosts = new ArrayList<>();
    if (!spec.path("tls").path(0).path("hosts").isEmpty()) {
      spec.path("tls")
          .forEach(tls -> tls.path("hosts").forEach(host -> hosts.add(host.asString(""))));
    }
    return hosts;
  }

  private static List<HostRule> rules(JsonNode list) {
    List<HostRule> rules = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      var rule = list.path(i);
      rules.add(
          new HostRule(
              "spec.rules[%d]".formatted(i),
              rule.path("host").asString(""),
              rule.path("http").isObject(),
              rule.path("http").path("paths").size()));
    }
    return rules;
  }

  /** The name of the device, or of the Tailscale Service of a ProxyGroup. */
  public String device() {
    return tlsHosts.isEmpty()
        ? "%s-%s-ingress".formatted(namespace, object.name())
        : tlsHosts.get(0).split("\\.", 2)[0];
  }

  /** The field that the name of the device comes from. */
  public String deviceField() {
    return tlsHosts.isEmpty() ? "metadata.name" : "spec.tls[0].hosts[0]";
  }

  /** Whether a device can have that name. */
  public boolean isDeviceValid() {
    return LABEL.matcher(device()).matches();
  }

  /** What people type; empty if no device can have the name. */
  public Optional<String> tryAddress(Tailnet tailnet) {
    return isDeviceValid()
        ? Optional.of("https://" + tailnet.nameOf(new DnsLabel(device())))
        : Optional.empty();
  }

  /**
   * Whether the operator serves a rule: one without a host, or with that of the device. A device of
   * its own is compared as it is written in the TLS entry, a ProxyGroup by its whole name.
   */
  public boolean serves(HostRule rule) {
    if (rule.host().isEmpty()) {
      return true;
    }
    return proxyGroup.isPresent()
        ? isWholeName(rule.host())
        : !tlsHosts.isEmpty() && tlsHosts.get(0).equals(rule.host());
  }

  private boolean isWholeName(String host) {
    return host.startsWith(device() + ".")
        && TAILNET.matcher(host.substring(device().length() + 1)).matches();
  }

  /** Whether anything is asked for that the operator serves. */
  public boolean hasHandler() {
    return object.value().path("spec").path("defaultBackend").path("service").isObject()
        || rules.stream().anyMatch(rule -> serves(rule) && rule.paths() > 0);
  }

  /** Whether the operator looks at a backend, which has its field in the Ingress. */
  public boolean serves(Backend backend) {
    return rules.stream()
        .filter(rule -> backend.field().startsWith(rule.field() + "."))
        .allMatch(this::serves);
  }
}
