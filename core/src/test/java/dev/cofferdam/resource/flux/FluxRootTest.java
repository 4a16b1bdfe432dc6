package dev.cofferdam.resource.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.file.Synthesis;
import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.SecretStore;
import dev.cofferdam.resource.Stack;
import org.junit.jupiter.api.Test;

class FluxRootTest {

  private static final FluxRoot.Props PROPS =
      FluxRoot.Props.of(
          GitSource.of("setup", "https://git.example.com/example/setup", new GitBranch("main")));
  private static final AgeRecipient RECIPIENT =
      new AgeRecipient("age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv");

  @Test
  void decrypts_and_comes_after_others() {
    assertThat(kustomization(PROPS.decryptedBy("sops-age").after("external-secrets", "stores")))
        .endsWith(
            """
            spec:
              interval: 10m
              retryInterval: 2m
              timeout: 10m
              path: ./apps/prod
              prune: true
              wait: true
              sourceRef:
                kind: GitRepository
                name: setup
              dependsOn:
                - name: external-secrets
                - name: stores
              decryption:
                provider: sops
                secretRef:
                  name: sops-age
            """);
  }

  @Test
  void does_neither_unless_it_is_told_to() {
    assertThat(kustomization(PROPS)).doesNotContain("decryption", "dependsOn");
  }

  @Test
  void keeps_both_when_told_more() {
    var props =
        PROPS
            .decryptedBy("keys")
            .after("a")
            .after("b", "a")
            .every(new FluxDuration("1h"))
            .within(new FluxDuration("5m"))
            .in(PROPS.namespace())
            .decryptedBy("keys");

    assertThat(kustomization(props))
        .contains("  dependsOn:\n    - name: a\n    - name: b\n  decryption:\n")
        .contains("    secretRef:\n      name: keys\n");
  }

  @Test
  void gives_every_choice_what_it_needs() {
    var store = SecretStore.of("vault");

    assertThat(PROPS.with(Credentials.sops(RECIPIENT))).isEqualTo(PROPS.decryptedBy("sops-age"));
    assertThat(PROPS.with(Credentials.sops(RECIPIENT).decryptedBy("keys")))
        .isEqualTo(PROPS.decryptedBy("keys"));
    assertThat(PROPS.with(Credentials.externalSecret(store, "k").after("eso")))
        .isEqualTo(PROPS.after("eso"));
    assertThat(PROPS.with(Credentials.onePassword("vaults/a/items/b").after("op")))
        .isEqualTo(PROPS.after("op"));
    assertThat(PROPS.with(Credentials.externalSecret(store, "k"))).isEqualTo(PROPS);
    assertThat(PROPS.with(Credentials.outOfBand())).isEqualTo(PROPS);
    assertThat(PROPS.with(Credentials.existing("a", "b"))).isEqualTo(PROPS);
  }

  @Test
  void decrypts_with_one_secret() {
    assertThatThrownBy(() -> PROPS.decryptedBy("one").decryptedBy("two"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a Kustomization decrypts with the keys of one Secret, got 'one' and 'two'; put all keys into one of them");
  }

  @Test
  void does_not_wait_for_itself() {
    assertThatThrownBy(() -> kustomization(PROPS.after("prod")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the Kustomization of stack 'prod' cannot come after itself; name the Kustomization that applies the provider");
  }

  private static String kustomization(FluxRoot.Props props) {
    var stack = new Stack("prod");
    new FluxRoot(stack, "flux", props);
    return String.valueOf(Synthesis.of(stack).texts().get("apps/prod/kustomization-root.yaml"));
  }
}
