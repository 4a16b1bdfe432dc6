package dev.cofferdam.examples;

import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.StackProps;
import dev.cofferdam.resource.flux.FluxRoot;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.flux.Pruning;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import java.util.Collections;
import java.util.Map;

/**
 * A stack that is wrong on purpose: the same service is private in {@link Intranet}, and here it is
 * open in one way after the other. It is never written; what is said instead is reviewed in {@code
 * snapshots/src/test/resources/reports/exposed.txt}.
 */
public final class Exposed {

  private static final NamespaceName NAMESPACE = new NamespaceName("exposed");
  private static final Map<String, String> LABELS =
      Collections.singletonMap("app.kubernetes.io/name", "wiki");

  private Exposed() {}

  /** The stack {@code exposed}. */
  public static Stack define(StackParameters parameters) {
    var stack = new Stack("exposed", StackProps.in("apps/exposed"));
    var branch = parameters.branchOr(new GitBranch("main"));
    var source = GitSource.of("exposed", "https://git.example.com/example/exposed", branch);
    new FluxRoot(stack, "flux", FluxRoot.Props.of(source));
    new KubeObject(stack, "namespace", Pruning.neverPruned(NAMESPACE));
    new TailnetService(
        stack,
        "wiki",
        TailnetService.Props.of(NAMESPACE, "wiki", "registry.example.com/wiki:3.1.0", 8080));
    var wrong = new Construct(stack, "wrong") {};
    new KubeObject(wrong, "balancer", loadBalancer());
    new KubeObject(wrong, "ports", nodePort());
    new KubeObject(wrong, "class", classless());
    new KubeObject(wrong, "funnel", funnel());
    new KubeObject(wrong, "agent", agent());
    new KubeObject(wrong, "tunnel", tunnel());
    return stack;
  }

  /** As many charts make it unless told otherwise. */
  private static HasMetadata loadBalancer() {
    return service("wiki-balanced", "LoadBalancer");
  }

  private static HasMetadata nodePort() {
    return service("wiki-ports", "NodePort");
  }

  private static HasMetadata service(String name, String type) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(NAMESPACE.value())
        .endMetadata()
        .withNewSpec()
        .withType(type)
        .withSelector(LABELS)
        .addNewPort()
        .withName("http")
        .withPort(80)
        .withNewTargetPort("http")
        .endPort()
        .endSpec()
        .build();
  }

  /** Whatever controller is the default of the cluster takes it. */
  private static HasMetadata classless() {
    return ingress("wiki-classless", Collections.emptyMap()).build();
  }

  /** Private, but for one annotation. */
  private static HasMetadata funnel() {
    return ingress("wiki-funnel", Collections.singletonMap("tailscale.com/funnel", "true"))
        .editSpec()
        .withIngressClassName("tailscale")
        .addNewTl()
        .withHosts("wiki-funnel")
        .endTl()
        .endSpec()
        .build();
  }

  private static IngressBuilder ingress(String name, Map<String, String> annotations) {
    return new IngressBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(NAMESPACE.value())
        .withAnnotations(annotations)
        .endMetadata()
        .withNewSpec()
        .withNewDefaultBackend()
        .withNewService()
        .withName("wiki")
        .withNewPort()
        .withName("http")
        .endPort()
        .endService()
        .endDefaultBackend()
        .endSpec();
  }

  /** No Service at all, and open at every address of every node. */
  private static HasMetadata agent() {
    return new DaemonSetBuilder()
        .withNewMetadata()
        .withName("agent")
        .withNamespace(NAMESPACE.value())
        .endMetadata()
        .withNewSpec()
        .withNewSelector()
        .addToMatchLabels("app.kubernetes.io/name", "agent")
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .addToLabels("app.kubernetes.io/name", "agent")
        .endMetadata()
        .withNewSpec()
        .withHostNetwork(true)
        .addNewContainer()
        .withName("agent")
        .withImage("registry.example.com/agent:1.0.0")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  /** It calls out, and lets the internet in. */
  private static HasMetadata tunnel() {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName("tunnel")
        .withNamespace(NAMESPACE.value())
        .endMetadata()
        .withNewSpec()
        .withNewSelector()
        .addToMatchLabels("app.kubernetes.io/name", "tunnel")
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .addToLabels("app.kubernetes.io/name", "tunnel")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("tunnel")
        .withImage("cloudflare/cloudflared:2026.1.0")
        .withArgs("tunnel", "run")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
