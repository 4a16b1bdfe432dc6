package dev.cofferdam.benchmarks;

import dev.cofferdam.coder.CoderAccess;
import dev.cofferdam.coder.CoderProps;
import dev.cofferdam.coder.CoderSource;
import dev.cofferdam.coder.CoderStack;
import dev.cofferdam.coder.Database;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.tailscale.Tailnet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The stack {@code coder-prod} of the examples, as often as asked. */
final class CoderStacks {

  private CoderStacks() {}

  /** One is {@code coder-prod}; of several, the first is {@code coder-prod-0001}. */
  static List<Stack> define(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> define(name(i, count))).toList();
  }

  private static String name(int number, int count) {
    return count == 1 ? "coder-prod" : String.format(Locale.ROOT, "coder-prod-%04d", number);
  }

  private static Stack define(String name) {
    var stack = new Stack(name);
    new CoderStack(stack, "coder", props());
    return stack;
  }

  /** New ones each time, as a program would that defines its stacks in a loop. */
  private static CoderProps props() {
    var setup =
        GitSource.of(
            "setup",
            "ssh://git@git.example.com/example/setup",
            new GitBranch("mg/feat/deploy-coder"));
    return CoderProps.builder()
        .access(
            CoderAccess.tailnetIngress(Tailnet.of("tail1a2b3.ts.net"), "coder").withLiteralRules())
        .source(CoderSource.own(setup.withSecret("flux-system")))
        .database(Database.at("postgres-coder-cluster-db-prod-rw.tenant-root").named("app", "app"))
        .build();
  }
}
