package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks of every port of a Service that is sent to one by name whether a container has that one. */
final class ServiceTargetsPort implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "workload/target-port",
          Severity.WARNING,
          "A container of the pods behind a Service has the port that the Service names.",
          "A targetPort that is a name is looked up among the ports of the containers, and without"
              + " one of that name the Service has no endpoint for the port. A number needs no such"
              + " entry.",
          "Name a port that a container declares, or give its number.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var pods = new ServicePods(cluster);
    return pods.services()
        .flatMap(service -> findings(service, pods.of(service)).stream())
        .toList();
  }

  private static List<Finding> findings(RenderedObject service, List<PodTemplate> pods) {
    List<Finding> findings = new ArrayList<>();
    var names = names(pods);
    var ports = service.value().path("spec").path("ports");
    for (int i = 0; !pods.isEmpty() && i < ports.size(); i++) {
      var target = ports.path(i).path("targetPort");
      if (target.isString() && !isNumber(target.asString()) && !names.contains(target.asString())) {
        findings.add(
            FINDINGS.of(
                service,
                "spec.ports[%d].targetPort".formatted(i),
                "is '%s', which no container behind it declares; name one that is there: %s"
                    .formatted(target.asString(), Listed.quoted(names))));
      }
    }
    return findings;
  }

  private static boolean isNumber(String port) {
    return port.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  private static SortedSet<String> names(List<PodTemplate> pods) {
    SortedSet<String> names = new TreeSet<>();
    for (PodTemplate pod : pods) {
      pod.containers()
          .forEach(
              container ->
                  container
                      .value()
                      .path("ports")
                      .forEach(port -> names.add(port.path("name").asString(""))));
    }
    names.remove("");
    return names;
  }
}
