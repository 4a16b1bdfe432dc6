package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.file.YamlWriter;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.ObjectName;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.Stack;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack is proven before it is written. */
class SynthProofTest {

  @TempDir private Path root;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int write(HasMetadata object, ExposurePolicy policy, String... more) {
    var cofferdam =
        new Cofferdam()
            .stack(
                "prod",
                parameters -> {
                  var stack = new Stack("prod");
                  new KubeObject(stack, "object", object);
                  return stack;
                },
                policy);
    var arguments = new String[4 + more.length];
    arguments[0] = "--stack";
    arguments[1] = "prod";
    arguments[2] = "--out";
    arguments[3] = root.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return cofferdam.status(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private static HasMetadata pod(boolean hostNetwork) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("web")
        .withNamespace("dev")
        .endMetadata()
        .withNewSpec()
        .withHostNetwork(hostNetwork)
        .addNewContainer()
        .withName("c")
        .withImage("example.com/web:1")
        .endContainer()
        .endSpec()
        .build();
  }

  /** Of a chart that is in the repository only once somebody has fetched it. */
  private static HasMetadata release() {
    var source = new LinkedHashMap<String, Object>();
    source.put("kind", "GitRepository");
    source.put("name", "flux-system");
    var spec = new LinkedHashMap<String, Object>();
    spec.put("chart", "third_party/vendir/charts/web");
    spec.put("sourceRef", source);
    var release = new GenericKubernetesResource();
    release.setApiVersion("helm.toolkit.fluxcd.io/v2");
    release.setKind("HelmRelease");
    release.setMetadata(
        new ObjectMetaBuilder().withName("web").withNamespace("flux-system").build());
    release.setAdditionalProperty(
        "spec", Collections.singletonMap("chart", Collections.singletonMap("spec", spec)));
    return release;
  }

  @Test
  void writes_what_is_private() {
    assertThat(write(pod(false), ExposurePolicy.privateOnly())).isZero();

    assertThat(out.toString()).endsWith("prod: 2 created, 0 updated, 0 unchanged, 0 removed\n");
    assertThat(root.resolve("apps/prod")).isDirectory();
  }

  @Test
  void writes_nothing_of_what_is_public_and_says_why() {
    assertThat(write(pod(true), ExposurePolicy.tailnetOnly())).isEqualTo(1);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith(
            "error: nothing of stack 'prod' was written, for it is not proven to be tailnet-only:\n"
                + "public: ")
        .contains("Pod dev/web: spec.hostNetwork opens every port")
        .contains("(exposure/host-network)");
    assertThat(root.resolve("apps")).doesNotExist();
  }

  @Test
  void writes_what_the_policy_of_the_stack_allows() {
    var policy =
        ExposurePolicy.tailnetOnly()
            .allowing(
                ObjectName.of("Pod dev/web").exposedBy("exposure/host-network"),
                "the nodes have no public addresses");

    assertThat(write(pod(true), policy)).isZero();
  }

  @Test
  void writes_nothing_where_an_exception_is_not_needed_any_more() {
    var policy =
        ExposurePolicy.tailnetOnly()
            .allowing(
                ObjectName.of("Pod dev/web").exposedBy("exposure/host-network"),
                "the nodes have no public addresses");

    assertThat(write(pod(false), policy)).isEqualTo(1);
    assertThat(err.toString()).contains("lets nothing pass any more");
  }

  @Test
  void writes_nothing_of_what_would_put_a_password_into_git() {
    assertThat(write(secret(), ExposurePolicy.tailnetOnly())).isEqualTo(1);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().replace(root.toString(), "DIR"))
        .isEqualTo(
            """
            error: nothing of stack 'prod' was written, for it would put secrets into Git:
              DIR/apps/prod/secret-db.yaml:2:1: Secret dev/db: holds 'password' in plain text; encrypt it with SOPS, let an operator make it, or keep it out of Git (secret/encryption)
            """);
    assertThat(root.resolve("apps")).doesNotExist();
  }

  @Test
  void writes_a_password_that_the_policy_of_the_stack_allows() {
    var policy =
        ExposurePolicy.tailnetOnly()
            .allowing(
                ObjectName.of("Secret dev/db").exposedBy("secret/encryption"),
                "the password of the demo, which is on its login page");

    assertThat(write(secret(), policy)).isZero();
  }

  @Test
  void leaves_the_secrets_of_others_to_others() throws IOException {
    Files.createDirectories(root.resolve("apps/prod"));
    Files.writeString(root.resolve("apps/prod/mine.yaml"), YamlWriter.write(secret()));
    Files.writeString(root.resolve("apps/prod/.env"), "PGPASSWORD=hunter2hunter2\n");

    assertThat(write(pod(false), ExposurePolicy.tailnetOnly())).isZero();
  }

  private static HasMetadata secret() {
    return new SecretBuilder()
        .withNewMetadata()
        .withName("db")
        .withNamespace("dev")
        .endMetadata()
        .addToStringData("password", "hunter2hunter2")
        .build();
  }

  @Test
  void writes_what_only_lacks_a_chart_and_says_last_that_it_is_not_proven() {
    assertThat(write(release(), ExposurePolicy.tailnetOnly())).isZero();

    assertThat(out.toString().lines().reduce("", (before, line) -> line))
        .startsWith(
            "NOT PROVEN: whether prod is tailnet-only depends on a chart that is not here yet:"
                + " HelmRelease flux-system/web: the chart ")
        .contains("third_party/vendir/charts/web");
    assertThat(root.resolve("apps/prod")).isDirectory();
  }

  @Test
  void refuses_that_too_where_it_is_to_be_strict() {
    assertThat(write(release(), ExposurePolicy.tailnetOnly(), "--strict")).isEqualTo(1);

    assertThat(err.toString()).contains("unproven: ").contains("(render/chart-missing)");
    assertThat(root.resolve("apps")).doesNotExist();
  }

  @Test
  void says_that_it_is_not_proven_although_it_is_to_be_quiet() {
    assertThat(write(release(), ExposurePolicy.tailnetOnly(), "--quiet")).isZero();

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("NOT PROVEN: ");
  }
}
