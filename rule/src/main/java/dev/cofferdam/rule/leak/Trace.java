package dev.cofferdam.rule.leak;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds where secrets were written first: a chart copies them out of the values of its release, a
 * Kustomization out of its variables. What is reported there is not reported again.
 */
final class Trace {

  private final Supplier<Declared> declared;
  private final IdentityHashMap<RenderedObject, SeenTexts> texts = new IdentityHashMap<>();
  private final List<SeenTexts> applied;
  private final Map<FluxName, Givers> releases = new HashMap<>();
  private final Map<FluxName, Givers> kustomizations = new HashMap<>();
  private final List<Seen> written = new ArrayList<>();
  private final List<Seen> brought = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  Trace(Supplier<Declared> declared, List<SeenTexts> applied, List<SeenTexts> unlisted) {
    this.declared = declared;
    this.applied = applied;
    applied.forEach(it -> texts.put(it.object(), it));
    applied.forEach(it -> it.seen().forEach(this::add));
    unlisted.forEach(it -> written.addAll(it.seen()));
  }

  List<Seen> written() {
    return written;
  }

  List<Seen> brought() {
    return brought;
  }

  Stream<SeenTexts> applied() {
    return applied.stream();
  }

  private void add(Seen seen) {
    var givers = givers(seen.leaf().object());
    if (givers.hold(seen)) {
      return;
    }
    var source = givers.trySource(seen);
    if (source.isPresent()) {
      addOnce(seen, source.get());
    } else if (seen.leaf().isOfChart()) {
      brought.add(seen);
    } else {
      written.add(seen);
    }
  }

  private void addOnce(Seen seen, Leaf source) {
    if (known.add(source.toString())) {
      var sighting = Sighting.named(source.name(), seen.sighting().secret(), true);
      written.add(new Seen(source, sighting, Optional.of(seen.leaf().object())));
    }
  }

  private Givers givers(RenderedObject object) {
    var origin = object.origin();
    return origin
        .release()
        .map(it -> releases.computeIfAbsent(it.release(), this::ofRelease))
        .or(
            () ->
                origin
                    .kustomization()
                    .map(it -> kustomizations.computeIfAbsent(it, this::ofKustomization)))
        .orElse(Givers.NONE);
  }

  private Givers ofRelease(FluxName name) {
    return declared
        .get()
        .tryFind(Flux.HELM, "HelmRelease", name.namespace(), name.name())
        .map(it -> givers(it, it.value().path("spec").path("valuesFrom")))
        .orElse(Givers.NONE);
  }

  private Givers ofKustomization(FluxName name) {
    return declared
        .get()
        .tryFind(Flux.KUSTOMIZE, "Kustomization", name.namespace(), name.name())
        .map(it -> givers(it, it.value().path("spec").path("postBuild").path("substituteFrom")))
        .orElse(Givers.NONE);
  }

  /** Its values, variables and patches, and the objects that it takes more of them from. */
  private Givers givers(RenderedObject giver, JsonNode references) {
    List<SeenTexts> all = new ArrayList<>();
    Optional.ofNullable(texts.get(giver)).ifPresent(all::add);
    for (JsonNode reference : references) {
      declared
          .get()
          .tryFind(
              "",
              reference.path("kind").asString(""),
              giver.namespace(),
              reference.path("name").asString(""))
          .flatMap(it -> Optional.ofNullable(texts.get(it)))
          .ifPresent(all::add);
    }
    return new Givers(
        all.stream().flatMap(it -> it.leaves().stream()).toList(),
        all.stream().flatMap(it -> it.seen().stream()).toList());
  }
}
