package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.YamlFragment.field;

import dev.cofferdam.file.vendir.YamlFragment.Fields;
import dev.cofferdam.file.vendir.YamlFragment.Item;
import dev.cofferdam.file.vendir.YamlFragment.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a chart in a vendir configuration, and for the next change that it needs. */
final class VendirEntry {

  /** A directory of the configuration, or one content of a directory, and where vendir puts it. */
  private record Place(YamlNode node, ManagedPath path) {}

  private final VendirChart chart;
  private final ManagedPath wanted;
  private final YamlText text;
  private final YamlNode root;
  private final YamlEditor editor;

  VendirEntry(VendirChart chart, YamlText text, YamlNode root) {
    this.chart = chart;
    this.wanted = ManagedPath.of(chart.directory());
    this.text = text;
    this.root = root;
    this.editor = new YamlEditor(text, YamlStyle.of(root));
  }

  /** The item of a chart in {@code directories}. */
  static Fields directory(VendirChart chart) {
    return field("path", Text.of(chart.directory())).and("contents", new Item(content(".", chart)));
  }

  private static Fields content(String path, VendirChart chart) {
    return field("path", Text.of(path)).and("helmChart", HelmChartContent.of(chart));
  }

  /**
   * The next change, empty if there is nothing to do.
   *
   * @throws IllegalArgumentException if vendir would refuse what is wanted, or if something else is
   *     in its place
   */
  Optional<YamlEdit> edit() {
    var contents = directories().flatMap(this::contents).toList();
    var here = contents.stream().filter(place -> place.path.equals(wanted)).toList();
    if (here.size() > 1) {
      throw text.refusal(here.get(1).node, "'%s' is there twice; remove one".formatted(wanted));
    }
    if (!here.isEmpty()) {
      return new HelmChartContent(chart, text, editor).correct(here.get(0).node);
    }
    var inside = directories().filter(place -> !place.path.contains(wanted));
    Stream.concat(contents.stream(), inside).forEach(this::refuseOverlap);
    return Optional.of(add());
  }

  private void refuseOverlap(Place place) {
    if (place.path.contains(wanted) || wanted.contains(place.path)) {
      throw text.refusal(
          place.node,
          "'%s' overlaps '%s', which vendir does not allow; move one of them"
              .formatted(place.path, wanted));
    }
  }

  /** A directory around the wanted one takes it as content: vendir allows no other beside it. */
  private YamlEdit add() {
    var around = directories().filter(place -> place.path.contains(wanted)).findFirst();
    return around
        .map(place -> add(place.node, "contents", content(place.path.to(wanted), chart)))
        .orElseGet(() -> add(root, "directories", directory(chart)));
  }

  private YamlEdit add(YamlNode mapping, String key, Fields item) {
    var list = mapping.get(key);
    if (list.isEmpty()) {
      return editor.extend(mapping, field(key, new Item(item)));
    }
    return list.get().children().isEmpty()
        ? editor.fill(mapping, list.get(), new Item(item))
        : editor.extend(list.get(), new Item(item));
  }

  private Stream<Place> directories() {
    return items(root, "directories").map(node -> new Place(node, ManagedPath.of(path(node))));
  }

  private Stream<Place> contents(Place directory) {
    return items(directory.node, "contents")
        .map(node -> new Place(node, directory.path.resolve(path(node))));
  }

  private Stream<YamlNode> items(YamlNode mapping, String key) {
    var list = mapping.get(key).filter(node -> !node.isNull());
    if (list.isPresent() && list.get().kind() != YamlNode.Kind.SEQUENCE) {
      throw text.refusal(list.get(), "'%s' is not a list; make it one".formatted(key));
    }
    return list.stream().flatMap(node -> node.items().stream());
  }

  private String path(YamlNode node) {
    return node.get("path")
        .map(YamlNode::value)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> text.refusal(node, "this entry has no 'path'; give it one"));
  }
}
