package dev.cofferdam.render;

import dev.cofferdam.render.Unrendered.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Renders Flux objects round after round: all that are ready at once, then what these have brought.
 * One that reads a ConfigMap or Secret waits for it, until nobody is left who could bring it.
 */
final class Rounds {

  /** No repository is so deep; a chart that releases itself is. */
  private static final int MOST_ROUNDS = 100;

  private final Workshop workshop;
  private final RenderOptions options;
  private final Progress progress;
  private final ConfigObjects config = new ConfigObjects();
  private final Map<String, RenderedObject> waiting = new LinkedHashMap<>();
  private final Map<String, RenderedObject> asked = new LinkedHashMap<>();
  private final Map<String, Rendered> done = new LinkedHashMap<>();
  private final List<Rendered> plain = new ArrayList<>();
  private int told;

  Rounds(Workshop workshop, RenderOptions options, Progress progress) {
    this.workshop = workshop;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Takes a Kustomization or release on, unless it is known as it is. One that a Kustomization
   * changes while it applies it is rendered anew, once.
   */
  void add(RenderedObject object) {
    var key = key(object);
    var before = asked.get(key);
    boolean same =
        before != null && before.value().path("spec").equals(object.value().path("spec"));
    boolean again = before != null && !object.origin().kustomization().isPresent();
    if (!same && !again && isWanted(object)) {
      asked.put(key, object);
      waiting.put(key, object);
    }
  }

  private boolean isWanted(RenderedObject object) {
    boolean release = FluxKinds.isHelmRelease(object.value());
    return !release
        || options.release().isEmpty()
        || options.release().get().equals(Manifests.name(object.value()));
  }

  /** Takes on what a directory holds. */
  void absorb(Rendered rendered) {
    plain.add(rendered);
    look(rendered);
  }

  void toTheEnd() {
    boolean last = false;
    for (int round = 0; !waiting.isEmpty() && round < MOST_ROUNDS; round++) {
      var ready = ready(true, last);
      ready = ready.isEmpty() ? ready(false, last) : ready;
      last = ready.isEmpty();
      render(ready);
    }
    waiting.forEach((key, object) -> done.putIfAbsent(key, endless(object)));
  }

  private List<RenderedObject> ready(boolean kustomizations, boolean last) {
    return waiting.values().stream()
        .filter(object -> FluxKinds.isKustomization(object.value()) == kustomizations)
        .filter(object -> last || config.hasAll(References.of(object)))
        .toList();
  }

  private void render(List<RenderedObject> ready) {
    ready.forEach(object -> waiting.remove(key(object)));
    var rendered = ready.parallelStream().map(this::rendered).toList();
    for (int i = 0; i < ready.size(); i++) {
      done.put(key(ready.get(i)), rendered.get(i));
      look(rendered.get(i));
    }
  }

  private Rendered rendered(RenderedObject object) {
    var rendered =
        FluxKinds.isKustomization(object.value())
            ? workshop.kustomization(object, config)
            : workshop.release(object, config);
    tell(object);
    return rendered;
  }

  private synchronized void tell(RenderedObject object) {
    progress.rendered(++told, Math.max(told, asked.size()), object.toString());
  }

  /** What it brings may be the source, the values or the work of others. */
  private void look(Rendered rendered) {
    for (RenderedObject object : rendered.objects()) {
      config.add(object);
      if (FluxKinds.isSource(object.value())) {
        workshop.sources().add(object.value());
      } else if (FluxKinds.isKustomization(object.value())
          || FluxKinds.isHelmRelease(object.value())) {
        add(object);
      }
    }
  }

  private static Rendered endless(RenderedObject object) {
    var text =
        "is brought by what it brings itself, %d times over; break the circle"
            .formatted(MOST_ROUNDS);
    return Rendered.of(
        List.of(),
        List.of(new Unrendered(Reason.FAILED, object.toString(), object.origin(), text)));
  }

  /** The parts that the roots bring, directly or not, each once and in the order of the walk. */
  List<Rendered> reached(List<RenderedObject> roots) {
    List<Rendered> parts = new ArrayList<>(plain);
    var seen = new TreeSet<String>();
    roots.forEach(root -> follow(key(root), seen, parts));
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).objects().forEach(object -> follow(key(object), seen, parts));
    }
    return parts;
  }

  private void follow(String key, Set<String> seen, List<Rendered> parts) {
    Optional.ofNullable(done.get(key)).filter(it -> seen.add(key)).ifPresent(parts::add);
  }

  /** Two of one name in two files are two: a repository may hold several clusters. */
  private static String key(RenderedObject object) {
    return object + " " + object.origin().file();
  }
}
