package dev.cofferdam.schema;

import com.networknt.schema.Error;
import dev.cofferdam.constraint.FluxVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares objects with the schemas of their kinds, as strictly as the API server does when it is
 * asked to be strict, and without a cluster.
 *
 * @param target the release of Flux that the objects are meant for
 */
public record ObjectValidator(Schemas schemas, FluxVersion target) {

  /** Compares one object, which has an apiVersion and a kind. */
  public Judgement judge(ObjectNode object, Extent extent) {
    var kind = kindOf(object);
    var removed = RemovedVersions.text(kind, target);
    if (removed.isPresent()) {
      var problem = new Problem("schema/removed-version", List.of("apiVersion"), removed.get());
      return new Judgement("", List.of(problem), List.of());
    }
    var entry = schemas.entry(kind);
    return entry.structure() == null
        ? new Judgement(entry.whyNot(), List.of(), List.of())
        : judge(object, entry.structure(), extent);
  }

  static ApiKind kindOf(JsonNode object) {
    return new ApiKind(object.path("apiVersion").asString(""), object.path("kind").asString(""));
  }

  private Judgement judge(ObjectNode object, Structure structure, Extent extent) {
    var kind = structure.kind();
    var taken = Pruned.of(withoutEncryption(object), kind);
    var problems = new ArrayList<>(structural(taken, structure, extent));
    List<String> notEvaluated = new ArrayList<>();
    problems.addAll(UniqueItems.twice(taken, kind.schema()));
    if (extent == Extent.WHOLE) {
      if (kind.hasName() && (taken.path("metadata").isObject() || !taken.has("metadata"))) {
        problems.addAll(MetadataRules.broken(taken.path("metadata"), kind));
      }
      if (problems.isEmpty() && !isEncrypted(object)) {
        problems.addAll(structure.rules().broken(taken, notEvaluated));
      }
    }
    problems.addAll(new FluxRelease(target).tooNew(object, kind));
    return new Judgement("", problems, notEvaluated);
  }

  private static List<Problem> structural(ObjectNode object, Structure structure, Extent extent) {
    boolean secret = object.path("kind").asString("").equals("Secret");
    try {
      var errors =
          structure.errors(object).stream()
              .filter(error -> extent == Extent.WHOLE || isOfParts(error))
              .filter(error -> !isDecidedLater(error))
              .toList();
      return new Explained(structure.kind().schema(), new Wording(secret)).problems(errors);
    } catch (JsonNodeException e) {
      // The library compares whole numbers as 64 bits, and stops at one that is longer.
      return List.of(
          new Problem("schema/range", List.of(), "has a number of more than 64 bits; shorten it"));
    }
  }

  /** What is wrong with a part, whatever it is merged into. */
  private static boolean isOfParts(Error error) {
    return switch (error.getKeyword()) {
      case "required", "minItems", "minProperties", "oneOf", "not" -> false;
      case "additionalProperties" -> !error.getProperty().startsWith("$");
      default -> true;
    };
  }

  /** Variables of Flux's substitution and values that SOPS has encrypted. */
  private static boolean isDecidedLater(Error error) {
    var value = error.getInstanceNode();
    return value != null && value.isString() && isDecidedLater(value.asString());
  }

  static boolean isDecidedLater(String text) {
    return MetadataRules.isSubstituted(text) || text.startsWith("ENC[AES256_GCM,");
  }

  /** Whether SOPS has encrypted values of this object. */
  static boolean isEncrypted(JsonNode object) {
    return object.path("sops").has("mac") || object.path("sops").has("lastmodified");
  }

  private static ObjectNode withoutEncryption(ObjectNode object) {
    return isEncrypted(object) ? object.deepCopy().without("sops") : object;
  }
}
