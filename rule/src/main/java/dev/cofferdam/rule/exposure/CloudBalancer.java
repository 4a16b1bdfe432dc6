package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks whether objects have a cloud make load balancers, or put pods behind those of others. */
final class CloudBalancer implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/cloud-balancer",
          Severity.ERROR,
          "No object has a cloud balance its load outside of the cluster.",
          "Some kinds of Google's, Amazon's and Microsoft's controllers make a load balancer, most"
              + " of them with a public address; others put pods behind one that somebody made"
              + " elsewhere, and who reaches that is not in the files (documentation of GKE,"
              + " AWS Load Balancer Controller and Application Gateway for Containers).",
          "Use a Service of type ClusterIP and an Ingress of class 'tailscale'.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private record Balancer(Reach reach, String text) {}

  private static final SortedMap<String, Balancer> BALANCERS =
      new TreeMap<>(
          Map.ofEntries(
              // AWS Load Balancer Controller, apis/aga/v1beta1
              Map.entry(
                  "GlobalAccelerator.aga.k8s.aws",
                  new Balancer(Reach.PUBLIC, "makes an accelerator with public addresses")),
              // Application Gateway for Containers, its front ends are public
              Map.entry(
                  "ApplicationLoadBalancer.alb.networking.azure.io",
                  new Balancer(Reach.PUBLIC, "makes a load balancer with a public address")),
              // GKE, multi-cluster Ingress: always an external load balancer
              Map.entry(
                  "MultiClusterIngress.networking.gke.io",
                  new Balancer(Reach.PUBLIC, "makes a load balancer with a public address")),
              Map.entry(
                  "MultiClusterService.networking.gke.io",
                  new Balancer(
                      Reach.UNPROVEN, "makes endpoint groups that any load balancer can name")),
              // GKE, Private Service Connect
              Map.entry(
                  "ServiceAttachment.networking.gke.io",
                  new Balancer(Reach.UNPROVEN, "opens a Service to networks of others")),
              // AWS Load Balancer Controller, apis/elbv2/v1beta1
              Map.entry(
                  "TargetGroupBinding.elbv2.k8s.aws",
                  new Balancer(
                      Reach.UNPROVEN, "puts pods behind a load balancer that is made elsewhere")),
              // the same in EKS Auto Mode
              Map.entry(
                  "TargetGroupBinding.eks.amazonaws.com",
                  new Balancer(
                      Reach.UNPROVEN, "puts pods behind a load balancer that is made elsewhere"))));

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(BALANCERS.keySet());
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all()
        .filter(object -> BALANCERS.containsKey(Inventory.kind(object)))
        .map(CloudBalancer::exposure)
        .toList();
  }

  private static Exposure exposure(RenderedObject object) {
    var balancer = BALANCERS.getOrDefault(Inventory.kind(object), new Balancer(Reach.PUBLIC, ""));
    var text = "is %s, which %s; leave it out".formatted(object.kind(), balancer.text());
    return balancer.reach() == Reach.PUBLIC
        ? EXPOSURES.open(object, "kind", text)
        : EXPOSURES.unproven(object, "kind", text);
  }
}
