package dev.cofferdam.render;

import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.RenderedDocument;
import dev.cofferdam.render.helm.RenderedHook;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a chart gives when it is upgraded, beside what it gave when it was installed. */
final class Upgrade {

  private static final List<String> DATA = List.of("ConfigMap", "Secret");

  private Upgrade() {}

  /** Objects by kind and name that are other ones, or new. */
  static SortedSet<String> changed(ChartOutput installed, ChartOutput upgraded) {
    Set<ObjectNode> before =
        all(installed).map(RenderedDocument::object).collect(Collectors.toUnmodifiableSet());
    return all(upgraded)
        .filter(it -> !DATA.contains(it.kind()) && !before.contains(it.object()))
        .map(it -> it.kind() + " " + it.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<RenderedDocument> all(ChartOutput output) {
    return Stream.concat(
        output.documents().stream(), output.hooks().stream().map(RenderedHook::document));
  }
}
