package dev.cofferdam.constraint;

/**
 * A rule over the fields of a type, or over one of its fields.
 *
 * @param expression in CEL, as the API server evaluates it
 * @param message what is wrong if it does not hold, in words that follow the path
 */
public record Rule(String expression, String message) {}
