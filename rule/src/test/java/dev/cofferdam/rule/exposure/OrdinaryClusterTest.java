package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import org.junit.jupiter.api.Test;

/** What nearly every private cluster has in it, and nobody wants to hear of. */
class OrdinaryClusterTest {

  @Test
  void sees_nothing_in_an_ordinary_private_cluster() {
    var cluster = Clusters.of(OPERATORS + RESOURCES + POLICIES + FLUX);
    assertThat(cluster.objects()).hasSizeGreaterThan(35);
    assertThat(ExposureRules.check(cluster)).isEmpty();
  }

  private static final String OPERATORS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cnpg, namespace: cnpg-system}
      spec: {template: {spec: {serviceAccountName: cnpg, containers: [{name: manager}]}}}
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: cnpg, namespace: cnpg-system}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: cnpg}
      rules:
      - {apiGroups: [''], resources: [services, configmaps, pods], verbs: [create, update, patch]}
      - {apiGroups: [postgresql.cnpg.io], resources: [clusters], verbs: [get, update]}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: cnpg}
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cnpg}
      subjects: [{kind: ServiceAccount, name: cnpg, namespace: cnpg-system}]
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata: {name: cnpg}
      webhooks:
      - name: mcluster.cnpg.io
        rules:
        - {apiGroups: [postgresql.cnpg.io], resources: [clusters], operations: [CREATE, UPDATE]}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: cnpg}
      webhooks: [{rules: [{apiGroups: ['*'], resources: ['*'], operations: ['*']}]}]
      ---
      apiVersion: apiregistration.k8s.io/v1
      kind: APIService
      metadata: {name: v1beta1.metrics.k8s.io}
      spec: {group: metrics.k8s.io, service: {name: metrics-server, namespace: kube-system}}
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: web, namespace: dev}
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web, namespace: dev}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: web, namespace: dev}
      """;

  private static final String RESOURCES =
      """
      ---
      apiVersion: postgresql.cnpg.io/v1
      kind: Cluster
      metadata: {name: db, namespace: dev}
      spec:
        instances: 3
        managed: {services: {disabledDefaultServices: [ro]}}
        monitoring: {enablePodMonitor: true}
      ---
      apiVersion: kafka.strimzi.io/v1beta2
      kind: Kafka
      metadata: {name: bus, namespace: dev}
      spec: {kafka: {listeners: [{name: plain, port: 9092, type: internal, tls: false}]}}
      ---
      apiVersion: kafka.strimzi.io/v1beta2
      kind: KafkaTopic
      metadata: {name: news, namespace: dev}
      ---
      apiVersion: rabbitmq.com/v1beta1
      kind: RabbitmqCluster
      metadata: {name: queue, namespace: dev}
      spec: {service: {type: ClusterIP}}
      ---
      apiVersion: elasticsearch.k8s.elastic.co/v1
      kind: Elasticsearch
      metadata: {name: search, namespace: dev}
      spec: {http: {service: {spec: {type: ClusterIP}}}}
      ---
      apiVersion: k8s.keycloak.org/v2alpha1
      kind: Keycloak
      metadata: {name: login, namespace: dev}
      spec: {ingress: {enabled: false}}
      ---
      apiVersion: minio.min.io/v2
      kind: Tenant
      metadata: {name: files, namespace: dev}
      spec: {exposeServices: {minio: false, console: false}}
      ---
      apiVersion: monitoring.coreos.com/v1
      kind: Prometheus
      metadata: {name: all, namespace: monitoring}
      spec: {hostNetwork: false, externalUrl: 'http://prometheus.monitoring:9090', replicas: 2}
      ---
      apiVersion: monitoring.coreos.com/v1
      kind: ServiceMonitor
      metadata: {name: all, namespace: monitoring}
      ---
      apiVersion: monitoring.coreos.com/v1alpha1
      kind: AlertmanagerConfig
      metadata: {name: all, namespace: monitoring}
      spec: {route: {receiver: mails}}
      ---
      apiVersion: grafana.integreatly.org/v1beta1
      kind: Grafana
      metadata: {name: all, namespace: monitoring}
      spec: {service: {spec: {type: ClusterIP}}, config: {server: {root_url: 'http://grafana'}}}
      ---
      apiVersion: external-secrets.io/v1
      kind: ExternalSecret
      metadata: {name: db, namespace: dev}
      ---
      apiVersion: bitnami.com/v1alpha1
      kind: SealedSecret
      metadata: {name: db, namespace: dev}
      spec: {encryptedData: {password: AgBy}, template: {type: Opaque}}
      ---
      apiVersion: onepassword.com/v1
      kind: OnePasswordItem
      metadata: {name: db, namespace: dev}
      ---
      apiVersion: velero.io/v1
      kind: Schedule
      metadata: {name: daily, namespace: velero}
      ---
      apiVersion: keda.sh/v1alpha1
      kind: ScaledObject
      metadata: {name: web, namespace: dev}
      ---
      apiVersion: autoscaling.k8s.io/v1
      kind: VerticalPodAutoscaler
      metadata: {name: web, namespace: dev}
      ---
      apiVersion: snapshot.storage.k8s.io/v1
      kind: VolumeSnapshotClass
      metadata: {name: fast}
      ---
      apiVersion: serving.knative.dev/v1
      kind: Service
      metadata: {name: fun, namespace: dev, labels: {networking.knative.dev/visibility: cluster-local}}
      """;

  private static final String POLICIES =
      """
      ---
      apiVersion: cilium.io/v2
      kind: CiliumNetworkPolicy
      metadata: {name: web, namespace: dev}
      spec: {enableDefaultDeny: {ingress: true}, ingress: [{fromEndpoints: [{}]}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: web, namespace: dev}
      ---
      apiVersion: kyverno.io/v1
      kind: ClusterPolicy
      metadata: {name: no-load-balancer}
      spec: {rules: [{validate: {pattern: {spec: {type: '!LoadBalancer'}}}}]}
      ---
      apiVersion: constraints.gatekeeper.sh/v1beta1
      kind: K8sBlockNodePort
      metadata: {name: no-node-port}
      spec: {parameters: {types: [NodePort]}}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: web, namespace: dev}
      spec: {host: web, trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}}
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata: {name: web, namespace: dev}
      spec: {ingress: [{port: {number: 80}}]}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: web, namespace: dev}
      spec: {hosts: [web], http: [{route: [{destination: {host: web}}]}]}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: waypoint, namespace: dev}
      spec: {gatewayClassName: istio-waypoint, listeners: [{name: mesh, port: 15008}]}
      ---
      apiVersion: traefik.io/v1alpha1
      kind: Middleware
      metadata: {name: cors, namespace: dev}
      spec: {headers: {accessControlExposeHeaders: [X-A], exposeHeaders: [X-B]}}
      """;

  private static final String FLUX =
      """
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: web, namespace: dev}
      spec: {values: {service: {type: LoadBalancer}, ingress: {enabled: true}}}
      ---
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: web, namespace: flux-system}
      ---
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: web, namespace: flux-system}
      ---
      apiVersion: notification.toolkit.fluxcd.io/v1beta3
      kind: Alert
      metadata: {name: web, namespace: flux-system}
      ---
      apiVersion: image.toolkit.fluxcd.io/v1
      kind: ImagePolicy
      metadata: {name: web, namespace: flux-system}
      """;
}
