package dev.cofferdam.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind that objects can be compared with. */
final class Structure {

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .regularExpressionFactory(new GoPatterns())
          .preloadSchema(true)
          .locale(Locale.ROOT)
          .build();

  private static final int MOST_ERRORS = 1000;

  private final KindSchema kind;
  private final Schema schema;
  private final Rules rules;

  private Structure(KindSchema kind) {
    this.kind = kind;
    this.schema =
        SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), registry -> registry.schemaRegistryConfig(CONFIG))
            .getSchema(Strict.of(kind));
    this.rules = Rules.of(kind.schema());
  }

  /**
   * @throws UnusableSchema if the API server would not take the schema either
   */
  static Structure of(KindSchema kind) {
    if (kind.source() == KindSchema.Source.DEFINITION && refersElsewhere(kind.schema())) {
      throw new UnusableSchema("it refers to other schemas");
    }
    try {
      return new Structure(kind);
    } catch (RuntimeException | StackOverflowError e) {
      if (kind.source() != KindSchema.Source.DEFINITION) {
        throw e;
      }
      throw new UnusableSchema(why(e));
    }
  }

  /** A field may be called like a keyword; a reference is a text. */
  private static boolean refersElsewhere(JsonNode schema) {
    return Stream.of("$ref", "$schema", "$id")
        .flatMap(keyword -> schema.findValues(keyword).stream())
        .anyMatch(value -> !value.isObject());
  }

  private static String why(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableSchema) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "it is no valid schema";
  }

  KindSchema kind() {
    return kind;
  }

  Rules rules() {
    return rules;
  }

  /** At most so many that explaining them takes no time to speak of. */
  List<Error> errors(ObjectNode object) {
    var errors = schema.validate(object);
    return errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
  }
}
