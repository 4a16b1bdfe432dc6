package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.KustomizationRun.Listing;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks of every manifest beside a kustomization.yaml whether something lists it. */
final class KustomizationListing implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "kustomize/listing",
          Severity.WARNING,
          "A kustomization.yaml lists the manifests beside it.",
          "Where there is a kustomization.yaml, Flux applies what that lists and nothing else, and"
              + " says nothing of a manifest that was forgotten. Secrets that are not listed are"
              + " meant to be applied by hand, and so is a Kustomization beside what it applies.",
          "Add the file to 'resources', or move it to another directory.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    var applied =
        cluster.objects().stream().map(it -> it.origin().file()).collect(Collectors.toSet());
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (KustomizationRun run : cluster.kustomizations()) {
      for (Listing listing : run.listings()) {
        forgotten(run, listing, applied)
            .forEach((file, objects) -> findings.putIfAbsent(file, finding(listing, objects)));
      }
    }
    return List.copyOf(findings.values());
  }

  /** By file; one that another Kustomization applies from is listed there. */
  private static Map<String, List<RenderedObject>> forgotten(
      KustomizationRun run, Listing listing, Set<String> applied) {
    Map<String, List<RenderedObject>> forgotten = new LinkedHashMap<>();
    listing.unlisted().stream()
        .filter(object -> !object.is("", "Secret") && !isRunItself(run, object))
        .filter(object -> !applied.contains(object.origin().file()))
        .forEach(
            object ->
                forgotten
                    .computeIfAbsent(object.origin().file(), it -> new ArrayList<>())
                    .add(object));
    return forgotten;
  }

  /** The Kustomization that builds the directory, or its source: somebody applies those first. */
  private static boolean isRunItself(KustomizationRun run, RenderedObject object) {
    var source = run.object().path("spec").path("sourceRef");
    return (object.is(FluxObject.KUSTOMIZE, "Kustomization")
            && object.name().equals(run.name().name()))
        || (object.is(FluxObject.SOURCE, source.path("kind").asString(""))
            && object.name().equals(source.path("name").asString("")));
  }

  private static Finding finding(Listing listing, List<RenderedObject> objects) {
    return FINDINGS.of(
        objects.get(0),
        "",
        "is in a file that '%s' does not list%s, so that Flux does not apply it; add the file to"
                .formatted(
                    listing.file(),
                    Listed.others(objects.size() - 1, "other object in it", "other objects in it"))
            + " 'resources', or move it to another directory");
  }
}
