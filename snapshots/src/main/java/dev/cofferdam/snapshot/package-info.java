/**
 * Compares what a stack writes with the files that people have reviewed.
 *
 * <pre>{@code
 * private static final Snapshots SNAPSHOTS =
 *     Snapshots.in(
 *         Path.of("src/test/snapshots"),
 *         SnapshotMode.of(System.getProperty("snapshots"), System.getenv("CI")));
 *
 * @Test
 * void my_stack_is_as_reviewed() {
 *   SNAPSHOTS.assertMatches(MyStack.define());
 * }
 * }</pre>
 */
@NullMarked
package dev.cofferdam.snapshot;

import org.jspecify.annotations.NullMarked;
