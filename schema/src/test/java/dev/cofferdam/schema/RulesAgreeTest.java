package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.constraint.FluxVersion;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each rule is there twice, in CEL and in Java. On random objects that have the right structure
 * both say the same.
 */
class RulesAgreeTest {

  private static final int OBJECTS = 400;

  static Stream<String> kindsWithRules() {
    return ModelExamples.all().keySet().stream()
        .filter(
            kind ->
                ModelExamples.structure(kind).kind().schema().findValues("rule").stream()
                    .anyMatch(rule -> !rule.asString("").contains("oldSelf")));
  }

  @ParameterizedTest
  @MethodSource("kindsWithRules")
  void in_cel_and_in_java(String kind) {
    var random = new Random(kind.hashCode());
    var structure = ModelExamples.structure(kind);
    int compared = 0;
    int broken = 0;
    for (int i = 0; i < OBJECTS; i++) {
      var object = randomObject(kind, structure.kind().schema(), random);
      var built = ModelExamples.tryRead(object);
      var taken = Pruned.of(object, structure.kind());
      if (built.isPresent() && structure.errors(taken).isEmpty()) {
        var inCel = texts(structure.rules().broken(taken, new ArrayList<>()));
        assertThat(inJava(built.get())).as(object.toString()).isEqualTo(inCel);
        compared++;
        broken += inCel.isEmpty() ? 0 : 1;
      }
    }
    assertThat(compared).isGreaterThan(OBJECTS / 20);
    assertThat(broken).isPositive();
    assertThat(broken).isLessThan(compared);
  }

  private static Set<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inJava(KubernetesResource built) {
    return Constraints.violations(built, FluxVersion.NEWEST).stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Two examples mixed: each field comes from one of them or is left out, enums are drawn. */
  private static ObjectNode randomObject(String kind, JsonNode schema, Random random) {
    var examples = ModelExamples.of(kind);
    var one = examples.get(random.nextInt(examples.size())).deepCopy();
    var other = examples.get(random.nextInt(examples.size()));
    int rate = 2 + random.nextInt(12);
    var fields = ((ObjectNode) schema).deepCopy();
    fields.withObject("properties").remove(List.of("apiVersion", "kind"));
    mix(one, other, fields, random, rate);
    return one;
  }

  private static void mix(JsonNode one, JsonNode other, JsonNode schema, Random random, int rate) {
    if (one instanceof ObjectNode object && schema.has("properties")) {
      schema
          .path("properties")
          .forEachEntry(
              (name, field) -> {
                if (other.has(name) && random.nextInt(rate) == 0) {
                  object.set(name, other.get(name).deepCopy());
                }
                if (!isRequired(schema, name) && random.nextInt(rate) == 0) {
                  object.remove(name);
                }
                if (object.has(name) && field.has("enum") && random.nextInt(3) == 0) {
                  var values = field.get("enum");
                  object.set(name, values.get(random.nextInt(values.size())));
                }
                if (object.has(name)
                    && field.path("type").asString("").equals("integer")
                    && random.nextInt(3) == 0) {
                  object.put(name, random.nextInt(4));
                }
                if (object.has(name)
                    && field.path("type").asString("").equals("boolean")
                    && random.nextInt(3) == 0) {
                  object.put(name, random.nextBoolean());
                }
                mix(object.path(name), other.path(name), field, random, rate);
              });
    } else if (one instanceof ArrayNode array) {
      array.forEach(item -> mix(item, item, schema.path("items"), random, rate));
    }
  }

  private static boolean isRequired(JsonNode schema, String name) {
    return schema.path("required").valueStream().anyMatch(it -> it.asString("").equals(name));
  }
}
