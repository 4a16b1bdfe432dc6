package dev.cofferdam.benchmarks;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.flux.helm.v2.ChartSourceKind;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.schema.Extent;
import dev.cofferdam.schema.Judgement;
import dev.cofferdam.schema.ObjectValidator;
import dev.cofferdam.schema.Schemas;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The first use of the model in a JVM that has done nothing else; the start of the JVM itself is
 * not in it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ModelColdStart {

  /** Builds a HelmRelease with nested builders, which checks its constraints. */
  @Benchmark
  public HelmRelease build() {
    return new HelmReleaseBuilder()
        .withNewMetadata()
        .withName("sample")
        .withNamespace("flux-system")
        .endMetadata()
        .withNewSpec()
        .withInterval("10m")
        .withNewChart()
        .withNewSpec()
        .withChart("sample")
        .withVersion("2.29.x")
        .withNewSourceRef()
        .withKind(ChartSourceKind.HELM_REPOSITORY)
        .withName("charts")
        .endSourceRef()
        .endSpec()
        .endChart()
        .withReleaseName("sample")
        .addNewDependsOn()
        .withName("database")
        .endDependsOn()
        .withNewInstall()
        .withCreateNamespace(true)
        .endInstall()
        .withValues(Map.of("env", List.of()))
        .endSpec()
        .build();
  }

  /** Builds it, writes it as YAML with a mapper of its own, and reads it back. */
  @Benchmark
  public HelmRelease buildWriteAndRead() {
    var mapper = new YAMLMapper();
    return mapper.readValue(mapper.writeValueAsString(build()), HelmRelease.class);
  }

  /** Reads a HelmRelease and judges it, schema and CEL engine included. */
  @Benchmark
  public Judgement validate() {
    return new ObjectValidator(new Schemas(), FluxVersion.NEWEST)
        .judge(Sample.HELM_RELEASE.object(), Extent.WHOLE);
  }
}
