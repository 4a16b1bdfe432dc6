package dev.cofferdam.resource.tailscale;

import dev.cofferdam.resource.DnsLabel;

/**
 * A port of a Service in the Ingress's own namespace.
 *
 * @param port the port's name; names outlive numbers, and a Service's port number is not the
 *     container's
 */
public record ServicePort(DnsLabel service, DnsLabel port) {

  /** Port {@code port} of Service {@code service}. */
  public static ServicePort of(String service, String port) {
    return new ServicePort(new DnsLabel(service), new DnsLabel(port));
  }
}
