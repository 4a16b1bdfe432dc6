package dev.cofferdam.cli;

import dev.cofferdam.resource.flux.GitBranch;
import org.jspecify.annotations.Nullable;

/** What the person who runs a stack may say about it, beyond its name. */
public final class StackParameters {

  private final @Nullable GitBranch branch;
  private boolean branchRead;

  private StackParameters(@Nullable GitBranch branch) {
    this.branch = branch;
  }

  /** Nothing was said. */
  public static StackParameters none() {
    return new StackParameters(null);
  }

  /** The branch that Flux shall follow was named. */
  public static StackParameters branch(GitBranch branch) {
    return new StackParameters(branch);
  }

  /** The branch that was named with {@code -Dbranch=NAME}, or else this one. */
  public GitBranch branchOr(GitBranch otherwise) {
    branchRead = true;
    return branch == null ? otherwise : branch;
  }

  /**
   * @throws IllegalArgumentException if something was said that the stack did not ask for
   */
  void checkRead(String stack) {
    if (branch != null && !branchRead) {
      throw new IllegalArgumentException(
          "stack '%s' takes no branch, got '%s'; leave -Dbranch out".formatted(stack, branch));
    }
  }
}
