package dev.cofferdam.cli;

import java.util.SortedMap;
import java.util.TreeMap;

/** A small repository with something of everything, in which nothing is wrong. */
final class GoodRepository {

  private static final String KUSTOMIZATION =
      Workplace.FLUX.substring(Workplace.FLUX.indexOf("---\n") + "---\n".length());

  private GoodRepository() {}

  /** Its texts, by path. */
  static SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    texts.put(
        "clusters/prod/repo.yaml", Workplace.FLUX.substring(0, Workplace.FLUX.indexOf("---\n")));
    texts.put(
        "clusters/prod/apps.yaml",
        KUSTOMIZATION
            + """
              targetNamespace: web
              commonMetadata: {labels: {team: a}, annotations: {note: b}}
              dependsOn: [{name: config}]
              patches:
                - target: {kind: ConfigMap}
                  patch: |
                    - {op: add, path: /data/more, value: "1"}
              images: [{name: nginx, newTag: "1.27"}]
              postBuild:
                substitute: {greeting: hello}
                substituteFrom: [{kind: ConfigMap, name: settings}, {kind: Secret, name: gone, optional: true}]
            """);
    texts.put(
        "clusters/prod/config.yaml",
        KUSTOMIZATION.replace("name: apps", "name: config").replace("./apps", "./config"));
    texts.put("config/settings.yaml", Workplace.MAP);
    texts.put(
        "config/secret.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: web}
        stringData:
          values.yaml: |
            password: hunter2hunter2
        """);
    texts.put(
        "apps/kustomization.yaml",
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        namespace: web
        resources: [namespace.yaml, app.yaml, release.yaml, ../base]
        configMapGenerator:
          - name: generated
            literals: [a=b]
        """);
    texts.put("base/kustomization.yaml", "resources: [map.yaml]\n");
    texts.put(
        "base/map.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: base}\ndata: {word: \"${greeting:=x}\"}\n");
    texts.put("apps/namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: web}\n");
    texts.put(
        "apps/app.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: app}
        spec:
          selector: {matchLabels: {app: app}}
          template:
            metadata: {labels: {app: app}}
            spec:
              containers:
                - name: app
                  image: nginx:1.26
                  ports: [{name: http, containerPort: 80}]
                  env:
                    - {name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: values.yaml}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: app}
        spec: {selector: {app: app}, ports: [{name: http, port: 80, targetPort: http}]}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: app}
        spec:
          ingressClassName: tailscale
          tls: [{hosts: [app]}]
          defaultBackend: {service: {name: app, port: {name: http}}}
        """);
    texts.put(
        "apps/release.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: web}
        spec:
          interval: 10m
          releaseName: web
          chart:
            spec:
              chart: charts/web
              valuesFiles: [charts/web/values.yaml]
              sourceRef: {kind: GitRepository, name: repo, namespace: flux-system}
          valuesFrom: [{kind: Secret, name: db}]
          values: {replicas: 2}
          postRenderers:
            - kustomize:
                patches:
                  - target: {kind: ConfigMap}
                    patch: |
                      - {op: add, path: /data/post, value: rendered}
        """);
    texts.put("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");
    texts.put("charts/web/values.yaml", "replicas: 1\npassword: \"\"\n");
    texts.put(
        "charts/web/templates/map.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ .Release.Name }}-map
          labels: {{- include "web.labels" . | nindent 4 }}
        data:
          replicas: {{ .Values.replicas | quote }}
        """);
    texts.put(
        "charts/web/templates/secret.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: web}
        stringData: {password: {{ required "give a password" .Values.password | quote }}}
        """);
    texts.put(
        "charts/web/templates/_helpers.tpl",
        "{{- define \"web.labels\" -}}\napp: {{ .Chart.Name }}\n{{- end }}\n");
    return texts;
  }
}
