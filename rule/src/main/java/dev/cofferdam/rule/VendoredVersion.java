package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RepositoryFacts.VendoredChart;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks of every chart that vendir keeps in the repository whether all say the same version. */
final class VendoredVersion implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "chart/version",
          Severity.ERROR,
          "A chart that vendir keeps in the repository is of the version that vendir.yml asks for"
              + " and vendir.lock.yml holds.",
          "What Flux installs is what lies in the directory, whatever vendir.yml says; the next"
              + " 'vendir sync' would bring in another chart without anybody having asked for it."
              + " A leading 'v' makes no difference, and a range is compared with nothing but is"
              + " locked like a version.",
          "Run 'vendir sync', and commit the chart and vendir.lock.yml.");

  private static final Findings FINDINGS = new Findings(DOC);

  /** Anything else is a range (Masterminds/semver). */
  private static final Pattern VERSION = Pattern.compile("v?[0-9]+\\.[0-9]+\\.[0-9]+([-+].*)?");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** A chart that is not there at all is not rendered, which is said already. */
  @Override
  public List<Finding> check(Cluster cluster) {
    return cluster.repository().vendored().stream()
        .filter(chart -> chart.present().isPresent())
        .flatMap(
            chart ->
                tryText(chart).map(text -> FINDINGS.of(chart.file(), chart.line(), text)).stream())
        .toList();
  }

  private static Optional<String> tryText(VendoredChart chart) {
    var asked = Optional.of(chart.version()).filter(it -> VERSION.matcher(it).matches());
    var locked = chart.locked();
    var present = chart.present().orElseThrow();
    if (asked.filter(it -> !same(it, present)).isPresent()
        || !same(locked.orElse(present), present)) {
      return Optional.of(differs(chart, present));
    }
    return locked.isEmpty() ? Optional.of(unlocked(chart)) : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String version) {
    return version.startsWith("v") ? version.substring(1) : version;
  }

  private static String differs(VendoredChart chart, String present) {
    var locked =
        chart
            .locked()
            .map("vendir.lock.yml holds '%s'"::formatted)
            .orElse("vendir.lock.yml holds none");
    return "asks for version '%s' of chart '%s', %s, and '%s' is of version '%s'; run 'vendir sync'"
            .formatted(chart.version(), chart.name(), locked, chart.directory(), present)
        + ", and commit what it changes";
  }

  private static String unlocked(VendoredChart chart) {
    return "asks for version '%s' of chart '%s', which vendir.lock.yml does not hold; run 'vendir sync'"
            .formatted(chart.version(), chart.name())
        + ", and commit vendir.lock.yml";
  }
}
