package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a chart gave.
 *
 * <p>A list of objects is taken apart: kustomize, which Flux always runs after Helm, does so before
 * Helm looks for hooks and sorts (kustomize api/resource/factory.go).
 *
 * @param documents what belongs to the release, in the order Helm installs it
 * @param hooks what Helm applies at events, in the order it would
 * @param droppedHooks hooks with an event that Helm does not know, which it passes over in silence
 * @param enabledSubcharts the directories of those charts inside that are enabled and have custom
 *     resource definitions, for {@link ChartCrds}
 * @param faults what cannot be applied, one sentence each
 */
public record ChartOutput(
    List<RenderedDocument> documents,
    List<RenderedHook> hooks,
    List<RenderedDocument> droppedHooks,
    SortedSet<String> enabledSubcharts,
    List<String> faults) {

  private static final Comparator<RenderedDocument> INSTALL_ORDER =
      Comparator.comparing(RenderedDocument::kind, InstallOrder.ofKinds())
          .thenComparing(RenderedDocument::template);

  private static final Comparator<RenderedHook> HOOK_ORDER =
      Comparator.comparingInt(RenderedHook::weight)
          .thenComparing(it -> it.document().name())
          .thenComparing(RenderedHook::document, INSTALL_ORDER);

  public ChartOutput {
    documents = List.copyOf(documents);
    hooks = List.copyOf(hooks);
    droppedHooks = List.copyOf(droppedHooks);
    enabledSubcharts = Collections.unmodifiableSortedSet(new TreeSet<>(enabledSubcharts));
    faults = List.copyOf(faults);
  }

  /** Reads what {@link HelmEngine#template} gave. */
  public static ChartOutput of(String text) {
    var parts = new Parts();
    Manifests.split(text).forEach(parts::read);
    return parts.sorted();
  }

  /** Of objects that something has been done to since they were read; the rest as it was. */
  public static ChartOutput of(List<RenderedDocument> documents, ChartOutput before) {
    var parts = new Parts();
    documents.forEach(document -> parts.add(document.object(), document.template()));
    var sorted = parts.sorted();
    return new ChartOutput(
        sorted.documents,
        sorted.hooks,
        before.droppedHooks,
        before.enabledSubcharts,
        before.faults);
  }

  /** Whether there is a Secret with values in it. */
  public boolean holdsSecrets() {
    return Stream.concat(documents.stream(), hooks.stream().map(RenderedHook::document))
        .filter(document -> document.kind().equals("Secret"))
        .anyMatch(document -> document.object().has("data") || document.object().has("stringData"));
  }

  private static final class Parts {

    private final List<RenderedDocument> documents = new ArrayList<>();
    private final List<RenderedHook> hooks = new ArrayList<>();
    private final List<RenderedDocument> dropped = new ArrayList<>();
    private final SortedSet<String> enabled = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    void read(String text) {
      var template = Manifests.source(text);
      var reading = YamlReader.read(text.getBytes(UTF_8));
      reading.documents().forEach(document -> add(document.value(), template));
      reading.faults().forEach(fault -> refuse(template, "no valid YAML: " + fault.text()));
    }

    private void add(JsonNode value, String template) {
      if (!(value instanceof ObjectNode object)) {
        refuse(template, "something that is no object");
      } else if (isList(object)) {
        object.path("items").forEach(item -> add(item, template));
      } else if (object.path("kind").asString("").isEmpty()) {
        refuse(template, "an object without a kind");
      } else {
        add(object.deepCopy(), template);
      }
    }

    private static boolean isList(ObjectNode object) {
      return object.path("kind").asString("").endsWith("List") && object.has("items");
    }

    private void add(ObjectNode object, String template) {
      var document = new RenderedDocument(object, template);
      var directory = EnabledSubcharts.directory(object);
      if (directory.isPresent()) {
        enabled.add(directory.get());
      } else if (RenderedHook.isHook(document)) {
        RenderedHook.of(document).ifPresentOrElse(hooks::add, () -> dropped.add(document));
      } else {
        documents.add(document);
      }
    }

    private void refuse(String template, String what) {
      faults.add("the template '" + template + "' gives " + what);
    }

    ChartOutput sorted() {
      documents.sort(INSTALL_ORDER);
      hooks.sort(HOOK_ORDER);
      dropped.sort(INSTALL_ORDER);
      return new ChartOutput(documents, hooks, dropped, enabled, faults);
    }
  }
}
