package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicNameTest {

  private static final String OBJECT =
      """
      apiVersion: %s
      kind: %s
      metadata: {name: a, namespace: dev, annotations: {%s}}
      """;

  @Test
  void accepts_annotations_that_name_nothing() {
    for (var annotation :
        List.of(
            "external-dns.kubernetes.io/ttl: '60'",
            "tailscale.com/hostname: coder",
            "hostname: coder",
            "dns.gardener.cloud/class: garden",
            "external-dns.kubernetes.io/hostname: a.example.com,"
                + " external-dns.kubernetes.io/controller: none")) {
      assertThat(annotated(annotation)).as(annotation).isEmpty();
    }
    assertThat(Exposed.by(new PublicName(), OBJECT.formatted("example.com/v1", "DNSEndpoint", "")))
        .isEmpty();
  }

  @Test
  void reports_names_that_a_dns_server_is_told() {
    for (var key :
        List.of(
            "external-dns.kubernetes.io/hostname",
            "external-dns.alpha.kubernetes.io/hostname",
            "external-dns.alpha.kubernetes.io/internal-hostname",
            "external-dns.alpha.kubernetes.io/target",
            "external-dns-public.example.com/hostname",
            "dns.alpha.kubernetes.io/external",
            "dns.alpha.kubernetes.io/internal",
            "dns.gardener.cloud/dnsnames")) {
      assertThat(annotated(key + ": a.example.com"))
          .containsExactly(
              "private: a.yaml:1:1: Service dev/a: metadata.annotations['%s'] is 'a.example.com',"
                      .formatted(key)
                  + " which a DNS server would tell everybody; leave it out where nobody outside"
                  + " should know of it");
    }
    assertThat(
            annotated(
                "external-dns.kubernetes.io/hostname: a,"
                    + " external-dns.kubernetes.io/controller: dns-controller"))
        .hasSize(1);
  }

  @Test
  void reports_records() {
    for (var group :
        List.of(
            "DNSEndpoint.externaldns.k8s.io",
            "DNSEndpoint.externaldns.nginx.org",
            "DNSEntry.dns.gardener.cloud")) {
      var kind = group.substring(0, group.indexOf('.'));
      assertThat(
              Exposed.by(
                  new PublicName(),
                  OBJECT.formatted(group.substring(kind.length() + 1) + "/v1alpha1", kind, "")))
          .containsExactly(
              "private: a.yaml:1:1: %s dev/a: kind is %s, which publishes names and addresses; leave"
                      .formatted(kind, kind)
                  + " it out where nobody outside should know of them");
      assertThat(new PublicName().kinds()).contains(group).hasSize(3);
    }
  }

  private static List<String> annotated(String annotation) {
    return Exposed.by(new PublicName(), OBJECT.formatted("v1", "Service", annotation));
  }
}
