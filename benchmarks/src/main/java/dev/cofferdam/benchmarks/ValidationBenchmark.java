package dev.cofferdam.benchmarks;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.schema.Extent;
import dev.cofferdam.schema.Judgement;
import dev.cofferdam.schema.ObjectValidator;
import dev.cofferdam.schema.Schemas;
import dev.cofferdam.schema.Validation;
import dev.cofferdam.schema.ValidationReport;
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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valid objects and files per second, once the code is compiled and the schemas are read.
 *
 * <p>An object is judged by one thread and is in memory; a directory is read anew each time, by as
 * many threads as there are cores.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValidationBenchmark {

  /** How many files the directory has. */
  static final int FILES = 1_000;

  /** A HelmRelease, whose kind has rules in CEL. */
  @Benchmark
  public Judgement helmRelease(Objects objects) {
    return objects.judge(objects.helmRelease);
  }

  /** A Deployment, whose kind has the deepest schema of the three. */
  @Benchmark
  public Judgement deployment(Objects objects) {
    return objects.judge(objects.deployment);
  }

  /** A custom resource, whose definition has rules in CEL. */
  @Benchmark
  public Judgement customResource(Objects objects) {
    return objects.judge(objects.cache);
  }

  /** Files, from the walk through the directory to the report. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  @Warmup(iterations = 8, time = 3)
  @Measurement(iterations = 5, time = 2)
  public ValidationReport directory(Directory directory) {
    return new Validation(List.of(directory.root), List.of(), FluxVersion.NEWEST).run();
  }

  /** Objects in memory, and what judges them. */
  @State(Scope.Benchmark)
  public static class Objects {

    private final ObjectValidator validator =
        new ObjectValidator(
            new Schemas().add(Sample.CACHE_DEFINITION.object()), FluxVersion.NEWEST);
    private final ObjectNode helmRelease = Sample.HELM_RELEASE.object();
    private final ObjectNode deployment = Sample.DEPLOYMENT.object();
    private final ObjectNode cache = Sample.CACHE.object();

    private Judgement judge(ObjectNode object) {
      return validator.judge(object, Extent.WHOLE);
    }
  }

  /** Files of mixed kinds in a temporary directory. */
  @State(Scope.Benchmark)
  public static class Directory {

    @SuppressWarnings("NullAway.Init") // set up before anything else
    Path root;

    /** Writes them. */
    @Setup(Level.Trial)
    public void write() throws IOException {
      root = Files.createTempDirectory("cofferdam-benchmarks");
      WriteManifests.write(root, FILES);
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
