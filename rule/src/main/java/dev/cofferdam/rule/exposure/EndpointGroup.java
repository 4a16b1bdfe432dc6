package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks of every Service whether only Ingresses of the cluster get at its endpoints in a cloud. */
final class EndpointGroup implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/endpoint-group",
          Severity.ERROR,
          "No Service has standalone network endpoint groups.",
          "GKE keeps the pods of a Service in a network endpoint group for each of the exposed_ports"
              + " of the annotation cloud.google.com/neg, and any load balancer of the project can"
              + " name it; with autoneg it is made the backend of one by itself (GKE documentation,"
              + " standalone NEGs). With 'ingress' alone a group is for an Ingress, which is looked"
              + " at by itself.",
          "Leave the annotation out, or leave '{\"ingress\": true}' in it.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String KEY = "cloud.google.com/neg";

  /** Of the autoneg controller, now and formerly. */
  private static final Set<String> AUTONEG =
      Set.of("anthos.cft.dev/autoneg", "controller.autoneg.dev/neg");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(EndpointGroup::exposures).toList();
  }

  private static Stream<Exposure> exposures(RenderedObject object) {
    return AnnotationFields.of(object)
        .filter(
            field ->
                AUTONEG.contains(field.name())
                    || (field.name().equals(KEY) && !isForIngress(field.value().asString(""))))
        .map(
            field ->
                EXPOSURES.unproven(
                    object,
                    field.path(),
                    "puts the pods where any load balancer of the cloud can name them; leave it"
                        + " out"));
  }

  private static boolean isForIngress(String text) {
    return StrictJson.tryObject(text)
        .filter(json -> json.propertyNames().stream().allMatch("ingress"::equals))
        .isPresent();
  }
}
