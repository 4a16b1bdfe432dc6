package dev.cofferdam.render;

import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.ReleaseTarget;
import dev.cofferdam.render.helm.RenderedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What helm-controller and Helm add to the objects of a chart before they reach the cluster, and
 * which of them do.
 */
final class ReleaseObjects {

  private static final String LABELS = "labels";
  private static final String ANNOTATIONS = "annotations";

  private final Workshop workshop;
  private final RenderedObject release;
  private final ReleaseTarget target;
  private final ChartFilesOrigin origins;
  private final JsonNode spec;
  private final List<RenderedObject> objects = new ArrayList<>();

  ReleaseObjects(
      Workshop workshop, RenderedObject release, ReleaseTarget target, ChartFilesOrigin origins) {
    this.workshop = workshop;
    this.release = release;
    this.target = target;
    this.origins = origins;
    this.spec = release.value().path("spec");
  }

  List<RenderedObject> of(ChartOutput output, List<RenderedDocument> definitions) {
    if (appliesDefinitions()) {
      definitions.forEach(it -> add(it, List.of(), withOrigin(it.object())));
    }
    output.documents().forEach(it -> add(it, List.of(), owned(withMetadata(it.object()))));
    boolean hooksAreRendered = !spec.path("postRenderStrategy").asString("").equals("nohooks");
    for (var hook : output.hooks()) {
      if (runs(hook.events())) {
        var document = hook.document();
        var object = document.object();
        add(document, List.copyOf(hook.events()), hooksAreRendered ? withMetadata(object) : object);
      }
    }
    return objects;
  }

  /**
   * Without the policy Skip at installation and upgrade, definitions are created at one of them.
   */
  private boolean appliesDefinitions() {
    return !(isSkipped("install") && isSkipped("upgrade"));
  }

  private boolean isSkipped(String action) {
    return spec.path(action).path("crds").asString("").equals("Skip");
  }

  /** A test runs only where it is asked for. */
  private boolean runs(Iterable<String> events) {
    for (String event : events) {
      boolean runs =
          event.equals("test")
              ? spec.path("test").path("enable").asBoolean(false)
              : !isDisabled(event);
      if (runs) {
        return true;
      }
    }
    return false;
  }

  private boolean isDisabled(String event) {
    var action = event.substring(event.indexOf('-') + 1);
    var field = action.equals("delete") ? "uninstall" : action;
    return spec.path(field).path("disableHooks").asBoolean(false);
  }

  private void add(RenderedDocument document, List<String> hooks, ObjectNode object) {
    workshop.kinds().place(object, target.namespace());
    objects.add(new RenderedObject(object, origins.of(document.template()), hooks));
  }

  private ObjectNode withMetadata(ObjectNode object) {
    put(object, LABELS, spec.path("commonMetadata").path(LABELS));
    put(object, ANNOTATIONS, spec.path("commonMetadata").path(ANNOTATIONS));
    return withOrigin(object);
  }

  private ObjectNode withOrigin(ObjectNode object) {
    put(object, LABELS, FluxKinds.HELM + "/name", release.name());
    put(object, LABELS, FluxKinds.HELM + "/namespace", release.namespace());
    return object;
  }

  /** Helm's own marks of what it owns (helm v4 pkg/action/validate.go). */
  private ObjectNode owned(ObjectNode object) {
    put(object, LABELS, "app.kubernetes.io/managed-by", "Helm");
    put(object, ANNOTATIONS, "meta.helm.sh/release-name", target.name());
    put(object, ANNOTATIONS, "meta.helm.sh/release-namespace", target.namespace());
    return object;
  }

  private static void put(ObjectNode object, String field, JsonNode values) {
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      put(object, field, entry.getKey(), entry.getValue().asString(""));
    }
  }

  private static void put(ObjectNode object, String field, String key, String value) {
    Manifests.child(Manifests.child(object, "metadata"), field).put(key, value);
  }
}
