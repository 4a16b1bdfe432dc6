package dev.cofferdam.secret;

/**
 * One line of a {@code .env}, or as many as its value has.
 *
 * @param line of its key, from 1
 */
record EnvEntry(String key, int line, Password value) {}
