package dev.cofferdam.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.render.Unrendered.Reason;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes the clusters that proofs and reports are tested on. */
public final class Rendered {

  private Rendered() {}

  /** Of these documents, applied by {@code flux-system/apps} from {@code a.yaml}. */
  public static Cluster of(String yaml, Unrendered... unrendered) {
    var objects =
        YamlReader.read(yaml.getBytes(UTF_8)).documents().stream()
            .map(
                it ->
                    new RenderedObject(
                        (ObjectNode) it.value(), origin(it.place().line()), List.of()))
            .toList();
    return new Cluster(
        objects, List.of(unrendered), List.of(), List.of(), List.of(), RepositoryFacts.none());
  }

  /** What is not rendered, at the first line of {@code a.yaml}. */
  public static Unrendered missing(Reason reason, String subject) {
    return new Unrendered(reason, subject, origin(1), "is not there; fetch it");
  }

  private static Origin origin(int line) {
    var apps = new FluxName("flux-system", "apps");
    return new Origin("a.yaml", line, Optional.empty(), Optional.of(apps), Optional.empty());
  }
}
