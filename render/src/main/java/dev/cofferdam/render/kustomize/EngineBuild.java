package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Builds with kustomize itself. */
final class EngineBuild {

  private final SourceFiles source;
  private final Layout layout;
  private final Amendment amendment;

  EngineBuild(SourceFiles source, Layout layout, KustomizationSettings settings) {
    this.source = source;
    this.layout = layout;
    this.amendment = Amendment.of(layout, settings);
  }

  /**
   * The objects in the order of the lists, or in that of the file's {@code sortOptions}.
   *
   * @throws BuildRefusal if there are none for any reason
   */
  List<BuiltObject> build(KustomizeEngine engine) {
    try (var directory = BuildDirectory.of(source, layout, amendment.text())) {
      try {
        return objects(engine.build(directory.resolve(layout.directory())));
      } catch (KustomizeFailure e) {
        var text = directory.translate(String.valueOf(e.getMessage()));
        throw refusal(e.isRefused() ? Reason.INVALID : Reason.ENGINE, text);
      }
    }
  }

  private List<BuiltObject> objects(String yaml) {
    var reading = YamlReader.read(yaml.getBytes(UTF_8));
    for (var fault : reading.faults()) {
      throw refusal(Reason.ENGINE, "what kustomize gives cannot be read: " + fault.text());
    }
    var origins = new Origins(source, layout);
    List<BuiltObject> objects = new ArrayList<>();
    for (var document : reading.documents()) {
      if (document.value() instanceof ObjectNode value) {
        var manifest = origins.locate(value.deepCopy());
        withoutOrigin(manifest.value());
        objects.addAll(FluxObjects.of(manifest));
      }
    }
    return objects;
  }

  private void withoutOrigin(ObjectNode value) {
    if (!amendment.keepsOrigins()
        && value.path("metadata").path("annotations") instanceof ObjectNode annotations) {
      annotations.remove(Annotations.ORIGIN);
      if (annotations.isEmpty()) {
        ((ObjectNode) value.path("metadata")).remove("annotations");
      }
    }
  }

  private BuildRefusal refusal(Reason reason, String text) {
    var file = Optional.of(layout.rootFile()).filter(source::isFile);
    return new BuildRefusal(new BuildFailure(reason, text, file, 1));
  }
}
