package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.Unrendered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretDeclaredTest {

  private static final String SECRET =
      """
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: a}
      data: {url: "ENC[AES256_GCM,data:x,type:str]"}
      stringData: {user: app}
      """;

  private static final String MISSING =
      "names Secret 'db', which nothing brings to namespace 'a'; add it, correct the name, or see"
          + " to it that it is in the cluster first";

  @Test
  void reports_a_missing_secret_once_and_says_how_many_need_it() {
    var one = pod(env("url"));
    assertThat(
            findings(
                one
                    + "---\n"
                    + one.replace("name: web", "name: zoo")
                    + "---\n"
                    + one.replace("name: web", "name: yak")))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.secretKeyRef.name names"
                + " Secret 'db', which nothing brings to namespace 'a' (2 other objects need it);"
                + " add it, correct the name, or see to it that it is in the cluster first");
  }

  @Test
  void looks_at_all_that_pods_need() {
    assertThat(
            fields(
                """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web, namespace: a}
                spec:
                  template:
                    spec:
                      imagePullSecrets: [{name: s1}, {name: ""}]
                      initContainers: [{name: c, envFrom: [{configMapRef: {name: x}}, {secretRef: {name: s2}}]}]
                      volumes:
                        - {name: v, secret: {secretName: s3, items: [{key: k, path: p}]}}
                        - name: w
                          projected:
                            sources:
                              - serviceAccountToken: {path: t}
                              - secret: {name: s4}
                              - configMap: {name: x}
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: web, namespace: a}
                imagePullSecrets: [{name: s5}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, namespace: a}
                spec: {tls: [{hosts: [a.example.com], secretName: s6}, {secretName: ""}]}
                """))
        .containsExactly(
            "s2 spec.template.spec.initContainers[0].envFrom[1].secretRef.name",
            "s1 spec.template.spec.imagePullSecrets[0].name",
            "s3 spec.template.spec.volumes[0].secret.secretName",
            "s4 spec.template.spec.volumes[1].projected.sources[1].secret.name",
            "s5 imagePullSecrets[0].name",
            "s6 spec.tls[0].secretName");
  }

  private static List<String> fields(String yaml) {
    return new SecretDeclared()
        .check(Clusters.of(yaml)).stream()
            .map(it -> it.text().replaceAll("names Secret '(.*?)'.*", "$1") + " " + it.field())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "containers: [{name: c, envFrom: [{secretRef: {name: db, optional: true}}]}]",
        "containers: [{name: c, env: [{name: E, valueFrom: {secretKeyRef: {name: db, key: k,"
            + " optional: true}}}]}]",
        "volumes: [{name: v, secret: {secretName: db, optional: true}}]",
        "volumes: [{name: v, projected: {sources: [{secret: {name: db, optional: true}}]}}]"
      })
  void accepts_what_is_optional(String spec) {
    assertThat(findings(podWith(spec))).isEmpty();
    assertThat(findings(podWith(spec.replace(", optional: true", "")))).hasSize(1);
  }

  @Test
  void leaves_what_is_in_another_namespace_or_lacks_a_key_to_the_other_rule() {
    assertThat(findings(pod(env("url")) + SECRET.replace("namespace: a", "namespace: b")))
        .isEmpty();
    assertThat(findings(pod(env("password")) + SECRET)).isEmpty();
  }

  @Test
  void accepts_what_is_applied_by_hand() {
    var objects = new ArrayList<>(Clusters.objects(pod(env("password"))));
    objects.addAll(
        Clusters.objects(
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: apps, namespace: flux-system}
            """));
    assertThat(unlisted(objects, SECRET)).isEmpty();
    assertThat(unlisted(objects, SECRET.replace(", namespace: a", ""))).isEmpty();
    assertThat(unlisted(objects, SECRET.replace("namespace: a", "namespace: b"))).hasSize(1);
    assertThat(unlisted(objects, SECRET.replace("kind: Secret", "kind: ConfigMap"))).hasSize(1);
  }

  @Test
  void leaves_what_flux_does_not_apply_to_others() {
    assertThat(notApplied("Secret a/db")).isEmpty();
    assertThat(notApplied("Secret b/db")).hasSize(1);
    assertThat(notApplied("ConfigMap a/db")).hasSize(1);
  }

  private static List<String> notApplied(String subject) {
    var left =
        new Unrendered(
            Unrendered.Reason.NOT_APPLIED,
            subject,
            Clusters.origin("b.yaml", 1, new FluxName("flux-system", "apps")),
            "is left to others");
    return Clusters.findings(
        new SecretDeclared(),
        new Cluster(
            Clusters.objects(pod(env("url"))),
            List.of(left),
            List.of(),
            List.of(),
            List.of(),
            RepositoryFacts.none()));
  }

  private static List<String> unlisted(List<RenderedObject> objects, String yaml) {
    return Clusters.findings(new SecretDeclared(), Clusters.flux(objects, Clusters.objects(yaml)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "external-secrets.io/v1 ExternalSecret {spec: {target: {name: db}}}",
        "external-secrets.io/v1 ExternalSecret {metadata: {name: db, namespace: a}}",
        "external-secrets.io/v1 ClusterExternalSecret {metadata: {name: db}}",
        "bitnami.com/v1alpha1 SealedSecret {metadata: {name: db, namespace: a}}",
        "onepassword.com/v1 OnePasswordItem {metadata: {name: db, namespace: a}}",
        "cert-manager.io/v1 Certificate {spec: {secretName: db}}",
        "secrets-store.csi.x-k8s.io/v1 SecretProviderClass {spec: {secretObjects: [{secretName:"
            + " x}, {secretName: db}]}}",
        "example.org/v1 Bucket {spec: {writeConnectionSecretToRef: {name: db, namespace: a}}}",
        "v1 Secret {metadata: {name: db, namespace: z, annotations:"
            + " {kubed.appscode.com/sync: ''}}}",
        "cert-manager.io/v1 Certificate {metadata: {name: x, namespace: z}, spec: {secretName: db,"
            + " secretTemplate: {annotations:"
            + " {reflector.v1.k8s.emberstack.com/reflection-auto-enabled: 'true'}}}}",
        "networking.k8s.io/v1 Ingress {metadata: {name: x, namespace: a, annotations:"
            + " {cert-manager.io/issuer: le}}, spec: {tls: [{secretName: db}]}}",
        "batch/v1 Job {spec: {template: {spec: {containers: [{name: c, args: [create,"
            + " --secret-name=db]}]}}}}",
        "rbac.authorization.k8s.io/v1 Role {rules: [{verbs: [get, update], resources: [secrets],"
            + " resourceNames: [db]}]}",
        "rbac.authorization.k8s.io/v1 Role {rules: [{verbs: [get], resources: [secrets],"
            + " resourceNames: [db]}, {verbs: [create], resources: [secrets]}]}"
      })
  void accepts_what_a_controller_or_program_makes(String maker) {
    var words = maker.split(" ", 3);
    var yaml =
        words[2].contains("metadata:")
            ? words[2]
            : "{metadata: {name: x, namespace: a}, " + words[2].substring(1);
    var object =
        "---\n{apiVersion: %s, kind: %s, %s".formatted(words[0], words[1], yaml.substring(1));
    assertThat(findings(pod(env("url")) + object)).isEmpty();
    var other = object.replace("db", "other").replace("namespace: a", "namespace: z");
    assertThat(findings(pod(env("url")) + other))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].env[0].valueFrom.secretKeyRef.name "
                + MISSING);
  }

  @Test
  void does_not_take_reading_for_writing() {
    var role =
        """
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: x, namespace: a}
        rules:
          - {verbs: [get], resources: [secrets], resourceNames: [db]}
          - {verbs: [create], resources: [configmaps]}
          - {verbs: [get, list], resources: [secrets]}
        """;
    assertThat(findings(pod(env("url")) + role)).hasSize(1);
  }

  @Test
  void leaves_the_namespace_out_where_there_is_none() {
    assertThat(findings(pod(env("url")).replace(", namespace: a", "")))
        .containsExactly(
            "a.yaml:1:1: Pod web: spec.containers[0].env[0].valueFrom.secretKeyRef.name names Secret"
                + " 'db', which nothing brings; add it, correct the name, or see to it that it is in"
                + " the cluster first");
  }

  @Test
  void does_not_take_the_word_of_the_pod_that_needs_it() {
    assertThat(
            findings(
                podWith(
                    "containers: [{name: c, args: [--secret=db], envFrom: [{secretRef: {name:"
                        + " db}}]}]")))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].envFrom[0].secretRef.name " + MISSING);
  }

  @Test
  void leaves_certificates_of_tailscale_and_tests_of_charts_alone() {
    var ingress =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: a}
        spec: {ingressClassName: %s, tls: [{secretName: db}]}
        """;
    assertThat(findings(ingress.formatted("tailscale"))).isEmpty();
    assertThat(findings(ingress.formatted("nginx"))).hasSize(1);
    var pod = Clusters.objects(pod(env("url"))).get(0);
    assertThat(hooked(pod, "test")).isEmpty();
    assertThat(hooked(pod, "pre-install")).hasSize(1);
  }

  private static List<String> hooked(RenderedObject pod, String hook) {
    var hooked = new RenderedObject(pod.value(), pod.origin(), List.of(hook));
    return Clusters.findings(new SecretDeclared(), Clusters.of(List.of(hooked)));
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new SecretDeclared(), Clusters.of(yaml));
  }

  private static String env(String key) {
    return "{name: E, valueFrom: {secretKeyRef: {name: db, key: %s}}}".formatted(key);
  }

  private static String pod(String env) {
    return podWith("containers: [{name: c, env: [%s]}]".formatted(env));
  }

  private static String podWith(String spec) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: a}
        spec: {%s}
        """
        .formatted(spec);
  }
}
