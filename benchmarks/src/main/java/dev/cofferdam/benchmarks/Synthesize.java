package dev.cofferdam.benchmarks;

import dev.cofferdam.file.Change.Kind;
import dev.cofferdam.file.ForeignFiles;
import dev.cofferdam.file.Plan;
import dev.cofferdam.file.Repository;
import dev.cofferdam.file.Synthesis;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes stacks into a folder, all in one process: {@code OUT STACKS [ROUNDS]}.
 *
 * <p>Without ROUNDS they go to OUT, and one line says what became of the files; the same again
 * finds them unchanged. With ROUNDS, round N goes to OUT/N, because a file system may be slower at
 * rewriting a file than at writing a new one, and a line says how long it took.
 */
public final class Synthesize {

  private Synthesize() {}

  /** Synthesizes, and prints. */
  public static void main(String[] args) {
    run(args, System.out);
  }

  static void run(String[] args, PrintStream out) {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("usage: OUT STACKS [ROUNDS]");
    }
    var root = Path.of(args[0]);
    int stacks = Integer.parseInt(args[1]);
    if (args.length == 2) {
      out.println(counts(synthesize(root, stacks)));
      return;
    }
    for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
      long start = System.nanoTime();
      synthesize(root.resolve(Integer.toString(round)), stacks);
      out.printf(Locale.ROOT, "round %d: %.1f ms%n", round, (System.nanoTime() - start) / 1e6);
    }
  }

  private static Plan synthesize(Path root, int stacks) {
    var repository = Repository.at(root);
    var files = CoderStacks.define(stacks).stream().map(Synthesis::of).toList();
    var plan = repository.plan(files, ForeignFiles.KEEP);
    if (!plan.conflicts().isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' holds files of others; name a folder that does not exist yet".formatted(root));
    }
    repository.apply(plan);
    return plan;
  }

  private static String counts(Plan plan) {
    return "%d created, %d updated, %d unchanged, %d removed"
        .formatted(
            plan.count(Kind.CREATED),
            plan.count(Kind.UPDATED),
            plan.count(Kind.UNCHANGED),
            plan.count(Kind.REMOVED));
  }
}
