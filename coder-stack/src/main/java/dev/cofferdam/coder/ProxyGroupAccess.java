package dev.cofferdam.coder;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.resource.tailscale.TailnetIngress;

/** A Tailscale Ingress served by a ProxyGroup; see {@link CoderAccess#proxyGroup}. */
public final class ProxyGroupAccess extends CoderAccess {

  private final Tailnet tailnet;
  private final DnsLabel device;
  private final DnsLabel proxyGroup;

  ProxyGroupAccess(Tailnet tailnet, DnsLabel device, DnsLabel proxyGroup) {
    this.tailnet = tailnet;
    this.device = device;
    this.proxyGroup = proxyGroup;
  }

  @Override
  AccessUrl url() {
    return AccessUrl.of(tailnet.nameOf(device));
  }

  @Override
  void define(Construct scope, NamespaceName namespace) {
    new TailnetIngress(
        scope,
        "ingress",
        TailnetIngress.Props.of(namespace, device, CoderRelease.HTTP).through(proxyGroup));
  }
}
