package dev.cofferdam.resource.tailscale;

import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.DomainName;
import java.util.regex.Pattern;

/**
 * A Tailscale network, by its DNS name, such as {@code tail1a2b3.ts.net} (admin console, page DNS).
 */
public record Tailnet(DomainName domain) {

  private static final Pattern TS_NET = Pattern.compile("[^.]+\\.ts\\.net");

  /**
   * @throws IllegalArgumentException if it is no name directly below {@code ts.net}
   */
  public Tailnet {
    if (!TS_NET.matcher(domain.value()).matches()) {
      throw new IllegalArgumentException(
          "tailnet must be a name below ts.net, got '%s'; write it like 'tail1a2b3.ts.net'"
              .formatted(domain));
    }
  }

  /** The tailnet of this DNS name. */
  public static Tailnet of(String domain) {
    return new Tailnet(new DomainName(domain));
  }

  /** The full name of a device: the one name that its certificate is issued for. */
  public DomainName nameOf(DnsLabel device) {
    return new DomainName(device + "." + domain);
  }
}
