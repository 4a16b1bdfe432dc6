package dev.cofferdam.render.helm;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.helm.ValuesSource.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Composes the values of one HelmRelease: first finds all that it refers to, then merges. */
final class Composition {

  private static final Set<String> KINDS = new TreeSet<>(Set.of("ConfigMap", "Secret"));

  private final ObjectNode helmRelease;
  private final ValuesSource source;
  private final List<Layer> layers = new ArrayList<>();
  private final List<UnknownValues> unknown = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Composition(ObjectNode helmRelease, ValuesSource source) {
    this.helmRelease = helmRelease;
    this.source = source;
  }

  /** Something that sets one value, or a map of values to lay over what is below. */
  private record Layer(
      ValuesReference reference, Lookup.Found found, @Nullable ObjectNode values) {}

  ReleaseValues compose() {
    ValuesReference.allOf(helmRelease).forEach(this::find);
    var inline = inline();
    var values = isComposable() ? merged(inline) : null; // may find one more failure
    return new ReleaseValues(isComposable() ? values : null, unknown, failures);
  }

  private boolean isComposable() {
    return failures.isEmpty() && unknown.stream().allMatch(UnknownValues::isDispensable);
  }

  private void find(ValuesReference reference) {
    if (!KINDS.contains(reference.kind())) {
      failures.add(
          "valuesFrom must name a ConfigMap or a Secret, got " + Quoted.of(reference.kind()));
      return;
    }
    var found = source.find(reference.kind(), reference.name(), reference.key());
    if (found instanceof Lookup.Found value) {
      add(reference, value);
    } else if (found instanceof Lookup.Unknown || found instanceof Lookup.Encrypted) {
      unknown.add(new UnknownValues(reference, found instanceof Lookup.Encrypted));
    } else if (found instanceof Lookup.Damaged) {
      failures.add(reference + " holds what Kubernetes refuses; write text, or base64 in data");
    } else if (!reference.optional()) {
      failures.add(reference + " is not there; add the key, or make the reference optional");
    }
  }

  private void add(ValuesReference reference, Lookup.Found found) {
    try {
      var values = reference.targetPath().isEmpty() ? ValuesText.read(found.value()) : null;
      layers.add(new Layer(reference, found, values));
    } catch (ValuesFault e) {
      failures.add("%s has no values: %s".formatted(reference, e.text()));
    }
  }

  /** Anything but a map counts as none. */
  private ObjectNode inline() {
    try {
      if (helmRelease.path("spec").path("values") instanceof ObjectNode values) {
        var copy = GoValues.copy(values);
        InlineText.check(copy);
        return copy;
      }
    } catch (ValuesFault e) {
      failures.add("helm-controller cannot read the inline values: " + e.text());
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** Each target path begins from the inline values again, and in the end they come once more. */
  private ObjectNode merged(ObjectNode inline) {
    var result = JsonNodeFactory.instance.objectNode();
    for (var layer : layers) {
      if (layer.values() != null) {
        result = Layers.merge(result, layer.values());
        continue;
      }
      result = Layers.merge(result, inline);
      try {
        TargetPath.set(result, layer.reference(), layer.found().value());
      } catch (ValuesFault e) {
        failures.add(
            "%s cannot be set at its target path: %s".formatted(layer.reference(), e.text()));
        break;
      }
    }
    return Layers.merge(result, inline);
  }
}
