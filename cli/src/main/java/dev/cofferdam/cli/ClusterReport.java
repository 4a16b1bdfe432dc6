package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is to be said of a rendered cluster beside its objects, a line each. */
final class ClusterReport {

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", Pattern.UNICODE_CHARACTER_CLASS);

  private ClusterReport() {}

  /** What is not rendered, then what does not hold. */
  static List<String> lines(Cluster cluster, List<Breach> breaches) {
    List<String> lines = new ArrayList<>();
    cluster.unrendered().forEach(it -> lines.add("unrendered: " + visible(it.toString())));
    breaches.forEach(
        it ->
            lines.add(
                "%s: %s"
                    .formatted(
                        it.rule().severity().name().toLowerCase(Locale.ROOT),
                        visible(it.toString()))));
    return lines;
  }

  /** Counts, in one line. */
  static String summary(Cluster cluster, List<Breach> breaches) {
    if (cluster.objects().isEmpty() && cluster.unrendered().isEmpty()) {
      return "no manifest was found, so nothing was rendered";
    }
    long errors = breaches.stream().filter(it -> it.rule().severity() == Severity.ERROR).count();
    return "%s of %s and %s: %d unrendered, %s, %s"
        .formatted(
            counted(cluster.objects().size(), "object"),
            counted(cluster.kustomizations().size(), "Kustomization"),
            counted(cluster.releases().size(), "HelmRelease"),
            cluster.unrendered().size(),
            counted(errors, "error"),
            counted(breaches.size() - errors, "warning"));
  }

  /** On one line, and without what a terminal would take for a command. */
  static String visible(String line) {
    return UNPRINTABLE.matcher(line).replaceAll("?");
  }

  private static String counted(long number, String noun) {
    return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
  }
}
