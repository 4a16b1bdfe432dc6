package dev.cofferdam.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.examples.Main;
import dev.cofferdam.file.YamlWriter;
import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Flux would make of coder-prod. The real chart is not ours to keep: a chart of our own with
 * the same interface stands in for it.
 */
class RenderedExampleTest {

  private static final Path REVIEWED = Path.of("src/test/resources/rendered/coder-prod.yaml");

  @TempDir Path repository;

  private Cluster rendered() {
    var stack = Main.cofferdam().define("coder-prod", StackParameters.none());
    var helm = NativeHelm.tryLoad();
    assumeTrue(helm.isPresent(), "no native Helm for this platform");
    var engines = Engines.none().with(helm.get());
    return Rendering.of(Scope.of(stack, repository), engines).run();
  }

  @Test
  void says_how_to_fetch_the_chart_that_is_not_there_yet() {
    var cluster = rendered();

    assertThat(cluster.unrendered()).hasSize(1);
    assertThat(cluster.unrendered().get(0).text())
        .endsWith(
            "; fetch it with 'vendir sync --chdir %s/third_party/vendir'".formatted(repository));
    assertThat(cluster.objects()).hasSize(7);
  }

  @Test
  void gives_the_objects_that_were_reviewed() throws IOException {
    VendoredCoder.into(repository);

    var cluster = rendered();

    assertThat(cluster.unrendered()).isEmpty();
    var text = cluster.objects().stream().map(this::text).collect(Collectors.joining());
    if (SnapshotMode.of(System.getProperty("snapshots"), System.getenv("CI"))
        == SnapshotMode.UPDATE) {
      Files.createDirectories(REVIEWED.getParent());
      Files.write(REVIEWED, text.getBytes(UTF_8));
    }
    assertThat(text).isEqualTo(Files.readString(REVIEWED));
  }

  private String text(RenderedObject object) {
    var source = object.origin().toString().replace(repository + "/", "");
    return "---\n# Source: "
        + source
        + "\n"
        + YamlWriter.write(JsonMapper.shared().convertValue(object.value(), Object.class));
  }

  @Test
  void opens_nothing_in_what_the_chart_makes_of_it() throws IOException {
    VendoredCoder.into(repository);

    var cluster = rendered();

    assertThat(cluster.all("", "Service"))
        .hasSize(1)
        .allMatch(it -> it.value().path("spec").path("type").asString("").equals("ClusterIP"));
    assertThat(cluster.all("networking.k8s.io", "Ingress"))
        .hasSize(1)
        .allMatch(
            it ->
                it.value().path("spec").path("ingressClassName").asString("").equals("tailscale"));
  }

  @Test
  void breaks_no_rule_but_the_one_that_its_user_asked_to_break() throws IOException {
    VendoredCoder.into(repository);

    assertThat(Rules.check(rendered()).stream().map(it -> it.rule().id()))
        .containsExactly("tailscale/rule-host");
  }
}
