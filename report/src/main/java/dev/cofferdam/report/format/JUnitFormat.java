package dev.cofferdam.report.format;

import dev.cofferdam.report.Report;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * For CI servers, as the JUnit reports of Ant: the first test suite is called as the policy and has
 * a test case an object, in the order of the clusters; each further one has the findings of one
 * kind, such as {@code schema}, a test case each.
 *
 * <p>Errors are failures. What an exception lets pass is skipped, with its reason, so that servers
 * count it by itself. Warnings are output of what passes. Jenkins shows {@code classname} up to its
 * last dot as a package; GitLab links {@code file}, and takes cases of one name for one, so that a
 * second one of a name is numbered.
 */
public final class JUnitFormat implements ReportFormat {

  @Override
  public void write(Report report, PrintWriter out) {
    var policy = report.proof().policy().name();
    var objects = report.proof().verdicts().stream().map(it -> JUnitCase.of(policy, it)).toList();
    var others = others(report);
    List<JUnitCase> all = new ArrayList<>(objects);
    others.values().forEach(all::addAll);
    var xml = JUnitXml.to(out);
    xml.begin(all);
    xml.suite(policy, objects);
    others.forEach(xml::suite);
    xml.end();
  }

  /** What is said of no object's reach, by the first part of its id. */
  private static Map<String, List<JUnitCase>> others(Report report) {
    var told = Counts.told(report);
    Map<String, List<JUnitCase>> suites = new TreeMap<>();
    Said.of(report).stream()
        .filter(it -> !told.contains(it))
        .map(JUnitCase::of)
        .forEach(it -> suites.computeIfAbsent(it.suite(), unused -> new ArrayList<>()).add(it));
    return suites;
  }
}
