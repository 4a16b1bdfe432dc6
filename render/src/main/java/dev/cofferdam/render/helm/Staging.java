package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * How a chart is changed before Helm sees it.
 *
 * @param version what its version becomes, such as {@code 2.29.1+abcdef123456} under
 *     reconcileStrategy Revision; null for its own
 * @param values what its values.yaml becomes; null for its own
 * @param schemaChecked whether values must satisfy values.schema.json; not so under
 *     disableSchemaValidation
 */
public record Staging(@Nullable String version, @Nullable String values, boolean schemaChecked) {

  /** Changes nothing. */
  public static Staging asItIs() {
    return new Staging(null, null, true);
  }

  public Staging withVersion(String changed) {
    return new Staging(changed, values, schemaChecked);
  }

  public Staging withValues(byte[] changed) {
    return new Staging(version, new String(changed, UTF_8), schemaChecked);
  }

  public Staging withoutSchema() {
    return new Staging(version, values, false);
  }
}
