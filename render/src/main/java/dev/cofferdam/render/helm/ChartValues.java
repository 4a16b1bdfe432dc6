package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.constraint.Quoted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What source-controller makes the {@code values.yaml} of a chart, by {@code valuesFiles}
 * (source-controller internal/helm/chart, builder.go and builder_local.go).
 *
 * <p>A chart without a {@code values.yaml} takes none: source-controller refuses it then.
 */
public final class ChartValues {

  private static final String MISSING =
      "values file %s is not there; write its path from the root of the source";

  private final @Nullable ObjectNode values;
  private final List<String> failures;

  private ChartValues(@Nullable ObjectNode values, List<String> failures) {
    this.values = values;
    this.failures = List.copyOf(failures);
  }

  /**
   * Merges files over each other in their order. They replace the defaults of the chart, unless the
   * chart's own file is among them; only if the list is empty, or nothing but {@code values.yaml},
   * the chart keeps what it has.
   *
   * @param valuesFiles {@code spec.chart.spec.valuesFiles} of a HelmRelease, or {@code
   *     spec.valuesFiles} of a HelmChart
   * @param ignoreMissing whether to go on without the files that are not there
   * @param file the content of a file: of the source that the chart is in, by its path from the
   *     root of that source, not of the chart; of the chart itself if it is from a HelmRepository
   */
  public static ChartValues merge(
      List<String> valuesFiles, boolean ignoreMissing, Function<String, Optional<byte[]>> file) {
    if (valuesFiles.isEmpty() || (valuesFiles.size() == 1 && isOwn(valuesFiles.get(0)))) {
      return new ChartValues(null, List.of());
    }
    var merged = JsonNodeFactory.instance.objectNode();
    List<String> failures = new ArrayList<>();
    for (var path : valuesFiles) {
      var content = file.apply(joined(steps(path, true)));
      try {
        if (content.isPresent()) {
          var values = ValuesText.read(content.get());
          InlineText.check(values);
          merged = Layers.merge(merged, values);
        } else if (!ignoreMissing) {
          failures.add(MISSING.formatted(Quoted.of(path)));
        }
      } catch (ValuesFault e) {
        failures.add("values file %s cannot be used: %s".formatted(Quoted.of(path), e.text()));
      }
    }
    return new ChartValues(merged, failures);
  }

  private static boolean isOwn(String path) {
    return !path.startsWith("/") && joined(steps(path, false)).equals("values.yaml");
  }

  private static String joined(Iterable<String> steps) {
    return String.join("/", steps);
  }

  /**
   * @param clamped whether to stay at the root where a path would leave it, as source-controller
   *     does
   */
  private static Deque<String> steps(String path, boolean clamped) {
    Deque<String> steps = new ArrayDeque<>();
    for (var step : path.split("/", -1)) {
      if (!step.equals("..") || (!clamped && isAbove(steps))) {
        steps.addLast(step);
      } else {
        steps.pollLast();
      }
      steps.removeIf(each -> each.isEmpty() || each.equals("."));
    }
    return steps;
  }

  private static boolean isAbove(Deque<String> steps) {
    return steps.isEmpty() || steps.getLast().equals("..");
  }

  /**
   * The whole new {@code values.yaml}, in JSON, which is YAML; empty if the chart keeps its own, or
   * there are failures.
   */
  public Optional<byte[]> file() {
    return values().map(map -> map.isEmpty() ? new byte[0] : map.toString().getBytes(UTF_8));
  }

  /** What is in {@link #file()}. */
  public Optional<ObjectNode> values() {
    return failures.isEmpty() ? Optional.ofNullable(values) : Optional.empty();
  }

  /** Why source-controller builds no chart. */
  public List<String> failures() {
    return failures;
  }
}
