package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.constraint.FluxVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectValidatorTest {

  private static final String RELEASE =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: coder}
      spec:
        interval: 10m
        chartRef: {kind: OCIRepository, name: coder}
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec:
      """;

  @Test
  void accepts_what_the_api_server_accepts() {
    assertThat(judged(RELEASE).isValid()).isTrue();
    assertThat(judged(SERVICE + "  ports: [{port: 80, targetPort: http}]").isValid()).isTrue();
  }

  @Test
  void offers_the_nearest_name_for_an_unknown_field() {
    assertThat(problems(RELEASE + "  intervall: 1m"))
        .containsExactly(
            "schema/unknown-field: spec.intervall is unknown; did you mean 'interval'?");
    assertThat(problems(SERVICE + "  Type: ClusterIP"))
        .containsExactly("schema/unknown-field: spec.Type is unknown; did you mean 'type'?");
  }

  @Test
  void lists_the_fields_if_no_name_is_near_and_they_are_few() {
    assertThat(problems(RELEASE.replace("name: coder}\n", "name: coder, wherever: 1}\n")))
        .contains("schema/unknown-field: metadata.wherever is unknown; leave it out");
    assertThat(problems(RELEASE + "  test: {quickly: true}"))
        .containsExactly(
            "schema/unknown-field: spec.test.quickly is unknown; the fields here are enable,"
                + " filters, ignoreFailures, timeout");
  }

  @Test
  void says_what_to_do_about_a_wrong_type() {
    assertThat(problems(SERVICE + "  ports: [{port: '80'}, {port: 80, targetPort: []}]"))
        .containsExactly(
            "schema/type: spec.ports[0].port must be a whole number, got the text '80'; leave out"
                + " the quotes",
            "schema/type: spec.ports[1].targetPort must be a whole number or a text, got a list");
    assertThat(problems(RELEASE.replace("interval: 10m", "interval: 10")))
        .containsExactly("schema/type: spec.interval must be a text, got 10; put it in quotes");
  }

  @Test
  void says_what_to_write_instead_of_a_day_and_of_scp_syntax() {
    assertThat(problems(RELEASE.replace("10m", "1d")))
        .containsExactly(
            "schema/pattern: spec.interval must be a duration in ms, s, m or h, got '1d'; write"
                + " '24h'");
    assertThat(
            problems(
                """
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: platform}
                spec: {interval: 1m, url: 'git@example.org:team/platform.git'}
                """))
        .containsExactly(
            "schema/pattern: spec.url must be a URL with http, https or ssh, got"
                + " 'git@example.org:team/platform.git'; write"
                + " 'ssh://git@example.org/team/platform.git'");
  }

  @Test
  void evaluates_rules_over_several_fields() {
    assertThat(
            problems(
                RELEASE + "  chart: {spec: {chart: c, sourceRef: {kind: GitRepository, name: g}}}"))
        .containsExactly(
            "schema/rule: spec needs either chart or chartRef; set one of them and leave the other"
                + " out");
  }

  @Test
  void takes_null_for_nothing_where_null_is_not_meant() {
    assertThat(judged(RELEASE + "  releaseName: null\n  values: {a: null}").isValid()).isTrue();
    assertThat(problems(RELEASE.replace("interval: 10m", "interval: null")))
        .containsExactly("schema/required: spec.interval is missing; set it");
    assertThat(judged(RELEASE.replace("{name", "{creationTimestamp: null, name")).isValid())
        .isTrue();
  }

  @Test
  void does_not_look_at_a_status_unless_the_kind_has_none() {
    assertThat(judged(RELEASE + "status: {whatever: 1}").isValid()).isTrue();
    assertThat(judged(SERVICE + "  ports: [{port: 80}]\nstatus: {whatever: 1}").isValid()).isTrue();
    assertThat(problems("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nstatus: {}"))
        .containsExactly(
            "schema/unknown-field: status is unknown; the fields here are apiVersion, binaryData,"
                + " data, immutable, kind, metadata");
  }

  @Test
  void reads_numbers_quantities_and_bytes_as_go_does() {
    assertThat(
            problems(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers:
                  - name: a
                    ports: [{containerPort: 99999999999}]
                    resources: {limits: {cpu: lots, memory: 1Gi, a/b: 500m, c/d: 2, e/f: 1e3}}
                """))
        .containsExactly(
            "schema/range: spec.containers[0].ports[0].containerPort must be at most 2147483647,"
                + " got 99999999999",
            "schema/pattern: spec.containers[0].resources.limits.cpu must be a quantity such as 2,"
                + " 500m or 1Gi, got 'lots'");
    assertThat(problems("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {p: 'no way'}"))
        .containsExactly("schema/pattern: data.p must be base64");
  }

  @Test
  void shows_no_value_of_an_environment_or_a_generator() {
    assertThat(
            problems(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec: {containers: [{name: a, env: [{name: PIN, value: 4711}]}]}
                """))
        .containsExactly(
            "schema/type: spec.containers[0].env[0].value must be a text, got another value; put it"
                + " in quotes");
    assertThat(
            problems(
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                secretGenerator: [{name: a, literals: password=hunter2}]
                """))
        .containsExactly("schema/type: secretGenerator[0].literals must be a list, got a text");
  }

  @Test
  void leaves_open_what_flux_substitutes() {
    assertThat(judged(RELEASE.replace("10m", "${interval:=10m}")).isValid()).isTrue();
    assertThat(judged(RELEASE.replace("name: coder}\nspec", "name: 'a-${b}'}\nspec")).isValid())
        .isTrue();
  }

  @Test
  void checks_the_structure_of_what_sops_has_encrypted_and_not_its_values() {
    var secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData: {password: 'ENC[AES256_GCM,data:Zm9v,type:str]'}
        sops: {mac: 'ENC[AES256_GCM,data:Zm9v,type:str]', version: 3.9.0}
        """;
    assertThat(judged(secret).isValid()).isTrue();
    assertThat(problems(secret.replace("stringData", "stringDate")))
        .containsExactly("schema/unknown-field: stringDate is unknown; did you mean 'stringData'?");
    assertThat(judged(RELEASE.replace("10m", "'ENC[AES256_GCM,data:Zm9v,type:str]'")).isValid())
        .isTrue();
  }

  @Test
  void shows_no_value_of_a_secret() {
    assertThat(
            problems(
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: db}
                stringData: {pin: 4711, password: [hunter2]}
                """))
        .containsExactly(
            "schema/type: stringData.pin must be a text, got another value; put it in quotes",
            "schema/type: stringData.password must be a text, got a list");
  }

  @Test
  void asks_nothing_of_a_patch_but_that_it_fits() {
    var patch =
        Yaml.object(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            spec: {$patch: merge, intervall: 1m}
            """);
    assertThat(texts(validator(FluxVersion.NEWEST).judge(patch, Extent.PATCH)))
        .containsExactly(
            "schema/unknown-field: spec.intervall is unknown; did you mean 'interval'?");
  }

  @Test
  void names_the_successor_of_a_version_that_is_gone() {
    assertThat(problems(RELEASE.replace("io/v2", "io/v2beta1")))
        .containsExactly(
            "schema/removed-version: apiVersion 'helm.toolkit.fluxcd.io/v2beta1' was removed in"
                + " Flux 2.7; use helm.toolkit.fluxcd.io/v2");
    var object = Yaml.object(RELEASE.replace("io/v2", "io/v2beta2"));
    var older = validator(FluxVersion.parse("2.7")).judge(object, Extent.WHOLE);
    assertThat(older.problems()).isEmpty();
    assertThat(older.known()).isFalse();
    assertThat(problems("apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web}"))
        .containsExactly(
            "schema/removed-version: apiVersion 'extensions/v1beta1' was removed in Kubernetes"
                + " 1.22; use networking.k8s.io/v1");
  }

  @Test
  void says_that_a_kind_is_unknown_and_never_that_it_is_valid() {
    var judgement = judged("apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: w}");
    assertThat(judgement.known()).isFalse();
    assertThat(judgement.isValid()).isFalse();
  }

  @Test
  void tells_a_group_without_dots_from_the_core_group() {
    assertThat(judged("apiVersion: v1\nkind: Deployment\nmetadata: {name: w}").known()).isFalse();
    assertThat(problems("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: w}\nspec: {}"))
        .containsExactly(
            "schema/required: spec.selector is missing; set it",
            "schema/required: spec.template is missing; set it");
  }

  @Test
  void names_fields_that_are_newer_than_the_flux_they_are_for() {
    var object = Yaml.object(RELEASE + "  waitStrategy: {name: poller}");
    assertThat(texts(validator(FluxVersion.parse("2.8")).judge(object, Extent.WHOLE))).isEmpty();
    assertThat(texts(validator(FluxVersion.parse("2.7")).judge(object, Extent.WHOLE)))
        .containsExactly(
            "schema/newer-flux: spec.waitStrategy came with Flux 2.8, and the target is 2.7; leave"
                + " it out or raise the target");
    var inList =
        Yaml.object(
            RELEASE
                + "  valuesFrom: [{kind: Secret, name: a}, {kind: Secret, name: b, literal: true}]");
    assertThat(texts(validator(FluxVersion.parse("2.8")).judge(inList, Extent.WHOLE)))
        .containsExactly(
            "schema/newer-flux: spec.valuesFrom[1].literal came with Flux 2.9, and the target is 2.8;"
                + " leave it out or raise the target");
    assertThat(texts(validator(FluxVersion.parse("2.2")).judge(object, Extent.WHOLE)))
        .containsExactly(
            "schema/newer-flux: apiVersion came with Flux 2.3, and the target is 2.2; leave it out"
                + " or raise the target");
  }

  @Test
  void knows_what_the_api_server_asks_of_names_and_labels() {
    assertThat(problems(RELEASE.replace("{name: coder}", "{name: Coder, labels: {a: 'b c'}}")))
        .containsExactly(
            "schema/name: metadata.name must be lower-case letters, digits, dashes and dots, at"
                + " most 253, got 'Coder'",
            "schema/label: metadata.labels.a must be letters, digits, '-', '_' and '.', at most"
                + " 63, with a letter or digit at both ends");
    assertThat(
            problems(
                "apiVersion: v1\nkind: ConfigMap\n"
                    + "metadata: {name: A_B, namespace: Team, annotations: {'a b': c}}"))
        .containsExactly(
            "schema/name: metadata.name must be lower-case letters, digits, dashes and dots, at"
                + " most 253, got 'A_B'",
            "schema/name: metadata.namespace must be lower-case letters, digits and dashes, at most"
                + " 63, got 'Team'",
            "schema/label: metadata.annotations['a b'] must be called with letters, digits, '-',"
                + " '_' and '.', at most 63, after an optional domain and '/'");
    assertThat(problems(RELEASE.replace("{name: coder}", "{}")))
        .containsExactly("schema/required: metadata.name is missing; set it");
    assertThat(judged(RELEASE.replace("{name: coder}", "{generateName: coder-}")).isValid())
        .isTrue();
  }

  private static List<String> problems(String text) {
    return texts(judged(text));
  }

  private static Judgement judged(String text) {
    return validator(FluxVersion.NEWEST).judge(Yaml.object(text), Extent.WHOLE);
  }

  private static ObjectValidator validator(FluxVersion target) {
    return new ObjectValidator(new Schemas(), target);
  }

  private static List<String> texts(Judgement judgement) {
    return judgement.problems().stream().map(it -> it.id() + ": " + it).toList();
  }
}
