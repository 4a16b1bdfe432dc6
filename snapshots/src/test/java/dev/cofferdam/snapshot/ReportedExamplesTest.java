package dev.cofferdam.snapshot;

import static dev.cofferdam.assertion.ExposureAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.cli.Cofferdam;
import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.examples.Main;
import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.format.TextFormat;
import dev.cofferdam.resource.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of every example, on the rendered chart too: that nothing of it is public, and of
 * the one that is wrong on purpose, everything that is.
 */
class ReportedExamplesTest {

  private static final Cofferdam EXAMPLES = Main.cofferdam();
  private static final Path REVIEWED = Path.of("src/test/resources/reports");

  @TempDir Path repository;

  @BeforeEach
  void vendor() throws IOException {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    VendoredCoder.into(repository);
  }

  static SortedSet<String> all() {
    return EXAMPLES.stackNames();
  }

  static SortedSet<String> private_ones() {
    return ExamplesTest.stacks();
  }

  private static Stack stack(String name) {
    return EXAMPLES.define(name, StackParameters.none());
  }

  private Cluster rendered(String name) {
    var engines = Engines.none().with(NativeHelm.tryLoad().orElseThrow());
    return Rendering.of(Scope.of(stack(name), repository), engines).run();
  }

  @ParameterizedTest
  @MethodSource("all")
  void says_what_was_reviewed(String name) throws IOException {
    var proof = Proof.of(rendered(name), EXAMPLES.policy(name));
    var text = new StringWriter();
    new TextFormat().write(Report.of(proof), new PrintWriter(text));

    assertReviewed(name, text.toString().replace(repository + "/", ""));
  }

  private static void assertReviewed(String name, String text) throws IOException {
    var file = REVIEWED.resolve(name + ".txt");
    if (SnapshotMode.of(System.getProperty("snapshots"), System.getenv("CI"))
        == SnapshotMode.UPDATE) {
      Files.createDirectories(REVIEWED);
      Files.write(file, text.getBytes(UTF_8));
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("private_ones")
  void proves_that_nothing_is_public(String name) {
    assertThat(stack(name)).in(repository).isTailnetOnly();
    assertThat(rendered(name)).isTailnetOnly();
  }

  @ParameterizedTest
  @MethodSource("private_ones")
  void renders_no_load_balancer_and_no_public_ingress(String name) {
    var cluster = rendered(name);

    assertThat(cluster.isComplete()).isTrue();
    assertThat(cluster.all("", "Service"))
        .isNotEmpty()
        .allMatch(it -> it.value().path("spec").path("type").asString("").equals("ClusterIP"));
    assertThat(cluster.all("networking.k8s.io", "Ingress"))
        .allMatch(
            it ->
                it.value().path("spec").path("ingressClassName").asString("").equals("tailscale"));
  }

  @Test
  void fails_with_the_report_in_its_message() {
    assertThatThrownBy(() -> assertThat(stack("exposed")).in(repository).isTailnetOnly())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("public: ")
        .hasMessageContaining("Service exposed/wiki-balanced: spec.type")
        .hasMessageContaining("not tailnet-only: ");
    assertThatThrownBy(() -> assertThat(rendered("exposed")).isPrivateOnly())
        .hasMessageContaining("not private-only: ");
  }

  @Test
  void takes_what_is_in_the_tailnet_for_more_than_private() {
    assertThatThrownBy(() -> assertThat(stack("intranet")).in(repository).isPrivateOnly())
        .hasMessageContaining("tailnet: ");
    assertThat(stack("intranet")).in(repository).meets(ExposurePolicy.tailnetOnly());
  }

  @Test
  void fails_where_a_chart_is_not_there(@TempDir Path empty) {
    assertThatThrownBy(() -> assertThat(stack("coder-prod")).in(empty).isTailnetOnly())
        .hasMessageContaining("(render/chart-missing)");
  }

  @Test
  void says_what_is_asked_where_its_user_says_so() {
    assertThatThrownBy(
            () -> assertThat(stack("exposed")).as("the wiki").in(repository).isTailnetOnly())
        .hasMessageStartingWith("[the wiki] ");
  }
}
