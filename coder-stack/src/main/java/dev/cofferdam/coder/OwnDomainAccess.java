package dev.cofferdam.coder;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.DomainName;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An own domain, TLS terminated by Coder; see {@link CoderAccess#ownDomain}. */
public final class OwnDomainAccess extends CoderAccess {

  private final DomainName domain;
  private final WildcardHost wildcard;
  private final DnsLabel device;
  private final DnsLabel tlsSecret;
  private final @Nullable DnsLabel clusterIssuer;

  OwnDomainAccess(
      DomainName domain,
      WildcardHost wildcard,
      DnsLabel device,
      DnsLabel tlsSecret,
      @Nullable DnsLabel clusterIssuer) {
    this.domain = domain;
    this.wildcard = wildcard;
    this.device = device;
    this.tlsSecret = tlsSecret;
    this.clusterIssuer = clusterIssuer;
  }

  /**
   * The same, with a cert-manager Certificate that fills the TLS Secret.
   *
   * @param clusterIssuer a ClusterIssuer that proves the domain by DNS: proof by HTTP would need
   *     the host to be public
   */
  public OwnDomainAccess certifiedBy(String clusterIssuer) {
    return new OwnDomainAccess(domain, wildcard, device, tlsSecret, new DnsLabel(clusterIssuer));
  }

  @Override
  AccessUrl url() {
    return AccessUrl.of(domain);
  }

  /**
   * No redirect from http to https: it would send workspaces, which reach Coder inside the cluster
   * over http, to an address that pods do not have (Coder, cli/server.go).
   */
  @Override
  SortedMap<String, String> environment() {
    var environment = new TreeMap<String, String>();
    environment.put("CODER_DISABLE_PATH_APPS", "true");
    environment.put("CODER_WILDCARD_ACCESS_URL", wildcard.value());
    return environment;
  }

  @Override
  SortedMap<String, Object> values() {
    var annotations =
        Values.of("tailscale.com/expose", "true", "tailscale.com/hostname", device.value());
    return Values.of(
        "service", Values.of("annotations", annotations),
        "tls", Values.of("secretNames", List.of(tlsSecret.value())));
  }

  @Override
  void define(Construct scope, NamespaceName namespace) {
    if (clusterIssuer == null) {
      return;
    }
    var spec = Values.of("secretName", tlsSecret.value());
    spec.put("dnsNames", List.of(domain.value(), wildcard.value()));
    spec.put("issuerRef", Values.of("kind", "ClusterIssuer", "name", clusterIssuer.value()));
    new KubeObject(
        scope,
        "certificate",
        new GenericKubernetesResourceBuilder()
            .withApiVersion("cert-manager.io/v1")
            .withKind("Certificate")
            .withNewMetadata()
            .withName(tlsSecret.value())
            .withNamespace(namespace.value())
            .endMetadata()
            .addToAdditionalProperties("spec", spec)
            .build());
  }
}
