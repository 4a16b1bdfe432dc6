package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.PodTemplate.Container;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks of every container whether it sets each environment variable once. */
final class EnvNamesOnce implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/env-name",
          Severity.ERROR,
          "A container sets each environment variable once.",
          "Variables are told apart by their names, so a server-side apply of two of one name fails"
              + " with 'duplicate entries for key' (structured-merge-diff, typed/validate.go). Any"
              + " other way to apply takes both, the last one counts, and taking one of them out"
              + " later may remove both (kubernetes#58477, helm-controller#539).",
          "Leave one of the two out; if a chart sets the variable itself, use its own value for it.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return PodTemplate.all(new Declared(cluster))
        .flatMap(
            pod ->
                pod.containers().stream()
                    .flatMap(container -> findings(pod.object(), container).stream()))
        .toList();
  }

  private static List<Finding> findings(RenderedObject object, Container container) {
    List<Finding> findings = new ArrayList<>();
    places(container)
        .forEach(
            (name, at) -> {
              if (at.size() > 1) {
                findings.add(
                    FINDINGS.of(object, container.field() + ".env", text(name, at, container)));
              }
            });
    return findings;
  }

  /** Where each variable is set. */
  private static SortedMap<String, List<Integer>> places(Container container) {
    SortedMap<String, List<Integer>> places = new TreeMap<>();
    var env = container.value().path("env");
    for (int i = 0; i < env.size(); i++) {
      var name = env.path(i).path("name").asString("");
      if (!name.isEmpty()) {
        places.computeIfAbsent(name, it -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  private static String text(String name, List<Integer> at, Container container) {
    return "sets '%s' %s in container '%s', at %s; set it once"
        .formatted(
            name,
            at.size() == 2 ? "twice" : at.size() + " times",
            container.name(),
            String.join(", ", at.stream().map(i -> "[" + i + "]").toList()));
  }
}
