package dev.cofferdam.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A kind that objects can be compared with. */
final class Structure {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(Dialects.getOpenApi30());

  private final KindSchema kind;
  private final Schema schema;
  private final Rules rules;

  Structure(KindSchema kind) {
    this.kind = kind;
    this.schema = REGISTRY.getSchema(Strict.of(kind));
    this.rules = Rules.of(kind.schema());
  }

  KindSchema kind() {
    return kind;
  }

  Rules rules() {
    return rules;
  }

  List<Error> errors(ObjectNode object) {
    return schema.validate(object);
  }
}
