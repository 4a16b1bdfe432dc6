package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Versions of APIs that are gone, and what came in their place (Kubernetes, deprecated API
 * migration guide; Flux release notes).
 */
final class RemovedVersions {

  private static final Map<String, Removal> REMOVED = new TreeMap<>();

  static {
    flux("source", "v1beta1", "2.7", "v1");
    flux("source", "v1beta2", "2.8", "v1");
    flux("kustomize", "v1beta1", "2.7", "v1");
    flux("kustomize", "v1beta2", "2.8", "v1");
    flux("helm", "v2beta1", "2.7", "v2");
    flux("helm", "v2beta2", "2.8", "v2");
    flux("notification", "v1beta1", "2.7", "v1 for a Receiver, v1beta3 for others");
    flux("notification", "v1beta2", "2.9", "v1 for a Receiver, v1beta3 for others");
    flux("image", "v1beta1", "2.7", "v1");
    flux("image", "v1beta2", "2.9", "v1");
    kubernetes("extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1");
    kubernetes("extensions/v1beta1", "NetworkPolicy", "1.16", "networking.k8s.io/v1");
    kubernetes("extensions/v1beta1", "PodSecurityPolicy", "1.16", "Pod Security admission");
    kubernetes("extensions/v1beta1", "", "1.16", "apps/v1");
    kubernetes("apps/v1beta1", "", "1.16", "apps/v1");
    kubernetes("apps/v1beta2", "", "1.16", "apps/v1");
    kubernetes("networking.k8s.io/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1");
    kubernetes("networking.k8s.io/v1beta1", "IngressClass", "1.22", "networking.k8s.io/v1");
    kubernetes("rbac.authorization.k8s.io/v1beta1", "", "1.22", "rbac.authorization.k8s.io/v1");
    kubernetes("rbac.authorization.k8s.io/v1alpha1", "", "1.20", "rbac.authorization.k8s.io/v1");
    kubernetes(
        "admissionregistration.k8s.io/v1beta1",
        "MutatingWebhookConfiguration",
        "1.22",
        "admissionregistration.k8s.io/v1");
    kubernetes(
        "admissionregistration.k8s.io/v1beta1",
        "ValidatingWebhookConfiguration",
        "1.22",
        "admissionregistration.k8s.io/v1");
    kubernetes("apiextensions.k8s.io/v1beta1", "", "1.22", "apiextensions.k8s.io/v1");
    kubernetes("apiregistration.k8s.io/v1beta1", "", "1.22", "apiregistration.k8s.io/v1");
    kubernetes("authentication.k8s.io/v1beta1", "TokenReview", "1.22", "authentication.k8s.io/v1");
    kubernetes("authorization.k8s.io/v1beta1", "", "1.22", "authorization.k8s.io/v1");
    kubernetes(
        "certificates.k8s.io/v1beta1",
        "CertificateSigningRequest",
        "1.22",
        "certificates.k8s.io/v1");
    kubernetes("coordination.k8s.io/v1beta1", "Lease", "1.22", "coordination.k8s.io/v1");
    kubernetes("scheduling.k8s.io/v1beta1", "PriorityClass", "1.22", "scheduling.k8s.io/v1");
    kubernetes("scheduling.k8s.io/v1alpha1", "PriorityClass", "1.17", "scheduling.k8s.io/v1");
    kubernetes("storage.k8s.io/v1beta1", "CSIDriver", "1.22", "storage.k8s.io/v1");
    kubernetes("storage.k8s.io/v1beta1", "CSINode", "1.22", "storage.k8s.io/v1");
    kubernetes("storage.k8s.io/v1beta1", "StorageClass", "1.22", "storage.k8s.io/v1");
    kubernetes("storage.k8s.io/v1beta1", "VolumeAttachment", "1.22", "storage.k8s.io/v1");
    kubernetes("storage.k8s.io/v1beta1", "CSIStorageCapacity", "1.27", "storage.k8s.io/v1");
    kubernetes("batch/v1beta1", "CronJob", "1.25", "batch/v1");
    kubernetes("discovery.k8s.io/v1beta1", "EndpointSlice", "1.25", "discovery.k8s.io/v1");
    kubernetes("events.k8s.io/v1beta1", "Event", "1.25", "events.k8s.io/v1");
    kubernetes("autoscaling/v2beta1", "HorizontalPodAutoscaler", "1.25", "autoscaling/v2");
    kubernetes("autoscaling/v2beta2", "HorizontalPodAutoscaler", "1.26", "autoscaling/v2");
    kubernetes("policy/v1beta1", "PodDisruptionBudget", "1.25", "policy/v1");
    kubernetes("policy/v1beta1", "PodSecurityPolicy", "1.25", "Pod Security admission");
    kubernetes("node.k8s.io/v1beta1", "RuntimeClass", "1.25", "node.k8s.io/v1");
    kubernetes("node.k8s.io/v1alpha1", "RuntimeClass", "1.22", "node.k8s.io/v1");
    kubernetes(
        "flowcontrol.apiserver.k8s.io/v1beta1", "", "1.26", "flowcontrol.apiserver.k8s.io/v1");
    kubernetes(
        "flowcontrol.apiserver.k8s.io/v1beta2", "", "1.29", "flowcontrol.apiserver.k8s.io/v1");
    kubernetes(
        "flowcontrol.apiserver.k8s.io/v1beta3", "", "1.32", "flowcontrol.apiserver.k8s.io/v1");
  }

  private RemovedVersions() {}

  private record Removal(String release, Optional<FluxVersion> in, String successor) {}

  private static void flux(String group, String version, String minor, String successor) {
    var name = group + ".toolkit.fluxcd.io/";
    REMOVED.put(
        name + version + " ",
        new Removal("Flux " + minor, Optional.of(FluxVersion.parse(minor)), name + successor));
  }

  private static void kubernetes(String apiVersion, String kind, String minor, String successor) {
    REMOVED.put(
        apiVersion + " " + kind, new Removal("Kubernetes " + minor, Optional.empty(), successor));
  }

  /** What is to be said of a version that is gone, for a cluster that runs this Flux. */
  static Optional<String> text(ApiKind kind, FluxVersion target) {
    var removal = REMOVED.get(kind.apiVersion() + " " + kind.kind());
    if (removal == null) {
      removal = REMOVED.get(kind.apiVersion() + " ");
    }
    return Optional.ofNullable(removal)
        .filter(it -> it.in().isEmpty() || it.in().get().compareTo(target) <= 0)
        .map(
            it ->
                "'%s' was removed in %s; use %s"
                    .formatted(kind.apiVersion(), it.release(), it.successor()));
  }
}
