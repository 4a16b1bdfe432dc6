package dev.cofferdam.examples;

import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.StackProps;
import dev.cofferdam.resource.flux.FluxRoot;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.flux.Pruning;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.decorator.AddLabelDecorator;

/** Something other than Coder: three services of one team, each a device in the same tailnet. */
public final class Intranet {

  private static final NamespaceName NAMESPACE = new NamespaceName("intranet");

  private Intranet() {}

  /** The stack {@code intranet}. */
  public static Stack define(StackParameters parameters) {
    var owner = new AddLabelDecorator(new Label("example.com/team", "office", new String[0]));
    var stack = new Stack("intranet", StackProps.in("apps/intranet").decoratedBy(owner));
    var branch = parameters.branchOr(new GitBranch("main"));
    var source = GitSource.of("intranet", "https://git.example.com/example/intranet", branch);
    new FluxRoot(stack, "flux", FluxRoot.Props.of(source));
    new KubeObject(stack, "namespace", Pruning.neverPruned(NAMESPACE));
    new TailnetService(stack, "wiki", service("wiki", "registry.example.com/wiki:3.1.0"));
    new TailnetService(stack, "chat", service("chat", "registry.example.com/chat:9.0.4").times(2));
    new TailnetService(stack, "print", service("print", "registry.example.com/print:1.12.0"));
    return stack;
  }

  private static TailnetService.Props service(String name, String image) {
    return TailnetService.Props.of(NAMESPACE, name, image, 8080);
  }
}
