package dev.cofferdam.benchmarks;

import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rendering in one process, once the code is compiled and the native library is loaded: all files
 * are read anew each time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class RenderBenchmark {

  private static final int RELEASES = 100;
  private static final int MANIFESTS = 10_000;

  /** A hundred releases of ten charts, each rendered by Helm. */
  @Benchmark
  public Cluster releases(Repository repository) {
    return repository.render(repository.releases, RenderOptions.defaults());
  }

  /** The same where what Helm gave was kept. */
  @Benchmark
  public Cluster releasesFromTheCache(Repository repository) {
    var kept = RenderOptions.defaults().cachedIn(repository.root.resolve("cache"));
    return repository.render(repository.releases, kept);
  }

  /** Ten thousand manifests, one object a file. */
  @Benchmark
  public Cluster manifests(Repository repository) {
    return repository.render(repository.manifests, RenderOptions.defaults());
  }

  /** All rules over what the hundred releases give. */
  @Benchmark
  public List<Breach> rules(Repository repository) {
    return Rules.check(repository.cluster());
  }

  /** Repositories in a temporary directory. */
  @State(Scope.Benchmark)
  public static class Repository {

    private final Engines engines = Engines.none().with(NativeHelm.tryLoad().orElseThrow());

    @SuppressWarnings("NullAway.Init") // set up before anything else
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Path releases;

    @SuppressWarnings("NullAway.Init")
    private Path manifests;

    @SuppressWarnings("NullAway.Init")
    private Cluster cluster;

    /** Writes them. */
    @Setup(Level.Trial)
    public void write() throws IOException {
      root = Files.createTempDirectory("cofferdam-benchmarks");
      releases = root.resolve("releases");
      manifests = root.resolve("manifests");
      WriteReleases.write(releases, RELEASES);
      WriteReleases.write(manifests, 0);
      for (int i = 0; i < MANIFESTS; i++) {
        var name = WriteReleases.name(i);
        var file = manifests.resolve("apps/" + i / 100).resolve(name + ".yaml");
        Files.createDirectories(manifests.resolve("apps/" + i / 100));
        Files.writeString(file, Sample.DEPLOYMENT.yaml().replace("sample", name));
      }
      cluster = render(releases, RenderOptions.defaults());
      if (!cluster.isComplete()) {
        throw new IllegalStateException(cluster.unrendered().toString());
      }
    }

    private Cluster cluster() {
      return cluster;
    }

    private Cluster render(Path directory, RenderOptions options) {
      var scope = dev.cofferdam.render.Scope.of(directory);
      return Rendering.of(scope, engines).with(options).run();
    }

    /** Deletes them. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      List<Path> paths;
      try (var below = Files.walk(root)) {
        paths = below.sorted(Comparator.reverseOrder()).toList();
      }
      for (var path : paths) {
        Files.delete(path);
      }
    }
  }
}
