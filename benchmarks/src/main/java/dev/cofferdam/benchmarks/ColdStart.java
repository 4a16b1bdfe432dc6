package dev.cofferdam.benchmarks;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.flux.helm.v2.ChartRefKind;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.schema.Extent;
import dev.cofferdam.schema.Judgement;
import dev.cofferdam.schema.ObjectValidator;
import dev.cofferdam.schema.Schemas;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** What the first use of the model and of the validator costs, each in processes of its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStart {

  /** Builds a release, which compares it with its constraints. */
  @Benchmark
  public HelmRelease build() {
    return new HelmReleaseBuilder()
        .withNewMetadata()
        .withName("coder")
        .endMetadata()
        .withNewSpec()
        .withInterval("10m")
        .withNewChartRef()
        .withKind(ChartRefKind.OCI_REPOSITORY)
        .withName("coder")
        .endChartRef()
        .endSpec()
        .build();
  }

  /** Builds one and writes it as JSON. */
  @Benchmark
  public String buildAndWrite() {
    return JsonMapper.shared().writeValueAsString(build());
  }

  /** Reads one from YAML and validates it. */
  @Benchmark
  public Judgement validate() {
    return new ObjectValidator(new Schemas(), FluxVersion.NEWEST)
        .judge(Manifests.object(Manifests.RELEASE), Extent.WHOLE);
  }
}
