package dev.cofferdam.report;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.rule.exposure.ExposureMap;
import dev.cofferdam.rule.exposure.ExposureRules;
import dev.cofferdam.rule.exposure.Inventory;
import dev.cofferdam.rule.exposure.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether nothing of some clusters can be reached further than a policy allows.
 *
 * @param verdicts one an object, in the order of the clusters
 * @param entries all that is against it or worth a remark, errors first
 * @param map who can reach what
 * @param assumptions what has to be true beside the files
 * @param charts how many releases were rendered
 * @param complete whether everything was rendered that no exception lets be missing
 */
public record Proof(
    ExposurePolicy policy,
    List<Verdict> verdicts,
    List<Entry> entries,
    ExposureMap map,
    List<String> assumptions,
    long charts,
    boolean complete) {

  private static final String CHART_MISSING = Unrendered.Reason.CHART_MISSING.id();

  public Proof {
    verdicts = List.copyOf(verdicts);
    entries = entries.stream().distinct().sorted(Entries.IN_ORDER).toList();
    assumptions = List.copyOf(assumptions);
  }

  /** Of a cluster, for ever: no exception is over yet. */
  public static Proof of(Cluster cluster, ExposurePolicy policy) {
    return of(List.of(cluster), policy, LocalDate.MIN);
  }

  /**
   * Of all clusters of a repository.
   *
   * @param today the day that exceptions are held against
   */
  public static Proof of(List<Cluster> clusters, ExposurePolicy policy, LocalDate today) {
    var proving = new Proving(new Permits(policy, today), policy);
    clusters.forEach(proving::add);
    return proving.proof();
  }

  /** Collects what is seen of one cluster after the other. */
  private static final class Proving {
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
      IdentityHashMap<RenderedObject, List<Entry>> said = new IdentityHashMap<>();
      for (var exposure : exposures) {
        permits
            .entry(exposure)
            .ifPresent(
                it -> said.computeIfAbsent(exposure.object(), unused -> new ArrayList<>()).add(it));
      }
      SortedMap<String, List<Entry>> missing = new TreeMap<>();
      for (var unrendered : cluster.unrendered()) {
        var entry = permits.entry(unrendered);
        missing.computeIfAbsent(unrendered.subject(), it -> new ArrayList<>()).add(entry);
        whole &= unrendered.reason().isPart() || entry.level() == Level.NOTE;
      }
      cluster.everything().forEach(object -> verdicts.add(verdict(object, said, missing)));
      said.values().forEach(entries::addAll);
      missing.values().forEach(entries::addAll);
      maps.add(ExposureMap.of(inventory, exposures, policy.tailnet()));
      charts += cluster.releases().stream().filter(ReleaseRun::rendered).count();
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

  /** Whether the proof is what asks a rule. */
  static boolean isAsked(String rule) {
    return rule.startsWith("exposure/") || rule.startsWith("render/");
  }

  /** Whether something was looked at, and nothing of it is against the policy. */
  public boolean holds() {
    return !verdicts.isEmpty() && entries.stream().noneMatch(it -> it.level() == Level.ERROR);
  }

  /** Whether all that it lacks are charts that are not in the repository yet. */
  public boolean lacksOnlyCharts() {
    var errors = entries.stream().filter(it -> it.level() == Level.ERROR).toList();
    return !errors.isEmpty() && errors.stream().allMatch(it -> it.id().equals(CHART_MISSING));
  }

  /** How many objects can be reached that far and no further. */
  public long count(Reach reach) {
    return verdicts.stream().filter(it -> it.reach() == reach).count();
  }
}
