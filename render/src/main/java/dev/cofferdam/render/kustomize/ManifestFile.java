package dev.cofferdam.render.kustomize;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a file apart into objects (kustomize api/resource, kyaml kio): empty documents do not
 * count, and of a kind whose name ends in {@code List} and that has items, only the items do.
 */
final class ManifestFile {

  private static final Set<String> WRAPPERS = Set.of("List", "ResourceList");

  /** The head of a block of text that keeps all line ends, such as {@code |+}. */
  private static final Pattern KEEPING = Pattern.compile("[|>][1-9]?\\+[1-9]?\\s*(#.*)?$");

  private final String path;
  private final SourceText text;
  private final Separators separators;
  private final List<Manifest> manifests = new ArrayList<>();

  private ManifestFile(String path, byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] == (byte) 0xfe || bytes[0] == (byte) 0xff)) {
      throw new OnlyKustomizeKnows("a file that is not in UTF-8", path, 1);
    }
    this.path = path;
    this.text = new SourceText(bytes);
    this.separators = new Separators(path, text.lines());
  }

  /**
   * The objects of a file in the order in which kustomize has them.
   *
   * @throws BuildRefusal if kustomize would refuse the file
   * @throws OnlyKustomizeKnows if it is not certain what kustomize reads
   */
  static List<Manifest> read(String path, byte[] bytes) {
    var file = new ManifestFile(path, bytes);
    file.read(bytes);
    return file.manifests;
  }

  private void read(byte[] bytes) {
    var reading = YamlReader.read(bytes);
    for (var fault : reading.faults()) {
      throw BuildRefusal.of(path, fault.place().line(), fault.text());
    }
    checkSyntax();
    Deque<Node> nodes = new ArrayDeque<>();
    int part = -1;
    for (var document : reading.documents()) {
      int next = separators.partOf(document.place().line());
      if (next == part) {
        var what = "a document that no '---' begins";
        throw new OnlyKustomizeKnows(what, path, document.place().line());
      }
      part = next;
      nodes.addAll(unwrapped(document));
    }
    while (!nodes.isEmpty()) {
      take(nodes.removeFirst(), nodes);
    }
  }

  /** Of these, kustomize's reader or its writer makes something of its own. */
  private void checkSyntax() {
    if (text.lines().get(0).startsWith("%")) {
      throw new OnlyKustomizeKnows("a YAML directive", path, 1);
    }
    boolean keeps = text.lines().stream().anyMatch(it -> KEEPING.matcher(it).find());
    if (keeps && text.lines().stream().anyMatch(it -> it.stripLeading().startsWith("#"))) {
      throw new OnlyKustomizeKnows("a text that keeps its last lines beside a comment", path, 1);
    }
  }

  /**
   * A value that is on its way to be an object.
   *
   * @param at its path in the document
   * @param isRewritten whether kustomize has made JSON of it before it reads it
   */
  private record Node(
      JsonNode value,
      Document document,
      KustomizeScalars scalars,
      List<Object> at,
      boolean isRewritten) {

    int line() {
      return document.placeOf(at).line();
    }

    Node item(int index, boolean rewritten) {
      List<Object> path = new ArrayList<>(at);
      path.add("items");
      path.add(index);
      var item = value.path("items").path(index);
      return new Node(item, document, scalars, path, rewritten || isRewritten);
    }

    List<Node> items(boolean rewritten) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < value.path("items").size(); i++) {
        items.add(item(i, rewritten));
      }
      return items;
    }
  }

  /** A file that is one list is taken apart before anything is checked. */
  private List<Node> unwrapped(Document document) {
    var scalars = new KustomizeScalars(new WrittenValues(path, document, text));
    var node = new Node(scalars.read(), document, scalars, List.of(), false);
    var value = node.value();
    boolean isWrapper =
        separators.count() == 1
            && WRAPPERS.contains(value.path("kind").asString(""))
            && (value.has("items") || value.has("functionConfig"));
    if (!isWrapper) {
      return List.of(node);
    }
    if (value.path("items").isObject()) {
      throw new OnlyKustomizeKnows("a list whose items are a map", path, node.line());
    }
    return node.items(false);
  }

  private void take(Node node, Deque<Node> nodes) {
    var value = node.value();
    if (value.isNull() || (value.isContainer() && value.isEmpty())) {
      return;
    }
    var object = checked(node);
    var items = value.path("items");
    if (!object.kind().endsWith("List") || items.isMissingNode()) {
      manifests.add(object);
    } else if (items.isArray()) {
      nodes.addAll(node.items(true));
    } else if (!items.isNull()) {
      throw object.refusal("the items of a %s must be a list; mend it".formatted(object.kind()));
    }
  }

  private Manifest checked(Node node) {
    if (!(node.value() instanceof ObjectNode value) || !isAnything(value)) {
      var said =
          "no Kubernetes object: it has neither apiVersion nor kind; keep it out of the build";
      throw BuildRefusal.of(path, node.line(), said);
    }
    var manifest = new Manifest(path, node.line(), value);
    for (var field : List.of("apiVersion", "kind")) {
      checkText(manifest, value.path(field), field);
    }
    if (manifest.kind().isEmpty()) {
      throw manifest.refusal("an object without a kind; give it one");
    }
    var metadata = value.path("metadata");
    checkText(manifest, metadata.path("name"), "metadata.name");
    checkText(manifest, metadata.path("namespace"), "metadata.namespace");
    checkName(manifest, metadata);
    Annotations.normalize(
        manifest, node.isRewritten() ? null : node.scalars().annotations(node.at()));
    return manifest;
  }

  private static boolean isAnything(ObjectNode value) {
    return !value.path("apiVersion").isMissingNode()
        || !value.path("kind").isMissingNode()
        || !value.path("metadata").isEmpty();
  }

  /** Kustomize takes numbers here, the API server does not, and Flux drops such an object. */
  private static void checkText(Manifest manifest, JsonNode value, String field) {
    if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
      throw manifest.refusal("%s must be a text; quote it".formatted(field));
    }
  }

  private static void checkName(Manifest manifest, JsonNode metadata) {
    if (!metadata.path("name").asString("").isEmpty() || manifest.kind().endsWith("List")) {
      return;
    }
    var instead =
        metadata.path("generateName").isMissingNode()
            ? "a %s without metadata.name; give it one"
            : "a %s with generateName alone, which kustomize does not take; give it a name";
    throw manifest.refusal(instead.formatted(manifest.kind()));
  }
}
