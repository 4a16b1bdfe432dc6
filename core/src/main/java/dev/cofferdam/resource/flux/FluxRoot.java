package dev.cofferdam.resource.flux;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.flux.kustomize.v1.KustomizationBuilder;
import dev.cofferdam.flux.kustomize.v1.SourceKind;
import dev.cofferdam.flux.source.v1.GitRepositoryBuilder;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Placement;
import dev.cofferdam.resource.Stack;

/**
 * What makes Flux apply a stack: the namespace of the Flux objects, the GitRepository, and the
 * Kustomization that applies the stack's directory and is itself kept there.
 *
 * <p>None of the three is ever pruned: a Kustomization that drops out of its own directory would
 * otherwise prune everything it ever applied.
 */
public final class FluxRoot extends Construct {

  private static final NamespaceName FLUX_SYSTEM = new NamespaceName("flux-system");

  private final SourceRef source;

  /** Defines the three objects. */
  public FluxRoot(Construct scope, String id, Props props) {
    super(scope, id);
    this.source = new SourceRef(props.namespace(), props.source().name());
    new KubeObject(this, "namespace", Pruning.neverPruned(props.namespace()));
    defineSource(props);
    defineKustomization(props);
  }

  /** The GitRepository, for what else reads from it. */
  public SourceRef source() {
    return source;
  }

  private void defineSource(Props props) {
    var git = props.source();
    var spec =
        new GitRepositoryBuilder()
            .withNewMetadata()
            .withName(git.name().value())
            .withNamespace(props.namespace().value())
            .withAnnotations(Pruning.DISABLED)
            .endMetadata()
            .withNewSpec()
            .withInterval(git.interval().value())
            .withUrl(git.url())
            .withNewRef()
            .withBranch(git.branch().value())
            .endRef();
    git.tryFindSecret()
        .ifPresent(secret -> spec.withNewSecretRef().withName(secret.value()).endSecretRef());
    new KubeObject(this, "source", spec.endSpec().build());
  }

  private void defineKustomization(Props props) {
    var stack = Stack.of(this);
    var kustomization =
        new KustomizationBuilder()
            .withNewMetadata()
            .withName(new DnsLabel(stack.name()).value())
            .withNamespace(props.namespace().value())
            .withAnnotations(Pruning.DISABLED)
            .endMetadata()
            .withNewSpec()
            .withInterval(props.interval().value())
            .withRetryInterval(props.retryInterval().value())
            .withTimeout(props.timeout().value())
            .withPath("./" + stack.directory())
            .withPrune(true)
            .withWaitForAll(true)
            .withNewSourceRef()
            .withKind(SourceKind.GIT_REPOSITORY)
            .withName(source.name().value())
            .endSourceRef()
            .endSpec()
            .build();
    new KubeObject(
        this, "kustomization", kustomization, Placement.listed().inFile("kustomization-root.yaml"));
  }

  /**
   * Where Flux reads the stack, and how often and how long it tries.
   *
   * @param source the repository
   * @param namespace where the Flux objects live; {@code flux-system} unless said otherwise
   * @param interval how often Flux applies the directory again
   * @param retryInterval how soon it tries again after a failure
   * @param timeout how long one attempt may wait for all objects to become ready; it has to hold
   *     the retries of every HelmRelease in the directory
   */
  public record Props(
      GitSource source,
      NamespaceName namespace,
      FluxDuration interval,
      FluxDuration retryInterval,
      FluxDuration timeout) {

    /** Applied every ten minutes and after two on failure, with ten minutes to become ready. */
    public static Props of(GitSource source) {
      return new Props(
          source,
          FLUX_SYSTEM,
          new FluxDuration("10m"),
          new FluxDuration("2m"),
          new FluxDuration("10m"));
    }

    /** The same, with the Flux objects in this namespace. */
    public Props in(NamespaceName namespace) {
      return new Props(source, namespace, interval, retryInterval, timeout);
    }

    /** The same, applied this often. */
    public Props every(FluxDuration interval) {
      return new Props(source, namespace, interval, retryInterval, timeout);
    }

    /** The same, with this long for all objects to become ready. */
    public Props within(FluxDuration timeout) {
      return new Props(source, namespace, interval, retryInterval, timeout);
    }
  }
}
