/**
 * Assertions for the tests of stacks:
 *
 * <pre>{@code
 * assertThat(stack).in(repository).isTailnetOnly();
 * assertThat(cluster).isPrivateOnly();
 * }</pre>
 *
 * <p>What fails says so with the whole report.
 */
@NullMarked
package dev.cofferdam.assertion;

import org.jspecify.annotations.NullMarked;
