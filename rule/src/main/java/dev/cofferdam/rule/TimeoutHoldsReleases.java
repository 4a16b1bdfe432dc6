package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks of every Kustomization that waits for releases whether it waits long enough. */
final class TimeoutHoldsReleases implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/timeout",
          Severity.WARNING,
          "A Kustomization that waits for a HelmRelease waits as long as that may try.",
          "It fails while the release is still being installed, and so does all that depends on it,"
              + " until the next interval finds it ready. The timeout of a Kustomization is its"
              + " interval less 30s unless it is set, and never below 30s (kustomize-controller,"
              + " api/v1); a HelmRelease takes 5m for each attempt unless it says otherwise, and as"
              + " many attempts as it has retries and one.",
          "Set spec.timeout of the Kustomization, or lower the timeout or the retries of the"
              + " HelmRelease.");

  private static final Findings FINDINGS = new Findings(DOC);

  private static final Duration LEAST = Duration.ofSeconds(30);

  /** A release, and how long it may take. */
  private record Awaited(FluxObject release, ReleaseBudget budget) {}

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return FluxObject.kustomizations(cluster)
        .flatMap(
            kustomization ->
                tryTimeout(kustomization)
                    .flatMap(timeout -> tryFinding(cluster, kustomization, timeout))
                    .stream())
        .toList();
  }

  private static Optional<Duration> tryTimeout(FluxObject kustomization) {
    return ReleaseBudget.tryDuration(kustomization.at("timeout"))
        .or(
            () ->
                ReleaseBudget.tryDuration(kustomization.at("interval"))
                    .map(interval -> interval.minus(LEAST)))
        .map(timeout -> timeout.compareTo(LEAST) < 0 ? LEAST : timeout);
  }

  /** About the release that takes longest. */
  private static Optional<Finding> tryFinding(
      Cluster cluster, FluxObject kustomization, Duration timeout) {
    var late =
        FluxObject.releases(cluster)
            .filter(release -> awaits(kustomization, release) && !release.flag("suspend"))
            .map(release -> new Awaited(release, ReleaseBudget.of(release)))
            .filter(it -> it.budget().exceeds(timeout))
            .toList();
    return late.stream()
        .reduce((one, other) -> other.budget().exceeds(one.budget()) ? other : one)
        .map(
            longest ->
                FINDINGS.of(
                    kustomization.object(),
                    "spec.timeout",
                    text(kustomization, timeout, longest, late.size() - 1)));
  }

  private static boolean awaits(FluxObject kustomization, FluxObject release) {
    boolean applies =
        release.object().origin().kustomization().filter(kustomization.name()::equals).isPresent();
    return kustomization.flag("wait")
        ? applies && release.object().origin().release().isEmpty()
        : checks(kustomization).anyMatch(release.name()::equals);
  }

  private static Stream<FluxName> checks(FluxObject kustomization) {
    return kustomization
        .at("healthChecks")
        .valueStream()
        .filter(check -> check.path("kind").asString("").equals("HelmRelease"))
        .map(kustomization::named);
  }

  private static String text(
      FluxObject kustomization, Duration timeout, Awaited longest, int others) {
    var budget = longest.budget();
    var takes =
        budget
            .attempts()
            .map(
                attempts ->
                    "may take %s (%s of %s)"
                        .formatted(
                            ReleaseBudget.shown(budget.timeout().multipliedBy(attempts)),
                            attempts == 1 ? "one attempt" : attempts + " attempts",
                            ReleaseBudget.shown(budget.timeout())))
            .orElse("is tried without end");
    return "is %s%s, and %s %s%s; %s"
        .formatted(
            ReleaseBudget.shown(timeout),
            kustomization.text("timeout").isEmpty() ? " (as it is not set)" : "",
            longest.release(),
            takes,
            Listed.others(others, "other takes longer too", "others take longer too"),
            budget
                .total()
                .map(total -> "set it to more than " + ReleaseBudget.shown(total))
                .orElse("limit the retries of the release"));
  }
}
