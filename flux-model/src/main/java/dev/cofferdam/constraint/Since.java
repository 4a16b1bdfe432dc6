package dev.cofferdam.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The minor release of Flux that a field, or the apiVersion of a kind, came with. Without it, it is
 * as old as {@link FluxVersion#OLDEST}. What is inside a field is never older than the field.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Since {

  /** Such as {@code 2.7}. */
  String value();
}
