package dev.cofferdam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.resource.ExactVersion;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.Placement;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.VendoredChart;
import dev.cofferdam.resource.flux.FluxDuration;
import dev.cofferdam.resource.flux.FluxRoot;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SynthesisTest {

  private final Stack stack = new Stack("prod");

  @Test
  void writes_the_flux_root() {
    var git =
        GitSource.of("setup", "ssh://git@git.example.com/example/setup", new GitBranch("mg/x"));
    new FluxRoot(
        stack,
        "flux",
        FluxRoot.Props.of(git.withSecret("flux-system").every(new FluxDuration("5m")))
            .in(new NamespaceName("gitops"))
            .every(new FluxDuration("1h"))
            .within(new FluxDuration("20m")));

    var texts = Synthesis.of(stack).texts();

    assertThat(withoutOwner(texts.get("apps/prod/gitrepository-setup.yaml")))
        .isEqualTo(
            """
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata:
              name: setup
              namespace: gitops
              annotations:
                kustomize.toolkit.fluxcd.io/prune: disabled
            spec:
              interval: 5m
              url: ssh://git@git.example.com/example/setup
              ref:
                branch: mg/x
              secretRef:
                name: flux-system
            """);
    assertThat(withoutOwner(texts.get("apps/prod/kustomization-root.yaml")))
        .isEqualTo(
            """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata:
              name: prod
              namespace: gitops
              annotations:
                kustomize.toolkit.fluxcd.io/prune: disabled
            spec:
              interval: 1h
              retryInterval: 2m
              timeout: 20m
              path: ./apps/prod
              prune: true
              wait: true
              sourceRef:
                kind: GitRepository
                name: setup
            """);
  }

  @Test
  void lists_what_flux_applies_and_not_what_a_person_applies() {
    new KubeObject(stack, "service", service("web"));
    new KubeObject(stack, "secret", secret("token"), Placement.outOfBand("Keep it.\nTwice."));
    new KubeObject(stack, "other", secret("listed"));

    var texts = Synthesis.of(stack).texts();

    assertThat(withoutOwner(texts.get("apps/prod/kustomization.yaml")))
        .isEqualTo(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
              - secret-listed.yaml
              - service-web.yaml
            """);
    assertThat(withoutOwner(texts.get("apps/prod/secret-token.yaml")))
        .startsWith("# Keep it.\n# Twice.\napiVersion: v1\n");
  }

  @Test
  void begins_every_generated_file_with_its_owner() {
    new KubeObject(stack, "service", service("web"));

    Synthesis.of(stack)
        .texts()
        .forEach(
            (path, text) ->
                assertThat(Owner.tryParse(text))
                    .isEqualTo(Optional.of(new Owner("prod", new RepositoryPath(path)))));
  }

  @Test
  void asks_for_vendored_charts() {
    new KubeObject(stack, "service", service("web"));
    vendor("coder", "2.29.1");
    vendor("wiki", "1.0.0");

    assertThat(Synthesis.of(stack).texts().get("third_party/vendir/vendir.yml"))
        .isEqualTo(
            """
            # Begun by Cofferdam for stack prod. The file is yours; of it, a stack keeps its own charts' entries current.
            apiVersion: vendir.k14s.io/v1alpha1
            kind: Config
            directories:
              - path: charts/coder
                contents:
                  - path: .
                    helmChart:
                      name: coder
                      version: "2.29.1"
                      repository:
                        url: https://helm.example.com/v2
              - path: charts/wiki
                contents:
                  - path: .
                    helmChart:
                      name: wiki
                      version: "1.0.0"
                      repository:
                        url: https://helm.example.com/v2
            """);
  }

  @Test
  void changes_one_entry_of_an_existing_vendir_file() {
    new KubeObject(stack, "service", service("web"));
    vendor("coder", "2.29.1");
    var path = new RepositoryPath("third_party/vendir/vendir.yml");
    var edit = (SharedFile) Objects.requireNonNull(Synthesis.of(stack).files().get(path));
    var existing = edit.edited(Optional.empty()).replace("2.29.1", "2.28.0") + "# end\n";

    assertThat(edit.edited(Optional.of(existing))).isEqualTo(existing.replace("2.28.0", "2.29.1"));
  }

  @Test
  void refuses_an_empty_stack() {
    assertThatThrownBy(() -> Synthesis.of(stack))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stack 'prod' defines no object; add constructs to it before it is written");
  }

  @Test
  void knows_an_owner_only_by_its_whole_first_line() {
    var owner = new Owner("prod", new RepositoryPath("a.b/c.yaml"));

    assertThat(Owner.tryParse(owner.line() + "\r\nkind: X\n")).contains(owner);
    for (var text :
        List.of(
            "",
            "#\n",
            "kind: X\n" + owner.line(),
            owner.line() + " and more\n",
            owner.line().replace("a.b/c.yaml", "../../c.yaml"))) {
      assertThat(Owner.tryParse(text)).isEmpty();
    }
  }

  private void vendor(String chart, String version) {
    var repository = "https://helm.example.com/v2";
    var props = VendoredChart.Props.of(chart, new ExactVersion(version), repository);
    new VendoredChart(stack, chart, props);
  }

  private static String withoutOwner(@Nullable String file) {
    var text = Objects.requireNonNull(file);
    return text.substring(text.indexOf('\n') + 1);
  }

  private static HasMetadata service(String name) {
    return new ServiceBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  private static HasMetadata secret(String name) {
    return new SecretBuilder().withNewMetadata().withName(name).endMetadata().build();
  }
}
