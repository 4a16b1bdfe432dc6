package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks of every namespace that something goes to whether something makes it. */
final class NamespaceDeclared implements Rule {

  /** Those of every cluster, and the one that Flux itself is installed in. */
  private static final List<String> WELL_KNOWN =
      List.of("default", "kube-system", "kube-public", "kube-node-lease", "flux-system");

  private static final RuleDoc DOC =
      new RuleDoc(
          "cluster/namespace",
          Severity.ERROR,
          "Something makes every namespace that objects go to: a Namespace of the cluster, or a"
              + " HelmRelease with install.createNamespace and a targetNamespace.",
          "The API server refuses an object of a namespace that is not there, and with it fails the"
              + " whole Kustomization or release. Known without being declared are the namespaces"
              + " that every cluster has, flux-system, and those of the Flux objects that somebody"
              + " applies by hand. A namespace is reported once, at the first object that needs it.",
          "Add the Namespace, or correct the name.");

  private static final Findings FINDINGS = new Findings(DOC);

  /** Something that goes to a namespace. */
  private record Need(Origin origin, String object, String field) {}

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    if (new Gaps(cluster).mayHoldNamespaces()) {
      return List.of();
    }
    var declared = new Declared(cluster);
    var known = known(cluster, declared);
    List<Finding> findings = new ArrayList<>();
    needs(cluster, declared)
        .forEach(
            (namespace, needs) -> {
              if (!known.contains(namespace)) {
                findings.add(finding(namespace, needs));
              }
            });
    return findings;
  }

  private static Set<String> known(Cluster cluster, Declared declared) {
    Set<String> known = new TreeSet<>(WELL_KNOWN);
    declared.all("", "Namespace").map(RenderedObject::name).forEach(known::add);
    cluster.roots().stream().map(RenderedObject::namespace).forEach(known::add);
    cluster.releases().stream()
        .filter(NamespaceDeclared::createsNamespace)
        .map(ReleaseRun::namespace)
        .forEach(known::add);
    cluster.kustomizations().stream()
        .map(KustomizationRun::listings)
        .flatMap(List::stream)
        .flatMap(listing -> listing.unlisted().stream())
        .filter(object -> object.is("", "Namespace"))
        .map(RenderedObject::name)
        .forEach(known::add);
    return known;
  }

  /** Without a targetNamespace, the namespace is the one that holds the HelmRelease already. */
  private static boolean createsNamespace(ReleaseRun run) {
    var spec = run.object().path("spec");
    return spec.path("install").path("createNamespace").asBoolean(false)
        && !spec.path("targetNamespace").asString("").isEmpty();
  }

  private static Map<String, List<Need>> needs(Cluster cluster, Declared declared) {
    Map<String, List<Need>> needs = new TreeMap<>();
    for (ReleaseRun run : cluster.releases()) {
      var target = run.object().path("spec").path("targetNamespace").asString("");
      if (!target.isEmpty()) {
        add(
            needs,
            target,
            new Need(run.origin(), "HelmRelease " + run.name(), "spec.targetNamespace"));
      }
    }
    declared
        .all()
        .filter(declared.scopes()::isNamespaced)
        .filter(object -> !object.namespace().isEmpty())
        .forEach(
            object ->
                add(
                    needs,
                    object.namespace(),
                    new Need(object.origin(), object.toString(), "metadata.namespace")));
    return needs;
  }

  private static void add(Map<String, List<Need>> needs, String namespace, Need need) {
    needs.computeIfAbsent(namespace, it -> new ArrayList<>()).add(need);
  }

  private static Finding finding(String namespace, List<Need> needs) {
    var first = needs.get(0);
    var others = Listed.others(needs.size() - 1, "other goes there", "others go there");
    return FINDINGS.of(
        first.origin(),
        first.object(),
        first.field(),
        "is '%s', and nothing makes that namespace%s; add the Namespace, or correct the name"
            .formatted(namespace, others));
  }
}
