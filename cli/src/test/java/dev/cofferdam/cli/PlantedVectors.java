package dev.cofferdam.cli;

import java.util.List;

/** One way to become public for each row, and the nearest harmless neighbour of it. */
final class PlantedVectors {

  private static final List<Planted> ALL =
      List.of(
          new Planted(
              "exposure/service-type",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {type: %s, selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/spec/type",
              "ClusterIP",
              "LoadBalancer"),
          new Planted(
              "exposure/service-type",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {type: %s, selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/spec/type",
              "ClusterIP",
              "NodePort"),
          new Planted(
              "exposure/node-port",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {selector: {app: planted}, ports: [{port: 80, nodePort: %s}]}
          """,
              "/spec/ports/0/nodePort",
              "null",
              "30080"),
          new Planted(
              "exposure/external-ips",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {externalIPs: %s, selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/spec/externalIPs",
              "[]",
              "[203.0.113.7]"),
          new Planted(
              "exposure/load-balancer-class",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {type: LoadBalancer, allocateLoadBalancerNodePorts: false, loadBalancerClass: %s, selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/spec/loadBalancerClass",
              "tailscale",
              "service.k8s.aws/nlb"),
          new Planted(
              "exposure/load-balancer-node-ports",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {type: LoadBalancer, loadBalancerClass: tailscale, allocateLoadBalancerNodePorts: %s, selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/spec/allocateLoadBalancerNodePorts",
              "false",
              "true"),
          new Planted(
              "exposure/load-balancer-address",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps}
          spec: {loadBalancerIP: %s, selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/spec/loadBalancerIP",
              "\"\"",
              "\"203.0.113.7\""),
          new Planted(
              "exposure/load-balancer-scheme",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps, annotations: {service.beta.kubernetes.io/aws-load-balancer-scheme: %s}}
          spec: {selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/metadata/annotations/service.beta.kubernetes.io~1aws-load-balancer-scheme",
              "internal",
              "internet-facing"),
          new Planted(
              "exposure/exported-service",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps, annotations: {service.cilium.io/global: %s}}
          spec: {selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/metadata/annotations/service.cilium.io~1global",
              "\"false\"",
              "\"true\""),
          new Planted(
              "exposure/ingress-class",
              "Ingress apps/planted",
              """
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          metadata: {name: planted, namespace: apps}
          spec:
            ingressClassName: %s
            tls: [{hosts: [planted]}]
            defaultBackend: {service: {name: web, port: {number: 80}}}
          """,
              "/spec/ingressClassName",
              "tailscale",
              "nginx"),
          new Planted(
              "exposure/ingress-class",
              "Ingress apps/planted",
              """
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          metadata: {name: planted, namespace: apps}
          spec:
            ingressClassName: %s
            tls: [{hosts: [planted]}]
            defaultBackend: {service: {name: web, port: {number: 80}}}
          """,
              "/spec/ingressClassName",
              "tailscale",
              "\"\""),
          new Planted(
              "exposure/funnel",
              "Ingress apps/planted",
              """
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          metadata: {name: planted, namespace: apps, annotations: {tailscale.com/funnel: %s}}
          spec:
            ingressClassName: tailscale
            tls: [{hosts: [planted]}]
            defaultBackend: {service: {name: web, port: {number: 80}}}
          """,
              "/metadata/annotations/tailscale.com~1funnel",
              "\"false\"",
              "\"true\""),
          new Planted(
              "exposure/funnel",
              "Service apps/planted",
              """
          apiVersion: v1
          kind: Service
          metadata: {name: planted, namespace: apps, annotations: {tailscale.com/funnel: %s}}
          spec: {selector: {app: planted}, ports: [{port: 80}]}
          """,
              "/metadata/annotations/tailscale.com~1funnel",
              "\"false\"",
              "\"True\""),
          new Planted(
              "exposure/ingress-class-controller",
              "IngressClass tailscale",
              """
          apiVersion: networking.k8s.io/v1
          kind: IngressClass
          metadata: {name: tailscale}
          spec: {controller: %s}
          """,
              "/spec/controller",
              "tailscale.com/ts-ingress",
              "k8s.io/ingress-nginx"),
          new Planted(
              "exposure/default-ingress-class",
              "IngressClass planted",
              """
          apiVersion: networking.k8s.io/v1
          kind: IngressClass
          metadata: {name: planted, annotations: {ingressclass.kubernetes.io/is-default-class: %s}}
          spec: {controller: k8s.io/ingress-nginx}
          """,
              "/metadata/annotations/ingressclass.kubernetes.io~1is-default-class",
              "\"false\"",
              "\"true\""),
          new Planted(
              "exposure/proxy-class-env",
              "ProxyClass planted",
              """
          apiVersion: tailscale.com/v1alpha1
          kind: ProxyClass
          metadata: {name: planted}
          spec: {statefulSet: {pod: {tailscaleContainer: {env: [{name: %s, value: "/etc/serve.json"}]}}}}
          """,
              "/spec/statefulSet/pod/tailscaleContainer/env/0/name",
              "TS_ACCEPT_DNS",
              "TS_SERVE_CONFIG"),
          new Planted(
              "exposure/challenge-solver",
              "ClusterIssuer planted",
              """
          apiVersion: cert-manager.io/v1
          kind: ClusterIssuer
          metadata: {name: planted}
          spec:
            acme:
              server: https://acme-v02.api.letsencrypt.org/directory
              privateKeySecretRef: {name: planted}
              solvers: [%s]
          """,
              "/spec/acme/solvers/0",
              "{dns01: {cloudflare: {}}}",
              "{http01: {ingress: {}}}"),
          new Planted(
              "exposure/host-network",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                hostNetwork: %s
                containers:
                  - {name: c, image: "registry.example.com/app:1"}
          """,
              "/spec/template/spec/hostNetwork",
              "false",
              "true"),
          new Planted(
              "exposure/host-port",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                containers:
                  - {name: c, image: "registry.example.com/app:1", ports: [{containerPort: 80, hostPort: %s}]}
          """,
              "/spec/template/spec/containers/0/ports/0/hostPort",
              "0",
              "8080"),
          new Planted(
              "exposure/host-port",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                initContainers: [{name: i, image: "registry.example.com/i:1", ports: [{containerPort: 80, hostPort: 8080, hostIP: %s}]}]
                containers:
                  - {name: c, image: "registry.example.com/app:1"}
          """,
              "/spec/template/spec/initContainers/0/ports/0/hostIP",
              "127.0.0.1",
              "203.0.113.7"),
          new Planted(
              "exposure/tunnel-container",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                containers:
                  - {name: c, image: %s}
          """,
              "/spec/template/spec/containers/0/image",
              "\"registry.example.com/cloud:1\"",
              "\"docker.io/cloudflare/cloudflared:2026.1.0\""),
          new Planted(
              "exposure/tunnel-container",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                containers:
                  - {name: c, image: "registry.example.com/app:1", command: [%s, http, \"80\"]}
          """,
              "/spec/template/spec/containers/0/command/0",
              "\"/bin/web\"",
              "\"ngrok\""),
          new Planted(
              "exposure/coder-access-url",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                containers:
                  - {name: c, image: "ghcr.io/coder/coder:v2.29.1", env: [{name: CODER_ACCESS_URL, value: %s}, {name: CODER_DERP_SERVER_STUN_ADDRESSES, value: disable}, {name: CODER_BLOCK_DIRECT, value: "true"}]}
          """,
              "/spec/template/spec/containers/0/env/0/value",
              "\"https://coder.tail1a2b3.ts.net\"",
              "\"\""),
          new Planted(
              "exposure/coder-access-url",
              "Deployment apps/planted",
              """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: planted, namespace: apps}
          spec:
            selector: {matchLabels: {app: planted}}
            template:
              metadata: {labels: {app: planted}}
              spec:
                containers:
                  - {name: c, image: "ghcr.io/coder/coder:v2.29.1", env: [{name: CODER_ACCESS_URL, value: %s}, {name: CODER_DERP_SERVER_STUN_ADDRESSES, value: disable}, {name: CODER_BLOCK_DIRECT, value: "true"}]}
          """,
              "/spec/template/spec/containers/0/env/0/value",
              "\"https://coder.tail1a2b3.ts.net\"",
              "\"https://x.pit-1.try.coder.app\""),
          new Planted(
              "exposure/host-network",
              "CronJob apps/planted",
              """
          apiVersion: batch/v1
          kind: CronJob
          metadata: {name: planted, namespace: apps}
          spec:
            schedule: "0 3 * * *"
            jobTemplate: {spec: {template: {spec: {hostNetwork: %s, restartPolicy: Never, containers: [{name: c, image: "registry.example.com/app:1"}]}}}}
          """,
              "/spec/jobTemplate/spec/template/spec/hostNetwork",
              "false",
              "true"),
          new Planted(
              "exposure/gateway-route",
              "HTTPRoute apps/planted",
              """
          apiVersion: gateway.networking.k8s.io/v1
          kind: HTTPRoute
          metadata: {name: planted, namespace: apps}
          spec: {parentRefs: [%s]}
          """,
              "/spec/parentRefs/0",
              "{group: \"\", kind: Service, name: planted}",
              "{name: planted}"),
          new Planted(
              "exposure/gateway-route",
              "GRPCRoute apps/planted",
              """
          apiVersion: gateway.networking.k8s.io/v1
          kind: GRPCRoute
          metadata: {name: planted, namespace: apps}
          spec: {parentRefs: [{name: planted, group: %s, kind: Service}]}
          """,
              "/spec/parentRefs/0/group",
              "\"\"",
              "gateway.networking.k8s.io"),
          new Planted(
              "exposure/route-kind",
              "VirtualService apps/planted",
              """
          apiVersion: networking.istio.io/v1
          kind: VirtualService
          metadata: {name: planted, namespace: apps}
          spec: {hosts: [planted], gateways: [%s]}
          """,
              "/spec/gateways/0",
              "mesh",
              "istio-system/public"),
          new Planted(
              "exposure/cluster-local",
              "Service apps/planted",
              """
          apiVersion: serving.knative.dev/v1
          kind: Service
          metadata: {name: planted, namespace: apps, labels: {networking.knative.dev/visibility: %s}}
          spec: {template: {spec: {containers: [{image: "registry.example.com/app:1"}]}}}
          """,
              "/metadata/labels/networking.knative.dev~1visibility",
              "cluster-local",
              "public"),
          new Planted(
              "exposure/cluster-local",
              "InferenceService apps/planted",
              """
          apiVersion: serving.kserve.io/v1beta1
          kind: InferenceService
          metadata: {name: planted, namespace: apps, labels: {networking.kserve.io/visibility: %s}}
          spec: {predictor: {minReplicas: 1}}
          """,
              "/metadata/labels/networking.kserve.io~1visibility",
              "cluster-local",
              "public"),
          new Planted(
              "exposure/custom-service-type",
              "Cluster apps/planted",
              """
          apiVersion: postgresql.cnpg.io/v1
          kind: Cluster
          metadata: {name: planted, namespace: apps}
          spec: {instances: 1, managed: {services: {additional: [{selectorType: rw, serviceTemplate: {metadata: {name: out}, spec: {type: %s}}}]}}}
          """,
              "/spec/managed/services/additional/0/serviceTemplate/spec/type",
              "ClusterIP",
              "LoadBalancer"),
          new Planted(
              "exposure/custom-service-type",
              "Kafka apps/planted",
              """
          apiVersion: kafka.strimzi.io/v1
          kind: Kafka
          metadata: {name: planted, namespace: apps}
          spec: {kafka: {listeners: [{name: out, port: 9094, tls: true, type: %s}]}}
          """,
              "/spec/kafka/listeners/0/type",
              "internal",
              "nodeport"),
          new Planted(
              "exposure/custom-service-type",
              "Elasticsearch apps/planted",
              """
          apiVersion: elasticsearch.k8s.elastic.co/v1
          kind: Elasticsearch
          metadata: {name: planted, namespace: apps}
          spec: {http: {service: {spec: {type: %s}}}}
          """,
              "/spec/http/service/spec/type",
              "ClusterIP",
              "LoadBalancer"),
          new Planted(
              "exposure/custom-service-type",
              "SolrCloud apps/planted",
              """
          apiVersion: solr.apache.org/v1beta1
          kind: SolrCloud
          metadata: {name: planted, namespace: apps}
          spec: {solrAddressability: {external: {method: %s}}}
          """,
              "/spec/solrAddressability/external/method",
              "null",
              "ExternalDNS"),
          new Planted(
              "exposure/custom-ingress",
              "Keycloak apps/planted",
              """
          apiVersion: k8s.keycloak.org/v2alpha1
          kind: Keycloak
          metadata: {name: planted, namespace: apps}
          spec: {instances: 1, ingress: {enabled: %s}}
          """,
              "/spec/ingress/enabled",
              "false",
              "true"),
          new Planted(
              "exposure/expose-switch",
              "postgresql apps/planted",
              """
          apiVersion: acid.zalan.do/v1
          kind: postgresql
          metadata: {name: planted, namespace: apps}
          spec: {numberOfInstances: 1, enableMasterLoadBalancer: %s}
          """,
              "/spec/enableMasterLoadBalancer",
              "false",
              "true"),
          new Planted(
              "exposure/expose-switch",
              "NatsCluster apps/planted",
              """
          apiVersion: nats.io/v1alpha2
          kind: NatsCluster
          metadata: {name: planted, namespace: apps}
          spec: {pod: {enableClientsHostPort: %s}}
          """,
              "/spec/pod/enableClientsHostPort",
              "false",
              "true"),
          new Planted(
              "exposure/expose-switch",
              "RayCluster apps/planted",
              """
          apiVersion: ray.io/v1
          kind: RayCluster
          metadata: {name: planted, namespace: apps}
          spec: {headGroupSpec: {enableIngress: %s}}
          """,
              "/spec/headGroupSpec/enableIngress",
              "false",
              "true"),
          new Planted(
              "exposure/external-ips",
              "SGCluster apps/planted",
              """
          apiVersion: stackgres.io/v1
          kind: SGCluster
          metadata: {name: planted, namespace: apps}
          spec: {postgresServices: {primary: {externalIPs: %s}}}
          """,
              "/spec/postgresServices/primary/externalIPs",
              "[]",
              "[203.0.113.7]"),
          new Planted(
              "exposure/host-network",
              "ScyllaCluster apps/planted",
              """
          apiVersion: scylla.scylladb.com/v1
          kind: ScyllaCluster
          metadata: {name: planted, namespace: apps}
          spec: {network: {hostNetworking: %s}}
          """,
              "/spec/network/hostNetworking",
              "false",
              "true"),
          new Planted(
              "exposure/tunnel-container",
              "Task apps/planted",
              """
          apiVersion: tekton.dev/v1
          kind: Task
          metadata: {name: planted, namespace: apps}
          spec: {steps: [{name: a, image: %s}]}
          """,
              "/spec/steps/0/image",
              "\"registry.example.com/app:1\"",
              "\"docker.io/cloudflare/cloudflared:2026.1.0\""),
          new Planted(
              "exposure/tunnel-container",
              "WorkflowTemplate apps/planted",
              """
          apiVersion: argoproj.io/v1alpha1
          kind: WorkflowTemplate
          metadata: {name: planted, namespace: apps}
          spec: {templates: [{name: a, container: {image: "registry.example.com/app:1", command: [%s, http, "80"]}}]}
          """,
              "/spec/templates/0/container/command/0",
              "\"/bin/web\"",
              "ngrok"),
          new Planted(
              "exposure/made-object",
              "WorkflowTemplate apps/planted",
              """
          apiVersion: argoproj.io/v1alpha1
          kind: WorkflowTemplate
          metadata: {name: planted, namespace: apps}
          spec: {templates: [{name: a, resource: {action: %s, manifest: ""}}]}
          """,
              "/spec/templates/0/resource/action",
              "get",
              "create"),
          new Planted(
              "exposure/made-object",
              "ExternalSecret apps/planted",
              """
          apiVersion: external-secrets.io/v1
          kind: ExternalSecret
          metadata: {name: planted, namespace: apps}
          spec: {target: {manifest: {apiVersion: v1, kind: %s}}}
          """,
              "/spec/target/manifest/kind",
              "ConfigMap",
              "Service"),
          new Planted(
              "exposure/service-type-default",
              "EnvoyProxy apps/planted",
              """
          apiVersion: gateway.envoyproxy.io/v1alpha1
          kind: EnvoyProxy
          metadata: {name: planted, namespace: apps}
          spec: {provider: {type: Kubernetes, kubernetes: {envoyService: {type: %s}}}}
          """,
              "/spec/provider/kubernetes/envoyService/type",
              "ClusterIP",
              "null"),
          new Planted(
              "exposure/custom-port",
              "Kafka apps/planted",
              """
          apiVersion: kafka.strimzi.io/v1
          kind: Kafka
          metadata: {name: planted, namespace: apps}
          spec: {kafka: {listeners: [{name: out, type: internal, configuration: {bootstrap: {nodePort: %s}}}]}}
          """,
              "/spec/kafka/listeners/0/configuration/bootstrap/nodePort",
              "null",
              "30094"));

  private PlantedVectors() {}

  static List<Planted> all() {
    return ALL;
  }
}
