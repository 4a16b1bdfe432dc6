package dev.cofferdam.coder;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.DomainName;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.tailscale.Tailnet;
import java.util.Collections;
import java.util.SortedMap;

/**
 * How people reach Coder. There are three ways, and each ends at the border of the tailnet.
 *
 * <p>None of them is a LoadBalancer or a public Ingress: the chart's Service is a {@code ClusterIP}
 * and its own Ingress is off in all three.
 */
public abstract sealed class CoderAccess
    permits TailnetIngressAccess, ProxyGroupAccess, OwnDomainAccess {

  CoderAccess() {}

  /**
   * The default: a Tailscale Ingress with a proxy of its own, at {@code
   * https://<device>.<tailnet>}. Apps run on paths, not on host names of their own.
   */
  public static TailnetIngressAccess tailnetIngress(Tailnet tailnet, String device) {
    return new TailnetIngressAccess(tailnet, new DnsLabel(device), false);
  }

  /**
   * The same through a ProxyGroup of type ingress, whose several proxies serve one stable name. The
   * ProxyGroup exists already.
   */
  public static ProxyGroupAccess proxyGroup(Tailnet tailnet, String device, String proxyGroup) {
    return new ProxyGroupAccess(tailnet, new DnsLabel(device), new DnsLabel(proxyGroup));
  }

  /**
   * A domain of one's own, with every app on a host name of its own: Coder terminates TLS, and the
   * tailnet reaches its Service through a proxy that forwards connections as they are.
   *
   * <p>DNS for {@code domain} and {@code *.domain} has to point at the device's tailnet address.
   *
   * @param device the name of the device that the Service becomes
   * @param tlsSecret a {@code kubernetes.io/tls} Secret in Coder's namespace, for both names
   */
  public static OwnDomainAccess ownDomain(String domain, String device, String tlsSecret) {
    var name = new DomainName(domain);
    return new OwnDomainAccess(
        name, WildcardHost.below(name), new DnsLabel(device), new DnsLabel(tlsSecret), null);
  }

  /** The URL that follows from this way in. */
  abstract AccessUrl url();

  /** Settings of Coder that go with it; none. */
  SortedMap<String, String> environment() {
    return Collections.emptySortedMap();
  }

  /** Values of the chart that go with it, below {@code coder}; none. */
  SortedMap<String, Object> values() {
    return Collections.emptySortedMap();
  }

  /** Objects that go with it. */
  abstract void define(Construct scope, NamespaceName namespace);
}
