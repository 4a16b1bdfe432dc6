package dev.cofferdam.rule.leak;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of the rules against passwords, keys and tokens in Git. */
public final class LeakRules {

  private static final List<LeakRule> ALL =
      Stream.<LeakRule>of(
              new ChartDefaultReplaced(),
              new CoderSecretsNamed(),
              new ComposedInOrder(),
              new ComposedUrlEncoded(),
              new ConnectionEncrypted(),
              new NoConnectionPassword(),
              new NoPrivateKey(),
              new NoSecretFile(),
              new NoSecretInAnnotations(),
              new NoSecretInArguments(),
              new NoSecretInConfig(),
              new NoSecretInEnvironment(),
              new NoSecretInFields(),
              new NoSecretInSubstitute(),
              new NoSecretInValues(),
              new NoToken(),
              new SecretEncrypted(),
              new SecretFilled(),
              new SecretStaysOutOfRelease())
          .sorted(Comparator.comparing(rule -> rule.doc().id()))
          .toList();

  private LeakRules() {}

  /** Every rule, by its id. */
  public static List<Rule> all() {
    return List.copyOf(ALL);
  }

  /** All that does not hold of a cluster, by file, line and rule; nothing twice. */
  public static List<Breach> check(Cluster cluster) {
    return check(List.of(cluster));
  }

  /** What does not hold of any of several clusters, each looked at by itself. */
  public static List<Breach> check(List<Cluster> clusters) {
    return clusters.stream()
        .flatMap(LeakRules::breaches)
        .distinct()
        .sorted(Breach.IN_ORDER)
        .toList();
  }

  private static Stream<Breach> breaches(Cluster cluster) {
    var inspection = new Inspection(cluster);
    return ALL.stream()
        .flatMap(
            rule -> rule.check(inspection).stream().map(found -> new Breach(rule.doc(), found)));
  }
}
