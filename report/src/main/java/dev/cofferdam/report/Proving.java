package dev.cofferdam.report;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.rule.exposure.Exposure;
import dev.cofferdam.rule.exposure.ExposureMap;
import dev.cofferdam.rule.exposure.ExposureRules;
import dev.cofferdam.rule.exposure.Inventory;
import dev.cofferdam.rule.exposure.Reach;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects what is seen of one cluster after the other. */
final class Proving {
  private final Permits permits;
  private final ExposurePolicy policy;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<ExposureMap> maps = new ArrayList<>();
  private long charts;
  private boolean whole = true;

  Proving(Permits permits, ExposurePolicy policy) {
    this.permits = permits;
    this.policy = policy;
  }

  void add(Cluster cluster) {
    var inventory = new Inventory(cluster);
    var exposures = ExposureRules.check(inventory);
    var said = said(exposures);
    var missing = missing(cluster);
    cluster.everything().forEach(object -> verdicts.add(verdict(object, said, missing)));
    said.values().forEach(entries::addAll);
    missing.values().forEach(entries::addAll);
    maps.add(ExposureMap.of(inventory, exposures, policy.tailnet()));
    charts += cluster.releases().stream().filter(ReleaseRun::rendered).count();
  }

  /** What the rules say, by the very object: two may have one name. */
  private IdentityHashMap<RenderedObject, List<Entry>> said(List<Exposure> exposures) {
    IdentityHashMap<RenderedObject, List<Entry>> said = new IdentityHashMap<>();
    for (var exposure : exposures) {
      permits
          .entry(exposure)
          .ifPresent(
              it -> said.computeIfAbsent(exposure.object(), unused -> new ArrayList<>()).add(it));
    }
    return said;
  }

  /** What is not rendered, by its subject. */
  private SortedMap<String, List<Entry>> missing(Cluster cluster) {
    SortedMap<String, List<Entry>> missing = new TreeMap<>();
    for (var unrendered : cluster.unrendered()) {
      var entry = permits.entry(unrendered);
      missing.computeIfAbsent(unrendered.subject(), it -> new ArrayList<>()).add(entry);
      whole &= unrendered.reason().isPart() || entry.level() == Level.NOTE;
    }
    return missing;
  }

  private static Verdict verdict(
      RenderedObject object,
      IdentityHashMap<RenderedObject, List<Entry>> said,
      SortedMap<String, List<Entry>> missing) {
    var because =
        Stream.concat(
                said.getOrDefault(object, List.of()).stream(),
                missing.getOrDefault(object.toString(), List.of()).stream())
            .toList();
    var reach =
        because.stream()
            .filter(it -> it.allowed().isEmpty())
            .flatMap(it -> it.reach().stream())
            .reduce(Reach.PRIVATE, Reach::or);
    return new Verdict(object, reach, because);
  }

  Proof proof() {
    entries.addAll(permits.ambiguous());
    if (whole) {
      entries.addAll(permits.unneeded(Proof::isAsked));
      entries.addAll(permits.unneededKinds());
    }
    var shown = entries.stream().filter(Proving::isShown).toList();
    return new Proof(
        policy,
        verdicts,
        shown,
        ExposureMap.together(maps),
        Assumptions.of(verdicts),
        charts,
        whole);
  }

  private static boolean isShown(Entry entry) {
    return entry.level() != Level.NOTE || entry.allowed().isPresent();
  }
}
