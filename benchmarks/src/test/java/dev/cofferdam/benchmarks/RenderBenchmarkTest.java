package dev.cofferdam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.helm.NativeHelm;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is rendered whole and breaks no rule; nothing is timed. */
final class RenderBenchmarkTest {

  private static final RenderBenchmark BENCHMARK = new RenderBenchmark();

  @TempDir private Path folder;

  @Test
  void renders_every_release_the_same_with_and_without_the_cache() throws IOException {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    var repository = new RenderBenchmark.Repository();
    repository.write();
    var cluster = BENCHMARK.releases(repository);

    assertThat(cluster.objects()).hasSize(800);
    assertThat(cluster.isComplete()).isTrue();
    assertThat(BENCHMARK.releasesFromTheCache(repository)).isEqualTo(cluster);
    assertThat(BENCHMARK.releasesFromTheCache(repository)).isEqualTo(cluster);
    assertThat(BENCHMARK.rules(repository)).isEmpty();
    assertThat(BENCHMARK.manifests(repository).objects()).hasSize(10_000);
    repository.delete();
  }

  @Test
  void has_the_engine_alone_render_the_same_charts() throws IOException {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native Helm for this platform");
    WriteReleases.main(new String[] {folder.toString(), "12"});

    assertThatCode(() -> TemplateReleases.main(new String[] {folder.toString(), "12"}))
        .doesNotThrowAnyException();
  }

  @Test
  void says_what_it_wants() {
    assertThatThrownBy(() -> WriteReleases.main(new String[] {"out"}))
        .hasMessage("usage: OUT COUNT");
    assertThatThrownBy(() -> TemplateReleases.main(new String[] {"out"}))
        .hasMessage("usage: ROOT COUNT");
  }
}
