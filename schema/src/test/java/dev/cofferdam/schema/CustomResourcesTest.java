package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.constraint.FluxVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds that a definition of somebody's describes. */
class CustomResourcesTest {

  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.example.org}
      spec:
        group: example.org
        scope: Namespaced
        names: {kind: Widget, plural: widgets}
        versions:
        - name: v1alpha1
          served: false
          storage: false
          schema: {openAPIV3Schema: {type: object}}
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              required: [spec]
              properties:
                spec:
                  type: object
                  required: [size]
                  x-kubernetes-validations:
                  - rule: self.size <= self.limit
                    messageExpression: "'has the size ' + string(self.size) + ' over ' + string(self.limit)"
                  - rule: self.size == oldSelf.size
                    message: cannot change
                  - {rule: "!has(self.gone) || self.gone.x > 0", message: has gone without x}
                  - {rule: "!has(self.took) || self.took >= duration('1s')", message: took no time}
                  - {rule: "!has(self.at) || self.at > timestamp('2020-01-01T00:00:00Z')", message: is too old}
                  - {rule: "!has(self.bytes) || size(self.bytes) == 3", message: has other than three bytes}
                  properties:
                    size: {type: integer, minimum: 1, maximum: 9, exclusiveMaximum: true}
                    limit: {type: integer, default: 5}
                    ratio: {type: number, multipleOf: 0.5}
                    port: {x-kubernetes-int-or-string: true}
                    free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                    maybe: {type: string, nullable: true}
                    dash-ed: {type: string, x-kubernetes-validations: [{rule: "self != 'no'", message: must not be no, fieldPath: .why}]}
                    set: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                    pairs:
                      type: array
                      x-kubernetes-list-type: map
                      x-kubernetes-list-map-keys: [name, protocol]
                      items:
                        type: object
                        properties: {name: {type: string}, protocol: {type: string, default: TCP}}
                    template:
                      type: object
                      x-kubernetes-embedded-resource: true
                      properties: {spec: {type: object, properties: {a: {type: string}}}}
                    one:
                      type: object
                      properties: {a: {type: string}, b: {type: string}}
                      oneOf: [{required: [a]}, {required: [b]}]
                    when: {type: string, format: duration}
                    closed: {type: object}
                    gone: {type: object, nullable: true, properties: {x: {type: integer}}}
                    took: {type: string, format: duration}
                    at: {type: string, format: date-time}
                    bytes: {type: string, format: byte}
                    count: {type: integer, format: int32}
                    id: {type: string, format: uuid}
                    fresh:
                      type: string
                      x-kubernetes-validations:
                      - {rule: "oldSelf.hasValue() || self == 'new'", optionalOldSelf: true, message: has to be new at first}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          size: 1 |
          size: 1, port: 80 |
          size: 1, port: http |
          size: 1, port: [] | schema/type: spec.port must be a whole number or a text, got a list
          size: 0 | schema/range: spec.size must be at least 1, got 0
          size: 9 | schema/range: spec.size must be less than 9, got 9
          size: 1, ratio: 0.7 | schema/range: spec.ratio must be a multiple of 0.5, got 0.7
          size: 6 | schema/rule: spec has the size 6 over 5
          size: 6, limit: 7 |
          size: 1, free: {any: [thing, null]} |
          size: 1, maybe: null |
          size: 1, 'dash-ed': no-no |
          size: 1, 'dash-ed': 'no' | schema/rule: spec.dash-ed.why must not be no
          size: 1, set: [a, b, a] | schema/unique: spec.set[2] is there twice; remove one
          size: 1, pairs: [{name: a}, {name: a, protocol: UDP}] |
          size: 1, pairs: [{name: a}, {name: a, protocol: TCP}] | schema/unique: spec.pairs[1] has the same name and protocol as an item before it; change one
          size: 1, template: {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {a: b}} |
          size: 1, template: {apiVersion: v1, kind: Pod, metadata: {nam: p}} | schema/unknown-field: spec.template.metadata.nam is unknown; did you mean 'name'?
          size: 1, template: {apiVersion: v1} | schema/required: spec.template.kind is missing; set it
          size: 1, closed: {a: 1} | schema/unknown-field: spec.closed.a is unknown; leave it out
          size: 1, took: 5s |
          size: 1, took: 500ms | schema/rule: spec took no time
          size: 1, took: '${TOOK}' |
          size: 1, at: 2026-01-02T03:04:05Z |
          size: 1, at: 2019-01-02T03:04:05Z | schema/rule: spec is too old
          size: 1, bytes: YWJj |
          size: 1, bytes: YWJjZA== | schema/rule: spec has other than three bytes
          size: 1, bytes: '***' | schema/pattern: spec.bytes must be base64, got '***'
          size: 99999999999999999999 | schema/range: has a number of more than 64 bits; shorten it
          size: 1, free: null |
          size: 1, gone: null |
          size: 1, gone: {x: 0} | schema/rule: spec has gone without x
          size: 1, count: 3000000000 | schema/range: spec.count must be at most 2147483647, got 3000000000
          size: 1, fresh: old | schema/rule: spec.fresh has to be new at first
          size: 1, id: 6ba7b8109dad11d180b400c04fd430c8 |
          size: 1, one: {a: x} |
          size: 1, one: {a: x, b: z} | schema/alternatives: spec.one must have one of the forms that its schema lists
          size: 1, one: {} | schema/alternatives: spec.one must have one of the forms that its schema lists
          size: 1, when: 1h |
          sise: 1, size: 1 | schema/unknown-field: spec.sise is unknown; did you mean 'size'?
          """)
  void are_judged_as_their_api_server_would(String spec, String problem) {
    assertThat(judged("spec: {" + spec + "}").problems())
        .extracting(it -> it.id() + ": " + it)
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void have_fields_of_their_own_that_are_required() {
    assertThat(judged("").problems())
        .extracting(Problem::toString)
        .containsExactly("spec is missing; set it");
  }

  @Test
  void are_not_valid_if_a_rule_could_not_be_evaluated() {
    var definition =
        DEFINITION.replace(
            "  - rule: self.size == oldSelf.size", "  - rule: quantity(self.size).isInteger()");
    var validator =
        new ObjectValidator(new Schemas().add(Yaml.object(definition)), FluxVersion.NEWEST);
    var object =
        Yaml.object(
            "{apiVersion: example.org/v1, kind: Widget, metadata: {name: w}, spec: {size: 1}}");
    var judgement = validator.judge(object, Extent.WHOLE);
    assertThat(judgement.problems()).isEmpty();
    assertThat(judgement.isValid()).isFalse();
    assertThat(judgement.notEvaluated()).containsExactly("quantity(self.size).isInteger()");
  }

  @Test
  void are_unknown_in_versions_that_are_not_served() {
    var object =
        Yaml.object("{apiVersion: example.org/v1alpha1, kind: Widget, metadata: {name: w}}");
    assertThat(validator().judge(object, Extent.WHOLE).known()).isFalse();
  }

  @Test
  void do_not_replace_what_the_model_describes() {
    var definition =
        Yaml.object(
            DEFINITION
                .replace("example.org", "source.toolkit.fluxcd.io")
                .replace("Widget", "GitRepository"));
    var validator = new ObjectValidator(new Schemas().add(definition), FluxVersion.NEWEST);
    var object =
        Yaml.object(
            """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: g}
            spec: {interval: 1m, url: https://example.org}
            """);
    assertThat(validator.judge(object, Extent.WHOLE).isValid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          allOf: {} | it is no valid schema
          anyOf: [5] | it is no valid schema
          $schema: 'http://example.org/none' | it refers to other schemas
          $ref: 'http://example.org/schema.json' | it refers to other schemas
          $ref: '#/definitions/io.k8s.api.core.v1.PodSpec' | it refers to other schemas
          pattern: 'a(?=b)' | it has the pattern 'a(?=b)', which is none
          pattern: '[' | it has the pattern '[', which is none
          """)
  void are_compared_with_nothing_if_their_definition_cannot_be_used(String text, String why) {
    var definition = DEFINITION.replace("size: {type: integer,", "size: {" + text + ",");
    var validator =
        new ObjectValidator(new Schemas().add(Yaml.object(definition)), FluxVersion.NEWEST);
    var object = Yaml.object("{apiVersion: example.org/v1, kind: Widget, metadata: {name: w}}");
    var judgement = validator.judge(object, Extent.WHOLE);
    assertThat(judgement.isValid()).isFalse();
    assertThat(judgement.whyNot())
        .isEqualTo(
            "the definition of 'example.org/v1 Widget' cannot be used, so nothing was compared: "
                + why
                + "; mend it");
  }

  /** A backtracking engine would not end before the universe does. */
  @Test
  void have_patterns_that_take_no_longer_than_their_text() {
    var definition =
        DEFINITION.replace("maybe: {type: string,", "maybe: {type: string, pattern: '^(a+)+$',");
    var validator =
        new ObjectValidator(new Schemas().add(Yaml.object(definition)), FluxVersion.NEWEST);
    var object =
        Yaml.object(
            "{apiVersion: example.org/v1, kind: Widget, metadata: {name: w}, spec: {size: 1, maybe: "
                + "a".repeat(10_000)
                + "!}}");
    assertThat(validator.judge(object, Extent.WHOLE).problems()).hasSize(1);
  }

  @Test
  void are_described_by_definitions_that_are_valid_themselves() {
    assertThat(validator().judge(Yaml.object(DEFINITION), Extent.WHOLE).problems()).isEmpty();
  }

  private static Judgement judged(String rest) {
    var object =
        Yaml.object("apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: w}\n" + rest);
    return validator().judge(object, Extent.WHOLE);
  }

  private static ObjectValidator validator() {
    return new ObjectValidator(new Schemas().add(Yaml.object(DEFINITION)), FluxVersion.NEWEST);
  }
}
