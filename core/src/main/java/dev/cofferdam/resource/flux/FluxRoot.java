package dev.cofferdam.resource.flux;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.flux.source.v1.GitRepositoryBuilder;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.DnsSubdomain;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Placement;
import dev.cofferdam.resource.Stack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    new KubeObject(
        this,
        "kustomization",
        RootKustomization.of(Stack.of(this), props),
        Placement.listed().inFile("kustomization-root.yaml"));
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

  /**
   * Where Flux reads the stack, and how often and how long it tries.
   *
   * @param source the repository
   * @param namespace where the Flux objects live; {@code flux-system} unless said otherwise
   * @param interval how often Flux applies the directory again
   * @param retryInterval how soon it tries again after a failure
   * @param timeout how long one attempt may wait for all objects to become ready; it has to hold
   *     the retries of every HelmRelease in the directory
   * @param keySecret the Secret with the age key that decrypts what SOPS has encrypted; null where
   *     nothing is
   * @param dependsOn Kustomizations of the same namespace that have to be ready first
   */
  public record Props(
      GitSource source,
      NamespaceName namespace,
      FluxDuration interval,
      FluxDuration retryInterval,
      FluxDuration timeout,
      @Nullable DnsSubdomain keySecret,
      List<DnsSubdomain> dependsOn) {

    public Props {
      dependsOn = List.copyOf(dependsOn);
    }

    /** Applied every ten minutes and after two on failure, with ten minutes to become ready. */
    public static Props of(GitSource source) {
      return new Props(
          source,
          FLUX_SYSTEM,
          new FluxDuration("10m"),
          new FluxDuration("2m"),
          new FluxDuration("10m"),
          null,
          List.of());
    }

    /** The same, with the Flux objects in this namespace. */
    public Props in(NamespaceName namespace) {
      return new Props(source, namespace, interval, retryInterval, timeout, keySecret, dependsOn);
    }

    /** The same, applied this often. */
    public Props every(FluxDuration interval) {
      return new Props(source, namespace, interval, retryInterval, timeout, keySecret, dependsOn);
    }

    /** The same, with this long for all objects to become ready. */
    public Props within(FluxDuration timeout) {
      return new Props(source, namespace, interval, retryInterval, timeout, keySecret, dependsOn);
    }

    /**
     * The same, decrypting what SOPS has encrypted.
     *
     * @param keySecret a Secret beside the Kustomization, often {@code sops-age}, with the private
     *     age key under a key that ends in {@code .agekey} (kustomize-controller)
     * @throws IllegalArgumentException if it decrypts with another one already
     */
    public Props decryptedBy(String keySecret) {
      var secret = new DnsSubdomain(keySecret);
      if (!tryFindKeySecret().orElse(secret).equals(secret)) {
        throw new IllegalArgumentException(
            "a Kustomization decrypts with the keys of one Secret, got '%s' and '%s'; put all keys into one of them"
                .formatted(this.keySecret, secret));
      }
      return new Props(source, namespace, interval, retryInterval, timeout, secret, dependsOn);
    }

    /**
     * The same, applied only when these Kustomizations of the same namespace are ready too, such as
     * the ones that bring the kinds of its objects: Flux applies nothing of a directory while the
     * cluster does not know a kind in it.
     */
    public Props after(String... kustomizations) {
      return after(List.of(kustomizations).stream().map(DnsSubdomain::new).toList());
    }

    private Props after(List<DnsSubdomain> more) {
      var all = Stream.concat(dependsOn.stream(), more.stream()).distinct().toList();
      return new Props(source, namespace, interval, retryInterval, timeout, keySecret, all);
    }

    /** The same, with what this choice needs: decryption, or its providers first. */
    public Props with(Credentials credentials) {
      return credentials instanceof Credentials.Sops sops
          ? decryptedBy(sops.keySecret().value())
          : after(credentials.providers());
    }

    /** The Secret with the age key; empty where nothing is encrypted. */
    public Optional<DnsSubdomain> tryFindKeySecret() {
      return Optional.ofNullable(keySecret);
    }
  }
}
