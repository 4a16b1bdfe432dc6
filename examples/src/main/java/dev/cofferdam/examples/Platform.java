package dev.cofferdam.examples;

import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.coder.CoderAccess;
import dev.cofferdam.coder.CoderProps;
import dev.cofferdam.coder.CoderSource;
import dev.cofferdam.coder.CoderStack;
import dev.cofferdam.coder.Database;
import dev.cofferdam.coder.SslMode;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.FluxRoot;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.flux.Pruning;
import dev.cofferdam.resource.flux.SourceRef;
import dev.cofferdam.resource.tailscale.Tailnet;

/** Two constructs, Coder and a status page, composed once and deployed to two clusters. */
final class Platform {

  private static final Tailnet TAILNET = Tailnet.of("tail1a2b3.ts.net");
  private static final NamespaceName STATUS = new NamespaceName("status");
  private static final SourceRef SOURCE =
      new SourceRef(new NamespaceName("flux-system"), new DnsLabel("platform"));

  private Platform() {}

  static Stack define(Environment environment, StackParameters parameters) {
    var stack = new Stack("platform-" + environment.id());
    var branch = parameters.branchOr(new GitBranch(environment.id()));
    var source = GitSource.of("platform", "https://git.example.com/example/platform", branch);
    var coder = coder(environment);
    var flux = FluxRoot.Props.of(source).within(CoderStack.longestAttempt(coder));
    new FluxRoot(stack, "flux", flux.with(coder.credentials()));
    new CoderStack(stack, "coder", coder);
    new KubeObject(stack, "status-namespace", Pruning.neverPruned(STATUS));
    new TailnetService(stack, "status", status(environment));
    return stack;
  }

  private static CoderProps coder(Environment environment) {
    return CoderProps.builder()
        .access(CoderAccess.proxyGroup(TAILNET, environment.device(), "ingress"))
        .source(CoderSource.existing(SOURCE))
        .database(
            Database.at("coder-db-rw.databases").named("coder", "coder").with(SslMode.REQUIRE))
        .compute(environment.compute())
        .credentials(environment.credentials())
        .build();
  }

  private static TailnetService.Props status(Environment environment) {
    return TailnetService.Props.of(
            STATUS, "status-" + environment.id(), "registry.example.com/status:2.8.1", 3000)
        .times(environment.replicas());
  }
}
