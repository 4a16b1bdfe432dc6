package dev.cofferdam.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.ObjectName;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.SecretStore;
import dev.cofferdam.rule.Rules;
import dev.cofferdam.rule.leak.LeakRules;
import dev.cofferdam.schema.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code check} says of Coder, whatever way its connection URL takes. */
class CheckedCredentialsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final Credentials.External EXTERNAL =
      Credentials.externalSecret(SecretStore.cluster("vault"), "apps/coder/db");

  private static final Credentials.OnePassword ONE_PASSWORD =
      Credentials.onePassword("vaults/platform/items/coder-db");

  private static final Credentials.Sops SOPS = Credentials.sops(CoderRepository.RECIPIENT);

  private static final String PLATFORM =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata:
        name: platform
        namespace: flux-system
      spec:
        interval: 10m
        path: ./platform
        prune: false
        sourceRef:
          kind: GitRepository
          name: setup
      """;

  private static final String NEED =
      "%s third_party/vendir/charts/coder/templates/coder.yaml:1:1: Deployment coder/coder: spec.template.spec.containers[0].env[3].valueFrom.secretKeyRef.name %s (HelmRelease flux-system/coder, chart coder 2.29.1, templates/coder.yaml) (%s)";

  private static final String ELSEWHERE =
      "names Secret 'postgres-app', which nothing brings to namespace 'coder'; add it, correct the name, or see to it that it is in the cluster first";

  @TempDir private Path repository;

  @BeforeEach
  void need_helm() {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
  }

  static Stream<Credentials> choices() {
    return Stream.of(
        Credentials.outOfBand(),
        SOPS,
        SOPS.decryptedBy("team-keys"),
        EXTERNAL,
        EXTERNAL.property("url"),
        ONE_PASSWORD);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void is_nothing(Credentials credentials) throws IOException {
    CoderRepository.write(repository, credentials);

    var report = check(ExposurePolicy.tailnetOnly());

    assertThat(said(report)).isEmpty();
    assertThat(report.passes()).isTrue();
  }

  @Test
  void is_a_warning_where_a_secret_has_to_come_from_elsewhere() throws IOException {
    CoderRepository.write(repository, Credentials.existing("postgres-app", "uri"));

    var report = check(ExposurePolicy.tailnetOnly());

    assertThat(said(report))
        .containsExactly(NEED.formatted("WARNING", ELSEWHERE, "workload/secret"));
    assertThat(report.passes()).isTrue();
  }

  @Test
  void is_nothing_where_an_exception_says_where_a_secret_comes_from() throws IOException {
    CoderRepository.write(repository, Credentials.existing("postgres-app", "uri"));

    var report =
        check(
            ExposurePolicy.tailnetOnly()
                .allowing(
                    ObjectName.of("Deployment coder/coder").exposedBy("workload/secret"),
                    "CloudNativePG of the platform makes it"));

    assertThat(report.passes()).isTrue();
    assertThat(report.allowed()).hasSize(1);
    assertThat(said(report)).containsExactly(NEED.formatted("NOTE", ELSEWHERE, "workload/secret"));
  }

  @Test
  void is_nothing_where_a_database_of_the_repository_makes_the_secret() throws IOException {
    CoderRepository.write(repository, Credentials.existing("postgres-app", "uri"));
    list(
        """
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata:
          name: postgres
          namespace: coder
        spec:
          instances: 3
        """);

    assertThat(said(check(ExposurePolicy.tailnetOnly()))).isEmpty();
  }

  @Test
  void is_an_error_where_the_secret_lacks_the_key() throws IOException {
    CoderRepository.write(repository, Credentials.existing("coder-db", "uri"));
    list(
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: coder-db
          namespace: coder
        stringData:
          url: ENC[AES256_GCM,data:abcd,iv:efgh,tag:ijkl,type:str]
        """);

    assertThat(said(check(ExposurePolicy.tailnetOnly())))
        .contains(
            NEED.formatted(
                "ERROR",
                "asks for key 'uri', which Secret 'coder-db' does not have; name one that it has: 'url'",
                "workload/secret-key"));
  }

  static Stream<Arguments> later() {
    return Stream.of(
        Arguments.of(EXTERNAL.after("platform")), Arguments.of(ONE_PASSWORD.after("platform")));
  }

  @ParameterizedTest
  @MethodSource("later")
  void is_nothing_where_what_comes_first_is_there(Credentials credentials) throws IOException {
    CoderRepository.write(repository, credentials);
    Files.createDirectories(repository.resolve("platform"));
    Files.writeString(
        repository.resolve("platform/kustomization.yaml"),
        "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n");
    Files.createDirectories(repository.resolve("clusters"));
    Files.writeString(repository.resolve("clusters/platform.yaml"), PLATFORM);

    assertThat(said(check(ExposurePolicy.tailnetOnly()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("later")
  void is_an_error_where_it_is_not_unless_an_exception_says_who_brings_it(Credentials credentials)
      throws IOException {
    CoderRepository.write(repository, credentials);

    var report = check(ExposurePolicy.tailnetOnly());

    assertThat(report.passes()).isFalse();
    assertThat(said(report))
        .containsExactly(
            "ERROR apps/prod/kustomization-root.yaml:2:1: Kustomization flux-system/prod: spec.dependsOn[0].name names Kustomization 'platform', which nothing brings to namespace 'flux-system'; correct the name, leave the dependency out, or except this in cofferdam.yaml if another repository brings it (flux/depends-on)");
    var excepted =
        check(
            ExposurePolicy.tailnetOnly()
                .allowing(
                    ObjectName.of("Kustomization flux-system/prod").exposedBy("flux/depends-on"),
                    "the repository 'platform' brings it to the same cluster"));
    assertThat(excepted.passes()).isTrue();
    assertThat(excepted.allowed()).hasSize(1);
  }

  /** As somebody who adds to the stack's directory by hand. */
  private void list(String manifest) throws IOException {
    var directory = repository.resolve(CoderRepository.DIRECTORY);
    Files.writeString(directory.resolve("extra.yaml"), manifest);
    var list = directory.resolve("kustomization.yaml");
    Files.writeString(list, Files.readString(list) + "  - extra.yaml\n");
  }

  /** As the command line does. */
  private Report check(ExposurePolicy policy) {
    var engines = Engines.none().with(NativeHelm.tryLoad().orElseThrow());
    var clusters = Rendering.of(Scope.of(repository), engines).clusters();
    var breaches =
        Stream.of(Rules.check(clusters), LeakRules.check(clusters)).flatMap(List::stream).toList();
    var validation = new Validation(List.of(repository), List.of(), FluxVersion.NEWEST).run();
    return Report.of(Proof.of(clusters, policy, TODAY), breaches, validation, TODAY);
  }

  /** But for what nobody has given a definition of. */
  private List<String> said(Report report) {
    return report.entries().stream()
        .filter(it -> !it.id().equals("schema/unvalidated"))
        .map(it -> "%s %s (%s)".formatted(it.level(), it.finding(), it.id()))
        .map(it -> it.replace(repository + "/", ""))
        .toList();
  }
}
