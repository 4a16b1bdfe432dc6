package dev.cofferdam.coder;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.resource.tailscale.TailnetIngress;

/** A Tailscale Ingress with a proxy of its own; see {@link CoderAccess#tailnetIngress}. */
public final class TailnetIngressAccess extends CoderAccess {

  private static final String WAY_OUT =
      "for apps on host names of their own use CoderAccess.ownDomain";

  private final Tailnet tailnet;
  private final DnsLabel device;
  private final boolean literalRules;

  TailnetIngressAccess(Tailnet tailnet, DnsLabel device, boolean literalRules) {
    this.tailnet = tailnet;
    this.device = device;
    this.literalRules = literalRules;
  }

  /**
   * The same, with rules for the hosts {@code <device>} and {@code *.<device>} spelt out. The
   * operator ignores the second one, and the stack says so.
   */
  public TailnetIngressAccess withLiteralRules() {
    return new TailnetIngressAccess(tailnet, device, true);
  }

  @Override
  AccessUrl url() {
    return AccessUrl.of(tailnet.nameOf(device));
  }

  @Override
  void define(Construct scope, NamespaceName namespace) {
    var ingress = TailnetIngress.Props.of(namespace, device, CoderRelease.HTTP);
    new TailnetIngress(
        scope, "ingress", literalRules ? ingress.withWildcardRule(WAY_OUT) : ingress);
  }
}
