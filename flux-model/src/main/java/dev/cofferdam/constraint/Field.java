package dev.cofferdam.constraint;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a type of the model, and all that its annotations say of it.
 *
 * @param name as it is written in YAML
 * @param defaultValue what the API server fills in: a text as it is, anything else as JSON
 * @param uniqueBy the field that tells the items of a list apart
 * @param rules rules over this field alone; only the API server judges them, as those of Tailscale
 *     compare an object with what it was before
 * @param values reads it from an object
 */
public record Field(
    String name,
    boolean required,
    FluxVersion since,
    Optional<String> defaultValue,
    Optional<String> uniqueBy,
    List<Rule> rules,
    Shape shape,
    Values values) {

  /** Reads the field of an object; null if it is not set. */
  @FunctionalInterface
  public interface Values {
    /** The value in {@code owner}. */
    @Nullable Object of(Object owner);
  }
}
