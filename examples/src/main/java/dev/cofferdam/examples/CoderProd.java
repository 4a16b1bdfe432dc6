package dev.cofferdam.examples;

import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.coder.CoderAccess;
import dev.cofferdam.coder.CoderProps;
import dev.cofferdam.coder.CoderSource;
import dev.cofferdam.coder.CoderStack;
import dev.cofferdam.coder.Database;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.tailscale.Tailnet;

/** Coder, for everyone in the tailnet and for nobody else. */
public final class CoderProd {

  /** The DNS name of your tailnet: admin console, page DNS. */
  private static final Tailnet TAILNET = Tailnet.of("tail1a2b3.ts.net");

  /** The repository that this is written into, as Flux reads it. */
  private static final String REPOSITORY = "ssh://git@git.example.com/example/setup";

  private static final GitBranch BRANCH = new GitBranch("mg/feat/deploy-coder");

  private CoderProd() {}

  /** The stack {@code coder-prod}. */
  public static Stack define(StackParameters parameters) {
    var stack = new Stack("coder-prod");
    var setup = GitSource.of("setup", REPOSITORY, parameters.branchOr(BRANCH));
    new CoderStack(
        stack,
        "coder",
        CoderProps.builder()
            .access(CoderAccess.tailnetIngress(TAILNET, "coder").withLiteralRules())
            .source(CoderSource.own(setup.withSecret("flux-system")))
            .database(
                Database.at("postgres-coder-cluster-db-prod-rw.tenant-root").named("app", "app"))
            .build());
    return stack;
  }
}
