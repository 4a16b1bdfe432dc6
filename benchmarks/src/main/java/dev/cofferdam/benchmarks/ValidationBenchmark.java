package dev.cofferdam.benchmarks;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.schema.Extent;
import dev.cofferdam.schema.Judgement;
import dev.cofferdam.schema.ObjectValidator;
import dev.cofferdam.schema.Schemas;
import dev.cofferdam.schema.Validation;
import dev.cofferdam.schema.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import tools.jackson.databind.node.ObjectNode;

/** What a warm process needs to validate one object of several kinds, and 1,000 files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValidationBenchmark {

  private static final int FILES = 1000;

  private final ObjectValidator validator =
      new ObjectValidator(
          new Schemas().add(Manifests.object(Manifests.DEFINITION)), FluxVersion.NEWEST);
  private final ObjectNode release = Manifests.object(Manifests.RELEASE);
  private final ObjectNode deployment = Manifests.object(Manifests.DEPLOYMENT);
  private final ObjectNode widget = Manifests.object(Manifests.WIDGET);
  private Path directory = Path.of("");

  /** Writes the files. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    directory = Files.createTempDirectory("manifests");
    Manifests.write(directory, FILES);
  }

  /** Deletes them. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(ValidationBenchmark::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object of Flux, with rules in CEL. */
  @Benchmark
  public Judgement release() {
    return validator.judge(release, Extent.WHOLE);
  }

  /** An object of Kubernetes. */
  @Benchmark
  public Judgement deployment() {
    return validator.judge(deployment, Extent.WHOLE);
  }

  /** A custom resource, with rules in CEL. */
  @Benchmark
  public Judgement customResource() {
    return validator.judge(widget, Extent.WHOLE);
  }

  /** 1,000 files, read and validated. */
  @Benchmark
  public ValidationReport directory() {
    return new Validation(List.of(directory), List.of(), FluxVersion.NEWEST).run();
  }
}
