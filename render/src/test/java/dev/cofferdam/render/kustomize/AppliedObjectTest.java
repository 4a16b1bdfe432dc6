package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.render.kustomize.FluxOracle.Case;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppliedObjectTest {

  private static final OwnerLabels OWNER = new OwnerLabels("apps", "flux-system");
  private static final String OWNED =
      "kustomize.toolkit.fluxcd.io/name: apps, kustomize.toolkit.fluxcd.io/namespace: flux-system";

  private static String applied(String object, String spec) {
    var common = CommonMetadata.of(Json.map(spec));
    return Json.canonical(AppliedObject.of(Json.map(object), OWNER, common));
  }

  private static String expected(String object) {
    return Json.canonical(Json.map(object));
  }

  @Test
  void owner_labels_are_laid_over_the_objects_own() {
    assertThat(
            applied(
                "{metadata: {name: a, labels: {b: c, kustomize.toolkit.fluxcd.io/name: x}}}", "{}"))
        .isEqualTo(expected("{metadata: {name: a, labels: {b: c, %s}}}".formatted(OWNED)));
  }

  @Test
  void common_metadata_is_laid_over_both() {
    var spec =
        "commonMetadata: {labels: {b: x, kustomize.toolkit.fluxcd.io/name: x}, annotations: {d: e}}";

    assertThat(applied("{metadata: {name: a, labels: {b: c}, annotations: {d: x, f: g}}}", spec))
        .isEqualTo(
            expected(
                """
                metadata:
                  name: a
                  labels:
                    b: x
                    kustomize.toolkit.fluxcd.io/name: x
                    kustomize.toolkit.fluxcd.io/namespace: flux-system
                  annotations: {d: e, f: g}
                """));
  }

  @Test
  void it_goes_into_neither_selectors_nor_templates() {
    var spec = "{selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}}";

    assertThat(
            applied(
                "{metadata: {name: a}, spec: " + spec + "}", "commonMetadata: {labels: {x: z}}"))
        .isEqualTo(
            expected("{metadata: {name: a, labels: {x: z, %s}}, spec: %s}".formatted(OWNED, spec)));
  }

  @Test
  void labels_of_which_one_is_no_text_are_lost() {
    assertThat(applied("{metadata: {name: a, labels: {b: c, d: 1}}}", "{}"))
        .isEqualTo(expected("{metadata: {name: a, labels: {%s}}}".formatted(OWNED)));
  }

  @Test
  void a_secret_has_data_alone() {
    assertThat(
            applied(
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: a}
                data: {p: eA==, q: eQ==}
                stringData: {p: hello, r: null}
                """,
                "{}"))
        .isEqualTo(
            expected(
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: a, labels: {%s}}
                data: {p: aGVsbG8=, q: eQ==, r: ''}
                """
                    .formatted(OWNED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: {p: '%%%'}", "stringData: {p: x, q: 1}", "data: x"})
  void a_secret_that_is_none_stays_as_it_is(String fields) {
    var secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a, labels: {%s}}\n%s\n";
    var text = fields.startsWith("data") ? fields + "\nstringData: {p: x}" : fields;

    assertThat(applied(secret.formatted(OWNED, text), "{}"))
        .isEqualTo(expected(secret.formatted(OWNED, text)));
  }

  @Test
  void ports_get_a_protocol_and_the_status_goes() {
    assertThat(
            applied(
                """
                apiVersion: v1
                kind: Service
                metadata: {name: a, creationTimestamp: null}
                spec: {ports: [{port: 1}, {port: 2, protocol: UDP}, {port: 3, protocol: ''}]}
                status: {loadBalancer: {}}
                """,
                "{}"))
        .isEqualTo(
            expected(
                """
                apiVersion: v1
                kind: Service
                metadata: {name: a, labels: {%s}}
                spec:
                  ports:
                  - {port: 1, protocol: TCP}
                  - {port: 2, protocol: UDP}
                  - {port: 3, protocol: TCP}
                """
                    .formatted(OWNED)));
  }

  @Test
  void the_object_that_was_given_stays_as_it_is() {
    var object = Json.map("{metadata: {name: a}}");

    AppliedObject.of(object, OWNER, CommonMetadata.NONE);

    assertThat(object).isEqualTo(Json.map("{metadata: {name: a}}"));
  }

  @Test
  void an_owner_has_a_name() {
    assertThatThrownBy(() -> new OwnerLabels("", "x"))
        .hasMessage("a Kustomization has a name and a namespace, got '' and 'x'");
  }

  /** Without what Go's types add, change or drop. */
  @Test
  void flux_does_the_same() {
    var files =
        """
        {apiVersion: v1, kind: Secret, metadata: {name: a}, data: {p: eA==}, stringData: {q: x}}
        ---
        {apiVersion: v1, kind: Secret, metadata: {name: b}, stringData: {}}
        ---
        {apiVersion: v1, kind: Secret, metadata: {name: c}, stringData: {a: 1}}
        ---
        {apiVersion: v1, kind: Secret, metadata: {name: d}, data: {a: '%'}, stringData: {b: x}}
        ---
        {apiVersion: v1, kind: Secret, metadata: {name: e}, data: {a: }, stringData: {b: }}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: a, labels: {b: c}, annotations: {d: x}}
        spec:
          containers: [{name: c, resources: {}, ports: [{containerPort: 1}]}]
          initContainers: [{name: i, resources: {}, ports: [{containerPort: 1}]}]
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: a}
        spec:
          selector: {}
          serviceName: x
          template:
            metadata: {}
            spec:
              containers: [{name: c, resources: {}, ports: [{containerPort: 1, protocol: UDP}]}]
          updateStrategy: {}
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: a}
        spec:
          schedule: x
          jobTemplate:
            metadata: {}
            spec:
              template:
                metadata: {}
                spec: {containers: [{name: c, resources: {}, ports: [{containerPort: 1}]}]}
        ---
        {apiVersion: x.io/v1, kind: Thing, metadata: {name: a, labels: {b: 1}}, status: {a: b}}
        ---
        {apiVersion: x.io/v1, kind: Thing, metadata: {name: b, labels: {b: }}, status: }
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: a, creationTimestamp: x}
        status: {a: b}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: a}
        status: {a: b}
        """;
    var spec = Json.map("commonMetadata: {labels: {l: m}, annotations: {d: z}}");
    var theirs =
        FluxOracle.ask(java.util.List.of(new Case(Map.of("a.yaml", files), "", spec, true)));
    assertThat(theirs.get(0).error()).isEmpty();
    var common = CommonMetadata.of(spec);
    var ours =
        KustomizeBuild.withoutEngine()
            .build(MemoryTree.of("a.yaml", files), "", KustomizationSettings.NONE)
            .objects()
            .stream()
            .map(it -> AppliedObject.of(it.value(), OWNER, common));

    assertThat(Json.canonical(ours))
        .isEqualTo(
            Json.canonical(theirs.get(0).objects().stream())
                .replace("creationTimestamp=null, ", ""));
  }
}
