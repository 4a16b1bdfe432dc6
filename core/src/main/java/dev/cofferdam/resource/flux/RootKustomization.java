package dev.cofferdam.resource.flux;

import dev.cofferdam.flux.kustomize.v1.DecryptionProvider;
import dev.cofferdam.flux.kustomize.v1.Kustomization;
import dev.cofferdam.flux.kustomize.v1.KustomizationBuilder;
import dev.cofferdam.flux.kustomize.v1.SourceKind;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.DnsSubdomain;
import dev.cofferdam.resource.Stack;
import java.util.List;

/** The Kustomization that applies a stack's directory, itself included. */
final class RootKustomization {

  private RootKustomization() {}

  /**
   * @throws IllegalArgumentException if it would wait for itself
   */
  static Kustomization of(Stack stack, FluxRoot.Props props) {
    var spec =
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
            .withName(props.source().name().value())
            .endSourceRef();
    for (var dependency : dependencies(stack, props)) {
      spec.addNewDependsOn().withName(dependency.value()).endDependsOn();
    }
    props
        .tryFindKeySecret()
        .ifPresent(
            secret ->
                spec.withNewDecryption()
                    .withProvider(DecryptionProvider.SOPS)
                    .withNewSecretRef()
                    .withName(secret.value())
                    .endSecretRef()
                    .endDecryption());
    return spec.endSpec().build();
  }

  /** One that waited for itself would wait for ever (kustomize-controller). */
  private static List<DnsSubdomain> dependencies(Stack stack, FluxRoot.Props props) {
    if (props.dependsOn().contains(new DnsSubdomain(stack.name()))) {
      throw new IllegalArgumentException(
          "the Kustomization of stack '%s' cannot come after itself; name the Kustomization that applies the provider"
              .formatted(stack.name()));
    }
    return props.dependsOn();
  }
}
