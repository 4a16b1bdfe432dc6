package dev.cofferdam.render;

import java.util.Comparator;

/**
 * Something that Flux would apply and that cannot be said from the files alone.
 *
 * @param subject what it is about, such as {@code HelmRelease flux-system/coder}
 * @param text why, and what to do about it
 */
public record Unrendered(Reason reason, String subject, Origin origin, String text) {

  static final Comparator<Unrendered> IN_ORDER =
      Comparator.comparing((Unrendered it) -> it.origin().place())
          .thenComparing(Unrendered::subject)
          .thenComparing(Unrendered::reason)
          .thenComparing(Unrendered::text);

  /** Why something is not rendered. */
  public enum Reason {
    /** The source is another repository, an image or a bucket. */
    SOURCE_ELSEWHERE("source-elsewhere", false),
    /** The chart is not in the repository, or not whole. */
    CHART_MISSING("chart-missing", false),
    /** Values are in a ConfigMap or Secret that is in the cluster alone. */
    VALUES_IN_CLUSTER("values-in-cluster", false),
    /** Variables are in a ConfigMap or Secret that is in the cluster alone. */
    VARIABLES_IN_CLUSTER("variables-in-cluster", false),
    /** A value is encrypted, and its key is in the cluster. */
    ENCRYPTED("encrypted", true),
    /** A template asks the cluster for an object; it is rendered as if there were none. */
    LOOKUP("lookup", true),
    /** A template makes up values, so that each rendering has others. */
    RANDOM("random", true),
    /** A template asks whether the cluster has an API; it is rendered as if it had not. */
    API_VERSION("api-version", true),
    /** What is optional may be in the cluster; it is rendered as if it were not. */
    OPTIONAL("optional", true),
    /** Flux or Helm would look at something that is not looked at here. */
    UNCHECKED("unchecked", true),
    /** Flux leaves the object to others. */
    NOT_APPLIED("not-applied", true),
    /** It goes to another cluster than the rest. */
    OTHER_CLUSTER("other-cluster", true),
    /** Another controller than Flux makes objects of it. */
    MADE_BY_OTHERS("made-by-others", true),
    /** It takes kustomize or Helm, and there is none. */
    NO_ENGINE("no-engine", false),
    /** Flux would fail on it as well. */
    FAILED("failed", false);

    private final String id;
    private final boolean part;

    Reason(String id, boolean part) {
      this.id = id;
      this.part = part;
    }

    /** As it stands in reports, such as {@code render/chart-missing}. */
    public String id() {
      return "render/" + id;
    }

    /** Whether the rest of the subject was rendered all the same. */
    public boolean isPart() {
      return part;
    }
  }

  @Override
  public String toString() {
    return "%s: %s: %s (%s)".formatted(origin.place(), subject, text, reason.id());
  }
}
