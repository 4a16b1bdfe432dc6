package dev.cofferdam.cli;

import dev.cofferdam.resource.Stack;

/** A stack that can be asked for by name. Called only for the stack that is wanted. */
@FunctionalInterface
public interface StackDefinition {

  /** Defines the stack anew. */
  Stack define(StackParameters parameters);
}
