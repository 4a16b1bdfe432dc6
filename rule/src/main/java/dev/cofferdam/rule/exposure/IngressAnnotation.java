package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every Ingress of the Tailscale operator whether it tells other controllers anything. */
final class IngressAnnotation implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/ingress-annotation",
          Severity.ERROR,
          "An Ingress of the Tailscale operator has no annotations of other controllers.",
          "Such an annotation does nothing while nobody but the operator takes the Ingress. It shows"
              + " that somebody expects another controller to, and one that takes every class would"
              + " go by it: add a host, join a public load balancer or write into its configuration"
              + " (ingress-nginx, CVE-2021-25742; AWS Load Balancer Controller, group.name).",
          "Leave the annotation out; the Tailscale operator has its own, which begin with"
              + " tailscale.com/.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Domains of keys, with those below them; each from the documentation of its controller. */
  private static final List<String> DOMAINS =
      List.of(
          "alb.networking.azure.io", // Application Gateway for Containers
          "ambassador.io", // Emissary
          "apisix.apache.org", // Apache APISIX
          "appscode.com", // Voyager
          "cilium.io", // Cilium
          "citrix.com", // NetScaler
          "cloud.google.com", // GKE, backends
          "cloudflare-tunnel-ingress-controller.strrl.dev",
          "contour.heptio.com", // Contour, formerly
          "f5.com", // F5 BIG-IP
          "getambassador.io", // Emissary, formerly
          "haproxy-ingress.github.io", // HAProxy Ingress
          "haproxy.com", // HAProxy Technologies, formerly
          "haproxy.org", // HAProxy Technologies
          "ingress.gcp.kubernetes.io", // GKE, certificates
          "ingress.kubernetes.io", // ingress-nginx, AWS, Traefik, Azure, HAProxy, Alibaba
          "networking.istio.io", // Istio
          "konghq.com", // Kong
          "kubernetes.azure.com", // Azure application routing
          "networking.gke.io", // GKE, certificates and front ends
          "nginx.com", // NGINX Ingress Controller, App Protect
          "nginx.org", // NGINX Ingress Controller
          "ngrok.com", // ngrok
          "pomerium.io", // Pomerium
          "projectcontour.io", // Contour
          "route.openshift.io", // OpenShift, Routes made of Ingresses
          "router.openshift.io", // OpenShift, Routes made of Ingresses
          "zalando.org"); // Skipper

  /** What GKE's own keys begin with (ingress-gce, pkg/annotations). */
  private static final String GKE = "kubernetes.io/ingress.";

  private static final String CLASS = "kubernetes.io/ingress.class";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var classes = new IngressClasses(inventory);
    return IngressClass.ingresses(inventory)
        .filter(ingress -> classes.reach(IngressClass.of(ingress)) == Reach.TAILNET)
        .flatMap(IngressAnnotation::exposures)
        .toList();
  }

  private static Stream<Exposure> exposures(RenderedObject ingress) {
    return AnnotationFields.of(ingress)
        .filter(field -> isForeign(field.name()))
        .map(
            field ->
                EXPOSURES.unproven(
                    ingress,
                    field.path(),
                    "is for another controller than Tailscale's, and would count if that took the"
                        + " Ingress too; leave it out"));
  }

  private static boolean isForeign(String key) {
    var domain = AnnotationFields.domain(key);
    return (key.startsWith(GKE) && !key.equals(CLASS))
        || DOMAINS.stream().anyMatch(it -> domain.equals(it) || domain.endsWith("." + it));
  }
}
