package dev.cofferdam.render.helm;

import java.util.Comparator;
import java.util.List;

/** The order in which Helm installs kinds (helm v4 pkg/release/v1/util/kind_sorter.go). */
public final class InstallOrder {

  private static final List<String> KINDS =
      List.of(
          "PriorityClass",
          "Namespace",
          "NetworkPolicy",
          "ResourceQuota",
          "LimitRange",
          "PodSecurityPolicy",
          "PodDisruptionBudget",
          "ServiceAccount",
          "Secret",
          "SecretList",
          "ConfigMap",
          "StorageClass",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "CustomResourceDefinition",
          "ClusterRole",
          "ClusterRoleList",
          "ClusterRoleBinding",
          "ClusterRoleBindingList",
          "Role",
          "RoleList",
          "RoleBinding",
          "RoleBindingList",
          "Service",
          "DaemonSet",
          "Pod",
          "ReplicationController",
          "ReplicaSet",
          "Deployment",
          "HorizontalPodAutoscaler",
          "StatefulSet",
          "Job",
          "CronJob",
          "IngressClass",
          "Ingress",
          "APIService",
          "MutatingWebhookConfiguration",
          "ValidatingWebhookConfiguration");

  private static final Comparator<String> BY_KIND =
      Comparator.comparingInt(InstallOrder::rank)
          .thenComparing(kind -> rank(kind) < KINDS.size() ? "" : kind);

  private InstallOrder() {}

  /** Of kinds; those that Helm does not know come last, by name. For a sort that is stable. */
  public static Comparator<String> ofKinds() {
    return BY_KIND;
  }

  private static int rank(String kind) {
    int rank = KINDS.indexOf(kind);
    return rank < 0 ? KINDS.size() : rank;
  }
}
