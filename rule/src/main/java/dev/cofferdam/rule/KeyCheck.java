package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.schema.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Compares what is needed of Secrets or ConfigMaps with what there is. Each that is missing, and
 * each missing key, is reported once, at the first that needs it.
 */
final class KeyCheck {

  /** What Kubernetes and OpenShift put into every namespace. */
  private static final List<String> EVERYWHERE =
      List.of("kube-root-ca.crt", "openshift-service-ca.crt");

  /** What a message is about: an object, or a key of it. */
  private record Wanted(String namespace, String name, Optional<String> key) {}

  private final KeyHolder holder;
  private final Findings findings;
  private final Declared declared;
  private final Gaps gaps;
  private final Products products;
  private final Written written;
  private final OutOfBand outOfBand;

  KeyCheck(KeyHolder holder, Findings findings, Cluster cluster) {
    this.holder = holder;
    this.findings = findings;
    declared = new Declared(cluster);
    gaps = new Gaps(cluster);
    products = new Products(declared);
    written = new Written(declared);
    outOfBand = new OutOfBand(cluster);
  }

  /** All of them. */
  List<Finding> findings() {
    return findings(wanted -> true);
  }

  /** Those about objects that the cluster has, though without a key or in another namespace. */
  List<Finding> ofDeclared() {
    return findings(wanted -> !isUnknown(wanted));
  }

  /** Those about objects of which the cluster knows nothing at all. */
  List<Finding> ofUnknown() {
    return findings(this::isUnknown);
  }

  private boolean isUnknown(Wanted wanted) {
    return wanted.key().isEmpty() && namespaces(wanted).isEmpty();
  }

  private List<Finding> findings(Predicate<Wanted> asked) {
    Map<Wanted, List<KeyReference>> missing = new LinkedHashMap<>();
    for (KeyReference reference : KeyReferences.of(declared, holder)) {
      tryMissing(reference)
          .ifPresent(
              wanted -> missing.computeIfAbsent(wanted, it -> new ArrayList<>()).add(reference));
    }
    return missing.entrySet().stream()
        .filter(it -> asked.test(it.getKey()))
        .map(it -> finding(it.getKey(), it.getValue()))
        .toList();
  }

  private Optional<Wanted> tryMissing(KeyReference reference) {
    var object = tryFind(reference);
    if (object.isEmpty()) {
      return mayBeThere(reference)
          ? Optional.empty()
          : Optional.of(new Wanted(reference.namespace(), reference.name(), Optional.empty()));
    }
    return reference
        .key()
        .filter(key -> !mayHold(object.get(), key) && !isMade(reference))
        .map(key -> new Wanted(reference.namespace(), reference.name(), Optional.of(key)));
  }

  private Optional<RenderedObject> tryFind(KeyReference reference) {
    return declared.tryFind("", holder.kind(), reference.namespace(), reference.name());
  }

  private boolean mayHold(RenderedObject object, String key) {
    return HeldKeys.of(holder, object).map(keys -> keys.contains(key)).orElse(true);
  }

  private boolean mayBeThere(KeyReference reference) {
    return gaps.mayHold(reference.namespace())
        || (holder == KeyHolder.CONFIG_MAP && EVERYWHERE.contains(reference.name()))
        || isMade(reference)
        || written.byProgram(holder, reference);
  }

  private boolean isMade(KeyReference reference) {
    return outOfBand.holds(holder.kind(), reference.namespace(), reference.name())
        || products.make(holder.kind(), reference.namespace(), reference.name());
  }

  private Finding finding(Wanted wanted, List<KeyReference> references) {
    var first = references.get(0);
    long objects =
        references.stream().map(it -> declared.identity(it.object())).distinct().count() - 1;
    var others = Listed.others((int) objects, "other object needs it", "other objects need it");
    return findings.of(
        first.object(),
        first.field(),
        wanted
            .key()
            .map(key -> withoutKey(first, key, others))
            .orElseGet(() -> withoutObject(wanted, others)));
  }

  private String withoutKey(KeyReference reference, String key, String others) {
    var keys = tryFind(reference).flatMap(it -> HeldKeys.of(holder, it)).map(Listed::quoted);
    return "asks for key '%s', which %s '%s' does not have%s; name one that it has: %s"
        .formatted(key, holder.kind(), reference.name(), others, keys.orElse("none"));
  }

  private String withoutObject(Wanted wanted, String others) {
    var where =
        wanted.namespace().isEmpty() ? "" : " to namespace '%s'".formatted(wanted.namespace());
    var namespaces = namespaces(wanted);
    var elsewhere = namespaces.isEmpty() ? "" : ", only to " + Listed.quoted(namespaces);
    return "names %s '%s', which nothing brings%s%s%s; %s"
        .formatted(holder.kind(), wanted.name(), where, elsewhere, others, remedy(wanted));
  }

  /** Secrets come from elsewhere more often than not. */
  private String remedy(Wanted wanted) {
    return holder == KeyHolder.SECRET && isUnknown(wanted)
        ? "add it, correct the name, or see to it that it is in the cluster first"
        : "add it, or keep its manifest unlisted beside the kustomization.yaml if it is applied by"
            + " hand";
  }

  private List<String> namespaces(Wanted wanted) {
    return declared
        .all("", holder.kind())
        .filter(object -> object.name().equals(wanted.name()))
        .map(declared::namespace)
        .sorted()
        .toList();
  }
}
