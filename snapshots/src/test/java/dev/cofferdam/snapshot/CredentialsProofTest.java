package dev.cofferdam.snapshot;

import static dev.cofferdam.assertion.ExposureAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.Connection;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.SecretStore;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.FluxRoot;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.flux.Pruning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No way for a Secret to reach the cluster opens anything. */
class CredentialsProofTest {

  private static final NamespaceName NAMESPACE = new NamespaceName("web");
  private static final Credentials SOPS =
      Credentials.sops(
          new AgeRecipient("age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv"));
  private static final FluxRoot.Props FLUX =
      FluxRoot.Props.of(
          GitSource.of("setup", "https://git.example.com/example/setup", new GitBranch("main")));

  @TempDir private Path repository;

  @BeforeEach
  void encrypt() throws IOException {
    var file = repository.resolve("apps/prod/secret-web-db.sops.yaml");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: web-db, namespace: web}
        stringData: {url: "ENC[AES256_GCM,data:abcd,iv:efgh,tag:ijkl,type:str]"}
        sops:
          mac: ENC[AES256_GCM,data:mnop,iv:qrst,tag:uvwx,type:str]
          version: 3.9.0
        """);
  }

  static Stream<Credentials> choices() {
    return Stream.of(
        Credentials.outOfBand(),
        SOPS,
        Credentials.externalSecret(SecretStore.cluster("vault"), "apps/web/db"),
        Credentials.onePassword("vaults/platform/items/web-db"),
        Credentials.existing("orders-app", "uri"));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void every_choice_is_proven_private(Credentials credentials) {
    assertThat(stack(credentials, FLUX.with(credentials))).in(repository).isPrivateOnly();
  }

  @Test
  void nothing_is_proven_of_a_secret_that_flux_is_not_told_to_decrypt() {
    assertThatThrownBy(() -> assertThat(stack(SOPS, FLUX)).in(repository).isPrivateOnly())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "Secret web/web-db of Kustomization flux-system/prod: is encrypted with SOPS, and the Kustomization has no spec.decryption; set it");
  }

  @Test
  void nothing_is_proven_of_a_secret_that_is_not_there(@TempDir Path empty) {
    assertThatThrownBy(() -> assertThat(stack(SOPS, FLUX.with(SOPS))).in(empty).isPrivateOnly())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("secret-web-db.sops.yaml");
  }

  private static Stack stack(Credentials credentials, FluxRoot.Props flux) {
    var stack = new Stack("prod");
    new FluxRoot(stack, "flux", flux);
    new KubeObject(stack, "namespace", Pruning.neverPruned(NAMESPACE));
    var connection =
        new Connection("postgres", "web", "db", 5432, "web", Collections.emptySortedMap());
    var props = ConnectionSecret.Props.of(NAMESPACE, SecretKeyRef.of("web-db", "url"), connection);
    new ConnectionSecret(stack, "db", props.with(credentials));
    return stack;
  }
}
