package dev.cofferdam.rule.exposure;

/**
 * A value that asks a chart for something open.
 *
 * @param text goes on from the field
 */
record AskedValue(String field, Reach reach, String text) {}
