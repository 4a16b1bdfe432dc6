package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of every Kustomization and HelmRelease whether what it reads is there. */
final class SourceResolves implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/source",
          Severity.ERROR,
          "The source, and every ConfigMap and Secret, that a Kustomization or HelmRelease reads is"
              + " there.",
          "Flux waits for a missing source, and reads values and variables in the namespace of the"
              + " object alone (fluxcd/pkg chartutil and kustomize). What is optional may be"
              + " missing, and so may the source flux-system in namespace flux-system, which"
              + " bootstrap keeps in the cluster.",
          "Correct the kind, the name or the namespace, or add what is missing. Keep the manifest of"
              + " a Secret that is applied by hand unlisted beside the kustomization.yaml.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Cluster cluster) {
    return new Check(cluster).findings();
  }

  private static final class Check {

    private final Cluster cluster;
    private final Declared declared;
    private final OutOfBand outOfBand;
    private final Products products;

    Check(Cluster cluster) {
      this.cluster = cluster;
      declared = new Declared(cluster);
      outOfBand = new OutOfBand(cluster);
      products = new Products(declared);
    }

    List<Finding> findings() {
      return Stream.concat(
              missing(FluxReference::sources, this::isSource),
              missing(FluxReference::config, this::isConfig))
          .toList();
    }

    /** What is held back for want of the very thing does not bring it. */
    private Stream<Finding> missing(
        Function<FluxObject, List<FluxReference>> references, Predicate<FluxReference> isThere) {
      var missing =
          Stream.concat(FluxObject.kustomizations(cluster), FluxObject.releases(cluster))
              .filter(by -> !by.object().namespace().isEmpty())
              .flatMap(by -> references.apply(by).stream())
              .filter(reference -> !isThere.test(reference))
              .toList();
      var heldBack = missing.stream().map(it -> it.by().toString()).collect(Collectors.toSet());
      var gaps = Gaps.besides(heldBack, cluster);
      return missing.stream()
          .filter(reference -> !gaps.mayHold(reference.target().namespace()))
          .map(
              reference ->
                  FINDINGS.of(reference.by().object(), reference.field(), text(reference)));
    }

    private boolean isSource(FluxReference reference) {
      var target = reference.target();
      return isDeclared(reference)
          || FluxObject.isBootstrap(new FluxName(target.namespace(), target.name()));
    }

    private boolean isConfig(FluxReference reference) {
      var target = reference.target();
      return isDeclared(reference)
          || outOfBand.holds(target.kind(), target.namespace(), target.name())
          || products.make(target.kind(), target.namespace(), target.name());
    }

    private boolean isDeclared(FluxReference reference) {
      var it = reference.target();
      return declared.tryFind(it.group(), it.kind(), it.namespace(), it.name()).isPresent();
    }

    private String text(FluxReference reference) {
      var target = reference.target();
      return "names %s '%s', which nothing brings to namespace '%s'%s; %s"
          .formatted(
              target.kind(),
              target.name(),
              target.namespace(),
              elsewhere(reference),
              remedy(target.kind()));
    }

    private String elsewhere(FluxReference reference) {
      var target = reference.target();
      var others =
          declared
              .all()
              .filter(it -> it.identity().group().equals(target.group()))
              .filter(it -> it.name().equals(target.name()))
              .filter(it -> !target.group().isEmpty() || it.kind().equals(target.kind()))
              .map(it -> "%s %s/%s".formatted(it.kind(), declared.namespace(it), it.name()))
              .sorted()
              .distinct()
              .toList();
      return others.isEmpty() ? "" : "; there is " + String.join(" and ", others);
    }

    private static String remedy(String kind) {
      return kind.equals("Secret")
          ? "add it, or keep its manifest unlisted beside the kustomization.yaml if it is applied by"
              + " hand"
          : "add it, or correct the reference";
    }
  }
}
