package dev.cofferdam.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two items of the list have the same value in this field ({@code x-kubernetes-list-type: map}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface UniqueBy {

  /** The name of a field of the items, as it is written in YAML. */
  String value();
}
