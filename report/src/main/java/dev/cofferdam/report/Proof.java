package dev.cofferdam.report;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.rule.exposure.ExposureMap;
import dev.cofferdam.rule.exposure.Reach;
import java.time.LocalDate;
import java.util.List;

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
    entries = entries.stream().distinct().sorted(Entry.IN_ORDER).toList();
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
