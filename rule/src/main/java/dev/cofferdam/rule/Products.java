package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The objects that controllers make of those of a cluster. */
final class Products {

  private static final List<ProductRow> ROWS = ProductTable.rows();

  /** Put on what is to be copied to other namespaces: reflector, config-syncer, replicator. */
  private static final List<String> COPIED =
      List.of(
          "reflector.v1.k8s.emberstack.com/reflection-auto-enabled",
          "kubed.appscode.com/sync",
          "replicator.v1.mittwald.de/replicate-to",
          "replicator.v1.mittwald.de/replicate-to-matching");

  /** Where an object has annotations, its own and those of what is made of it. */
  private static final List<List<String>> ANNOTATIONS =
      List.of(
          List.of("metadata"),
          List.of("spec", "secretTemplate"),
          List.of("spec", "target", "template", "metadata"),
          List.of("spec", "template", "metadata"));

  /** Asks cert-manager for a Certificate of each TLS entry of an Ingress. */
  private static final List<String> CERTIFIED =
      List.of("cert-manager.io/cluster-issuer", "cert-manager.io/issuer", "kubernetes.io/tls-acme");

  /**
   * Something made.
   *
   * @param namespace empty if it may be any
   * @param name may hold {@code *}
   */
  private record Product(String kind, String namespace, String name) {

    boolean is(String otherKind, String otherNamespace, String otherName) {
      return kind.equals(otherKind)
          && (namespace.isEmpty() || namespace.equals(otherNamespace))
          && matches(otherName);
    }

    private boolean matches(String other) {
      int star = name.indexOf('*');
      return star < 0
          ? name.equals(other)
          : other.length() >= name.length()
              && other.startsWith(name.substring(0, star))
              && other.endsWith(name.substring(star + 1));
    }
  }

  private final Set<Product> made = new LinkedHashSet<>();

  Products(Declared declared) {
    declared.all().forEach(object -> add(declared.namespace(object), object));
  }

  /** Whether a controller makes an object of this name. */
  boolean make(String kind, String namespace, String name) {
    return made.stream().anyMatch(product -> product.is(kind, namespace, name));
  }

  private void add(String namespace, RenderedObject object) {
    boolean copied = isCopied(object.value());
    var identity = object.identity();
    for (ProductRow row : ROWS) {
      if (row.isAbout(identity.group(), identity.kind())) {
        var where = copied || row.anywhere() ? "" : namespace;
        row.namesFor(object.value()).forEach(name -> add(row.makes(), where, name));
      }
    }
    if (copied) {
      add(object.kind(), "", object.name());
    }
    var annotations = object.value().path("metadata").path("annotations");
    if (CERTIFIED.stream().anyMatch(annotations::has)) {
      ProductRow.values(object.value(), "spec.tls[].secretName")
          .forEach(name -> add("Secret", namespace, name));
    }
  }

  private void add(String kind, String namespace, String name) {
    made.add(new Product(kind, namespace, name));
  }

  private static boolean isCopied(JsonNode object) {
    for (List<String> path : ANNOTATIONS) {
      JsonNode node = object;
      for (String step : path) {
        node = node.path(step);
      }
      if (COPIED.stream().anyMatch(node.path("annotations")::has)) {
        return true;
      }
    }
    return false;
  }
}
