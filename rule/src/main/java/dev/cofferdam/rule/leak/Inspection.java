package dev.cofferdam.rule.leak;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.KustomizationRun.Listing;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Declared;
import dev.cofferdam.rule.exposure.CoderContainer;
import dev.cofferdam.rule.exposure.CoderContainer.Role;
import dev.cofferdam.rule.exposure.Inventory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at: every text that a repository would bring to a cluster, with what is
 * secret in it, and the manifests beside a kustomization.yaml that Git keeps all the same.
 */
final class Inspection {

  /** Neither a decoder nor an encoder. */
  private static final Pattern CODER = Pattern.compile("(?<![a-z])coder");

  private final Cluster cluster;
  private @Nullable Declared declared;
  private final List<SeenTexts> unlisted;
  private final Set<RenderedObject> passedOver = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Trace trace;
  private final ChartDefaults defaults;

  Inspection(Cluster cluster) {
    this.cluster = cluster;
    var applied = read(cluster.everything().toList());
    unlisted = read(unlisted(cluster));
    unlisted.forEach(it -> passedOver.add(it.object()));
    trace = new Trace(this::declared, applied, unlisted);
    defaults = new ChartDefaults(cluster);
  }

  private static List<SeenTexts> read(List<RenderedObject> objects) {
    return objects.parallelStream().map(SeenTexts::of).toList();
  }

  /** Those that two Kustomizations pass over are looked at once. */
  private static List<RenderedObject> unlisted(Cluster cluster) {
    Map<String, RenderedObject> found = new LinkedHashMap<>();
    for (KustomizationRun run : cluster.kustomizations()) {
      for (Listing listing : run.listings()) {
        listing.unlisted().forEach(it -> found.putIfAbsent(it.origin().place() + " " + it, it));
      }
    }
    return new ArrayList<>(found.values());
  }

  Cluster cluster() {
    return cluster;
  }

  /** Where each object is; found when it is first asked for, as most clusters leak nothing. */
  Declared declared() {
    if (declared == null) {
      declared = new Declared(cluster);
    }
    return declared;
  }

  /** What somebody has written into the repository, where it was written first. */
  Stream<Seen> written() {
    return trace.written().stream();
  }

  /** The same, of one area and seen in one way. */
  Stream<Seen> written(Area area, Sighting.Kind kind) {
    return written().filter(it -> it.area() == area && it.is(kind));
  }

  /** The same, seen in one way, wherever it is. */
  Stream<Seen> written(Sighting.Kind kind) {
    return written().filter(it -> it.is(kind));
  }

  /** What charts bring of their own. */
  Stream<Seen> brought() {
    return trace.brought().stream();
  }

  /** Whether it is certain that all who have the chart know it. */
  boolean isDefault(Seen seen) {
    var sighting = seen.sighting();
    return !seen.is(Sighting.Kind.NAMED)
        || (seen.area() == Area.SECRET && sighting.isCertain())
        || defaults.hold(seen.leaf().object(), sighting.secret());
  }

  /** The texts of what Flux applies. */
  Stream<SeenTexts> applied() {
    return trace.applied();
  }

  /** All texts that somebody has written into the repository. */
  Stream<Leaf> writtenTexts() {
    return Stream.concat(applied(), unlisted.stream())
        .flatMap(it -> it.leaves().stream())
        .filter(it -> !it.isOfChart());
  }

  /** All objects that somebody has written into the repository. */
  Stream<RenderedObject> writtenObjects() {
    return Stream.concat(applied(), unlisted.stream())
        .map(SeenTexts::object)
        .filter(it -> it.origin().release().isEmpty());
  }

  /** The containers of Coder servers; whether there may be any is asked first, as it is quick. */
  Stream<CoderContainer> coderServers() {
    boolean any = applied().flatMap(it -> it.leaves().stream()).anyMatch(Inspection::mayBeCoder);
    return any ? CoderContainer.all(new Inventory(cluster), Role.SERVER) : Stream.empty();
  }

  private static boolean mayBeCoder(Leaf leaf) {
    boolean runs =
        leaf.area() == Area.ARGUMENT
            || leaf.step().name().equals("image")
            || leaf.object().identity().group().endsWith(".toolkit.fluxcd.io");
    return runs && CODER.matcher(leaf.text()).find();
  }

  /** The lists of variables with one that refers to others; of what charts make, their values. */
  Stream<VariableList> compositions() {
    return applied()
        .filter(it -> it.object().origin().release().isEmpty())
        .filter(it -> it.leaves().stream().anyMatch(leaf -> leaf.text().contains("$(")))
        .flatMap(it -> VariableList.of(it.object()));
  }

  /** Whether Flux leaves an object alone, since no kustomization.yaml lists it. */
  boolean isUnlisted(RenderedObject object) {
    return passedOver.contains(object);
  }
}
