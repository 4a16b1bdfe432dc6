package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of the rules. */
public final class Rules {

  private static final List<Rule> ALL =
      Stream.<Rule>of(
              new ChartKnowsValues(),
              new ChartVersionCounts(),
              new ConfigKeys(),
              new CreatedNamespace(),
              new DefaultIgnoresKept(),
              new DefinitionAppliedBefore(),
              new DefinitionReleasedBefore(),
              new DependsOnCycle(),
              new DependsOnResolves(),
              new EnvNamesOnce(),
              new FluxNameFits(),
              new FluxNamespaceExempt(),
              new ForceCounts(),
              new GitBranch(),
              new GitRefGiven(),
              new HealthChecksCount(),
              new HealthExpressionsCount(),
              new IngressBackends(),
              new KustomizationListing(),
              new NamespaceDeclared(),
              new NamespaceGiven(),
              new NoNamespaceUnderTarget(),
              new OneOwner(),
              new ReleaseNameGiven(),
              new ReleaseNameWhole(),
              new RemediationCounts(),
              new SecretDeclared(),
              new SecretKeys(),
              new SecretTakenLiterally(),
              new SelfPruneDisabled(),
              new ServiceSelectsPods(),
              new ServiceTargetsPort(),
              new SourceResolves(),
              new StorageNamespace(),
              new TailscaleBackend(),
              new TailscaleDevice(),
              new TailscaleDeviceOnce(),
              new TailscaleFirstHostAlone(),
              new TailscaleHandler(),
              new TailscaleHostnameByTls(),
              new TailscaleProxyGroup(),
              new TailscaleProxyGroupHost(),
              new TailscaleRuleHost(),
              new TailscaleRuleHttp(),
              new TimeoutHoldsReleases(),
              new ValueSetOnce(),
              new VendoredVersion(),
              new VerifiedTagNamed())
          .sorted(Comparator.comparing(rule -> rule.doc().id()))
          .toList();

  private Rules() {}

  /** Every rule, by its id. */
  public static List<Rule> all() {
    return ALL;
  }

  /** All that does not hold of a cluster, by file, line and rule; nothing twice. */
  public static List<Breach> check(Cluster cluster) {
    return check(List.of(cluster));
  }

  /** What does not hold of any of several clusters, each looked at by itself. */
  public static List<Breach> check(List<Cluster> clusters) {
    return clusters.stream().flatMap(Rules::breaches).distinct().sorted(Breach.IN_ORDER).toList();
  }

  private static Stream<Breach> breaches(Cluster cluster) {
    return ALL.parallelStream()
        .flatMap(rule -> rule.check(cluster).stream().map(found -> new Breach(rule.doc(), found)));
  }
}
