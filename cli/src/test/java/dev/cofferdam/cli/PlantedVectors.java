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
              "true"));

  private PlantedVectors() {}

  static List<Planted> all() {
    return ALL;
  }
}
