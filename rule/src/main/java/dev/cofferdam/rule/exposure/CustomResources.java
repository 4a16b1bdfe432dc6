package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects of kinds that Kubernetes does not bring itself, and what stands in them. Operators make
 * Services and Ingresses of them, and have a few words in common for how.
 */
final class CustomResources {

  /** The groups of Kubernetes 1.34 and of those before. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "extensions",
          "flowcontrol.apiserver.k8s.io",
          "internal.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io");

  /**
   * Groups whose objects say what others must look like, or are rendered or looked at field by
   * field by rules of their own.
   */
  private static final Set<String> LOOKED_AT_OTHERWISE =
      Set.of(
          "acme.cert-manager.io",
          "cert-manager.io",
          "constraints.gatekeeper.sh",
          "gateway.networking.k8s.io",
          "gateway.networking.x-k8s.io",
          "helm.toolkit.fluxcd.io",
          "kustomize.config.k8s.io",
          "kustomize.toolkit.fluxcd.io",
          "kyverno.io",
          "mutations.gatekeeper.sh",
          "policies.kyverno.io",
          "tailscale.com",
          "templates.gatekeeper.sh");

  private CustomResources() {}

  /** A field or an item, and what it stands in. */
  record Setting(Field parent, Field field) {

    /** Its name; of an item, that of the list. */
    String name() {
      return field.name().isEmpty() ? parent.name() : field.name();
    }

    String plainName() {
      return Scalar.plain(name());
    }

    Scalar scalar() {
      return new Scalar(field.value());
    }

    String path() {
      return field.path();
    }
  }

  /** Network policies have the words, and allow connections that something else must open. */
  static Stream<RenderedObject> in(Inventory inventory) {
    return inventory
        .all()
        .filter(it -> isCustom(it.identity().group()) && !it.kind().endsWith("NetworkPolicy"));
  }

  /** Whether Kubernetes brings a group itself. */
  static boolean isBuiltIn(String group) {
    return BUILT_IN.contains(group);
  }

  private static boolean isCustom(String group) {
    return !isBuiltIn(group) && !LOOKED_AT_OTHERWISE.contains(group);
  }

  /**
   * All that somebody wrote for its operator: not its name and labels, nor what has become of it.
   */
  static Stream<Setting> settings(RenderedObject object) {
    var root = new Field("", "", object.value());
    return root.children().stream()
        .filter(it -> !it.name().equals("status"))
        .flatMap(it -> it.name().equals("metadata") ? annotations(it) : Stream.of(it))
        .flatMap(it -> Stream.concat(Stream.of(new Setting(root, it)), below(it)));
  }

  private static Stream<Field> annotations(Field metadata) {
    return metadata.children().stream().filter(it -> it.name().equals("annotations"));
  }

  private static Stream<Setting> below(Field field) {
    return Stream.concat(Stream.of(field), Field.below(field))
        .flatMap(parent -> parent.children().stream().map(it -> new Setting(parent, it)));
  }
}
