package dev.cofferdam.rule;

import dev.cofferdam.resource.flux.FluxDuration;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How long Flux may take for a HelmRelease: the longer of installing and upgrading, each with all
 * of its retries (helm-controller, api/v2).
 *
 * @param timeout that of one attempt
 * @param attempts empty if it tries without end, or so often that no length of time holds it
 */
record ReleaseBudget(Duration timeout, Optional<Long> attempts) {

  private static final Duration DEFAULT = Duration.ofMinutes(5);

  ReleaseBudget {
    long seconds = timeout.toSeconds() + 1;
    attempts = attempts.filter(it -> it < Long.MAX_VALUE / seconds);
  }

  static ReleaseBudget of(FluxObject release) {
    var install = of(release, "install");
    var upgrade = of(release, "upgrade");
    return upgrade.exceeds(install) ? upgrade : install;
  }

  private static ReleaseBudget of(FluxObject release, String action) {
    var timeout =
        Stream.of(release.at(action, "timeout"), release.at("timeout"))
            .flatMap(it -> tryDuration(it).stream())
            .findFirst()
            .orElse(DEFAULT);
    boolean retriesItself = release.text(action, "strategy", "name").equals("RetryOnFailure");
    int retries = retriesItself ? 0 : release.at(action, "remediation", "retries").asInt(0);
    return new ReleaseBudget(timeout, retries < 0 ? Optional.empty() : Optional.of(retries + 1L));
  }

  /** Empty if there is none that Flux would take. */
  static Optional<Duration> tryDuration(JsonNode field) {
    try {
      return Optional.of(new FluxDuration(field.asString("")).toDuration());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty if it is without end. */
  Optional<Duration> total() {
    return attempts.map(timeout::multipliedBy);
  }

  boolean exceeds(ReleaseBudget other) {
    return other.total().filter(this::exceeds).isPresent();
  }

  boolean exceeds(Duration limit) {
    return total().map(it -> it.compareTo(limit) > 0).orElse(true);
  }

  /** A length of time as Flux takes it, such as {@code 9m30s}. */
  static String shown(Duration duration) {
    var parts =
        (duration.toHours() > 0 ? duration.toHours() + "h" : "")
            + (duration.toMinutesPart() > 0 ? duration.toMinutesPart() + "m" : "")
            + (duration.toSecondsPart() > 0 ? duration.toSecondsPart() + "s" : "")
            + (duration.toMillisPart() > 0 ? duration.toMillisPart() + "ms" : "");
    return parts.isEmpty() ? "0s" : parts;
  }
}
