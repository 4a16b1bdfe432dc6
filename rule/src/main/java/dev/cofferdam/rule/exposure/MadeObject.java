package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of objects that have others made of a text or a template whether one can look at those. */
final class MadeObject implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/made-object",
          Severity.ERROR,
          "No workflow, trigger or ExternalSecret makes an object that nobody has looked at.",
          "A template of Argo Workflows applies the manifest in it (resource.manifest), a trigger of"
              + " Argo Events what it finds at an address (k8s.source), and an ExternalSecret may"
              + " make an object of any kind out of what it fetches (target.manifest). What comes of"
              + " that is in no file.",
          "Put the object into a file of its own, or allow this one, with the reason why what it"
              + " makes opens nothing.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final Set<String> WORKFLOWS =
      Set.of("ClusterWorkflowTemplate", "CronWorkflow", "Sensor", "Workflow", "WorkflowTemplate");

  private static final Set<String> SECRETS = Set.of("ClusterExternalSecret", "ExternalSecret");

  /** What a template of a workflow may do without a new state of anything. */
  private static final Set<String> READING = Set.of("delete", "get");

  /** What an object may be filled with from elsewhere, and open nothing. */
  private static final Set<String> DATA = Set.of("ConfigMap", "Secret");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(MadeObject::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    var group = object.identity().group();
    if (group.equals("argoproj.io") && WORKFLOWS.contains(object.kind())) {
      return Field.below(object.value())
          .filter(it -> isManifest(it) || isTrigger(it))
          .map(it -> exposure(object, it));
    }
    if (group.equals("external-secrets.io") && SECRETS.contains(object.kind())) {
      return Field.below(object.value())
          .filter(it -> it.path().endsWith("target.manifest") && !it.value().isNull())
          .filter(it -> !DATA.contains(it.value().path("kind").asString("")))
          .map(it -> exposure(object, it));
    }
    return Stream.of();
  }

  private static boolean isManifest(Field field) {
    return field.name().equals("resource")
        && field.value().has("action")
        && !READING.contains(field.value().path("action").asString(""));
  }

  /** An object that is written out there has its kind looked at here, and its pods as all pods. */
  private static boolean isTrigger(Field field) {
    boolean makes =
        (field.name().equals("k8s") || field.name().equals("argoWorkflow"))
            && !READING.contains(field.value().path("operation").asString(""));
    JsonNode source = field.value().path("source");
    return makes && !source.isMissingNode() && !isLookedAt(source.path("resource"));
  }

  private static boolean isLookedAt(JsonNode object) {
    var version = object.path("apiVersion").asString("");
    var group = version.substring(0, Math.max(0, version.indexOf('/')));
    return KnownKinds.tryFind(group, object.path("kind").asString("")).isPresent();
  }

  private static Exposure exposure(RenderedObject object, Field field) {
    return EXPOSURES.unproven(
        object,
        field.path(),
        "makes an object that is in no file; put it into one, or allow this with the reason why it opens nothing");
  }
}
