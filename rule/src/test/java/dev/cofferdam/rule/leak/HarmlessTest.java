package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary objects with much in them that looks secret, and is not. */
class HarmlessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // external-secrets
        """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata: {name: db, namespace: a}
        spec:
          secretStoreRef: {name: vault, kind: ClusterSecretStore}
          target:
            name: db
            template:
              data: {url: "postgres://app:{{ .password }}@db/app", password: "{{ .password }}"}
          data:
            - {secretKey: password, remoteRef: {key: apps/db, property: password}}
            - {secretKey: token, remoteRef: {key: x7Gk29vQp4LmZ81c, property: token}}
        """,
        // 1Password
        """
        apiVersion: onepassword.com/v1
        kind: OnePasswordItem
        metadata: {name: db, namespace: a}
        spec: {itemPath: vaults/x7Gk29vQp4LmZ81cabcdefgh/items/password}
        """,
        // sealed-secrets
        """
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata: {name: db, namespace: a, annotations: {sealedsecrets.bitnami.com/managed: "true"}}
        spec:
          encryptedData:
            password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEqx7Gk29vQp4LmZ81cPiTySYZZA9rO43cGDEq
          template: {type: Opaque, data: {url: "postgres://app:{{ .password }}@db/app"}}
        """,
        // SOPS, as it is in the file of an unlisted Secret
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: a}
        stringData: {password: 'ENC[AES256_GCM,data:4Yq8,iv:b2k=,tag:a3c=,type:str]', empty: ''}
        sops:
          age:
            - recipient: age1x7gk29vqp4lmz81cx7gk29vqp4lmz81cx7gk29vqp4lmz81cabcdefghij
              enc: |
                -----BEGIN AGE ENCRYPTED FILE-----
                YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB4N0drMjl2UXA0TG1aODFj
                -----END AGE ENCRYPTED FILE-----
          mac: ENC[AES256_GCM,data:x7Gk29vQp4LmZ81c,iv:b2k=,tag:a3c=,type:str]
        """,
        // cert-manager
        """
        apiVersion: cert-manager.io/v1
        kind: ClusterIssuer
        metadata: {name: letsencrypt}
        spec:
          acme:
            privateKeySecretRef: {name: letsencrypt-account-key-2}
            solvers:
              - dns01: {cloudflare: {apiTokenSecretRef: {name: cloudflare-api-token, key: api-token}}}
        ---
        apiVersion: cert-manager.io/v1
        kind: Certificate
        metadata: {name: web, namespace: a}
        spec: {secretName: web-tls-2, privateKey: {algorithm: RSA, size: 4096, rotationPolicy: Always}}
        """,
        // CloudNativePG
        """
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata: {name: db, namespace: a}
        spec:
          superuserSecret: {name: db-superuser}
          managed: {roles: [{name: app, passwordSecret: {name: db-app}, login: true}]}
          backup:
            barmanObjectStore:
              s3Credentials:
                accessKeyId: {name: backup-s3, key: ACCESS_KEY_ID}
                secretAccessKey: {name: backup-s3, key: ACCESS_SECRET_KEY}
        """,
        // a Deployment
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: a
          annotations: {reloader.stakater.com/auto: "true", secret.reloader.stakater.com/reload: db-2}
        spec:
          template:
            metadata:
              annotations:
                checksum/secret: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                vault.hashicorp.com/agent-inject-secret-config: kv/data/app
            spec:
              imagePullSecrets: [{name: registry-login-2}]
              containers:
                - name: web
                  image: ghcr.io/a/web@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                  args: [--token-file=/run/secrets/token, "--password=$(PW)", --secret-name, db-credentials-2]
                  env:
                    - {name: PW, valueFrom: {secretKeyRef: {name: db, key: password}}}
                    - {name: GF_SECURITY_ADMIN_PASSWORD__FILE, value: /run/secrets/admin-password}
                    - {name: OAUTH_TOKEN_URL, value: "https://id.example.com/oauth2/token"}
                    - {name: SESSION_ID, value: 5b0f6d4e-6b0a-4a77-9d1c-0d6a0f0f5d11}
                  volumeMounts: [{name: token, mountPath: /run/secrets/token, readOnly: true}]
              volumes:
                - {name: token, projected: {sources: [{serviceAccountToken: {path: token, expirationSeconds: 3600}}]}}
        """,
        // Flux
        """
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: GitRepository
        metadata: {name: apps, namespace: flux-system}
        spec: {url: "ssh://git@github.com/a/b", secretRef: {name: flux-system}, ref: {branch: main}}
        ---
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps, namespace: flux-system}
        spec:
          decryption: {provider: sops, secretRef: {name: sops-age}}
          postBuild: {substitute: {cluster: a, token_ttl: 1h}, substituteFrom: [{kind: Secret, name: vars}]}
        ---
        apiVersion: notification.toolkit.fluxcd.io/v1beta3
        kind: Provider
        metadata: {name: slack, namespace: flux-system}
        spec: {type: slack, channel: general, secretRef: {name: slack-url}}
        """,
        // a release
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: grafana, namespace: a}
        spec:
          valuesFrom: [{kind: Secret, name: grafana-values}]
          values:
            admin: {existingSecret: grafana-admin, userKey: admin-user, passwordKey: admin-password}
            grafana.ini:
              auth.generic_oauth:
                client_id: 5b0f6d4e-6b0a-4a77-9d1c-0d6a0f0f5d11
                client_secret: $__file{/run/secrets/client_secret}
                token_url: https://id.example.com/oauth2/token
              security: {disable_initial_admin_creation: true, cookie_secure: true, password_hint: "twelve signs"}
            envValueFrom: {GF_DATABASE_PASSWORD: {secretKeyRef: {name: db, key: password}}}
            auth: {enabled: true, usePasswordFiles: true, password: "", secretKeys: {adminPasswordKey: password}}
            datasources: {secureJsonData: {httpHeaderValue1: "Bearer ${TOKEN}", password: $DB_PASSWORD}}
            tls: {certificate: "-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----", secretName: web-tls}
            htpasswd: "ann:$2y$05$abcdefghijklmnopqrstuuAbCdEfGhIjKlMnOpQrStUvWxYz0123456"
        """,
        // a dashboard
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: dashboard, namespace: a, labels: {grafana_dashboard: "1"}}
        data:
          tokens.json: |
            {
              "title": "Tokens and passwords", "uid": "x7Gk29vQp4LmZ81c", "schemaVersion": 39,
              "panels": [{"targets": [{"expr": "sum by (secret) (rate(token_requests_total{key=\\"a\\"}[5m]))"}],
                "options": {"legend": "{{ token }}", "password": ""}, "key": "Q-x7Gk29vQp4LmZ81c-0"}],
              "templating": {"list": [{"name": "token", "label": "Token", "query": "label_values(token)"}]}
            }
        """,
        // a kubeconfig without a login, and a certificate
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: kubeconfig, namespace: a}
        data:
          kubeconfig: |
            apiVersion: v1
            kind: Config
            clusters: [{name: a, cluster: {server: "https://10.0.0.1:6443", certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUI=}}]
            users:
              - name: a
                user:
                  tokenFile: /var/run/secrets/token
                  client-key: /etc/kubernetes/pki/client.key
          known_hosts: github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl
        """,
        // a definition with descriptions and examples
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: a.b.c, annotations: {password: hunter2}}
        spec: {example: {url: "postgres://app:hunter2@db/app", password: hunter2}}
        """,
        // Kyverno
        """
        apiVersion: kyverno.io/v1
        kind: ClusterPolicy
        metadata: {name: copies}
        spec:
          rules:
            - name: a
              generate:
                {apiVersion: v1, kind: Secret, name: a, data: {kind: Secret, stringData: {b: hunter2}}}
        """,
        // addresses of IPv6
        """
        apiVersion: v1
        kind: Node
        metadata: {name: a}
        spec: {podCIDR: "fd00:10:244::/64", podCIDRs: ["1762:0:0:0:0:B03:1:AF18", "2001:5432:a:b:c9"]}
        """,
        // Gatekeeper, and a right on Secrets
        """
        apiVersion: constraints.gatekeeper.sh/v1beta1
        kind: K8sNoPasswords
        metadata: {name: a}
        spec: {parameters: {forbidden: [password, token], passwordRegex: "^.{12,}$"}}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: a, namespace: b}
        rules: [{apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [db-password-2]}]
        """,
        // rules
        """
        apiVersion: monitoring.coreos.com/v1
        kind: PrometheusRule
        metadata: {name: tokens, namespace: a}
        spec: {groups: [{name: a, rules: [{alert: Token, expr: "password_age_days > 90", labels: {token: old}}]}]}
        """,
      })
  void finds_nothing_in(String yaml) {
    assertThat(LeakRules.check(Clusters.of(yaml))).isEmpty();
  }

  @Test
  void finds_nothing_in_what_is_not_text() {
    assertThat(
            LeakRules.check(
                Clusters.of(
                    """
                    apiVersion: v1
                    kind: Secret
                    metadata: null
                    data: {password: 12345678, token: true, a: null, b: [1, 2.5], c: {d: 7}}
                    ---
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: 5}
                    spec: {containers: {env: {name: 1}}, env: [1, {name: 7, value: 9}], args: 3}
                    ---
                    apiVersion: helm.toolkit.fluxcd.io/v2
                    kind: HelmRelease
                    metadata: {name: a, namespace: b}
                    spec: {values: 5, valuesFrom: {a: b}}
                    """)))
        .isEmpty();
  }
}
