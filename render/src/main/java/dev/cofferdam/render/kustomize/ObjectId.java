package dev.cofferdam.render.kustomize;

import java.util.Set;

/**
 * What may be there once only (kyaml resid).
 *
 * @param namespace that of objects without one is {@code default}; those of the cluster, as far as
 *     kustomize knows them, have none
 */
record ObjectId(String apiVersion, String kind, String namespace, String name) {

  private static final String NO_NAMESPACE = "_";

  /** Kinds of the cluster that kustomize knows (kyaml openapi): another is in a namespace to it. */
  private static final Set<String> OF_THE_CLUSTER =
      Set.of(
          "admissionregistration.k8s.io/v1/MutatingWebhookConfiguration",
          "admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration",
          "admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration",
          "admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration",
          "apiextensions.k8s.io/v1/CustomResourceDefinition",
          "apiextensions.k8s.io/v1beta1/CustomResourceDefinition",
          "apiregistration.k8s.io/v1/APIService",
          "apiregistration.k8s.io/v1beta1/APIService",
          "certificates.k8s.io/v1/CertificateSigningRequest",
          "certificates.k8s.io/v1beta1/CertificateSigningRequest",
          "flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema",
          "flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration",
          "networking.k8s.io/v1/IngressClass",
          "networking.k8s.io/v1beta1/IngressClass",
          "node.k8s.io/v1/RuntimeClass",
          "node.k8s.io/v1beta1/RuntimeClass",
          "policy/v1beta1/PodSecurityPolicy",
          "rbac.authorization.k8s.io/v1/ClusterRole",
          "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
          "rbac.authorization.k8s.io/v1beta1/ClusterRole",
          "rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding",
          "scheduling.k8s.io/v1/PriorityClass",
          "scheduling.k8s.io/v1beta1/PriorityClass",
          "storage.k8s.io/v1/CSIDriver",
          "storage.k8s.io/v1/CSINode",
          "storage.k8s.io/v1/StorageClass",
          "storage.k8s.io/v1/VolumeAttachment",
          "storage.k8s.io/v1beta1/CSIDriver",
          "storage.k8s.io/v1beta1/CSINode",
          "storage.k8s.io/v1beta1/StorageClass",
          "storage.k8s.io/v1beta1/VolumeAttachment",
          "v1/ComponentStatus",
          "v1/Namespace",
          "v1/Node",
          "v1/PersistentVolume");

  static ObjectId of(Manifest manifest) {
    var value = manifest.value();
    var apiVersion = value.path("apiVersion").asString("");
    var metadata = value.path("metadata");
    var namespace = metadata.path("namespace").asString("");
    var effective = namespace.isEmpty() ? "default" : namespace;
    boolean isOfCluster = OF_THE_CLUSTER.contains(apiVersion + "/" + manifest.kind());
    return new ObjectId(
        apiVersion,
        manifest.kind(),
        isOfCluster ? NO_NAMESPACE : effective,
        metadata.path("name").asString(""));
  }
}
