package dev.cofferdam.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an object comes from.
 *
 * @param file the file that it was written in, as the person who asked would write its path: the
 *     manifest, the template of the chart, or the kustomization that generates it; empty if nobody
 *     knows
 * @param line where in the file it begins; 0 if that is not known, as in a template
 * @param construct the path of the construct that defined it, if it comes from a stack
 * @param kustomization the Flux Kustomization that applies it
 * @param release the HelmRelease that installs it, if a chart brought it
 */
public record Origin(
    String file,
    int line,
    Optional<String> construct,
    Optional<FluxName> kustomization,
    Optional<ChartOrigin> release) {

  /**
   * The part of a release that an object comes from.
   *
   * @param template the file of the chart, such as {@code templates/service.yaml}
   */
  public record ChartOrigin(FluxName release, String chart, String version, String template) {

    @Override
    public String toString() {
      return "HelmRelease %s, chart %s %s, %s".formatted(release, chart, version, template);
    }
  }

  /** Of a file alone. */
  static Origin of(String file, int line) {
    return new Origin(file, line, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Origin appliedBy(FluxName by) {
    return new Origin(file, line, construct, Optional.of(by), release);
  }

  Origin definedBy(Optional<String> path) {
    return new Origin(file, line, path, kustomization, release);
  }

  /** {@code apps/a/service.yaml:3}, or the file alone where no line is known. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }

  /** All that is known, outermost last, as in {@code (HelmRelease a/b, chart c 1.0.0, t.yaml)}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    release.ifPresentOrElse(
        chart -> parts.add(chart.toString()),
        () -> parts.add(file.isEmpty() ? "no file that is known" : place()));
    construct.ifPresent(path -> parts.add("construct " + path));
    kustomization.ifPresent(name -> parts.add("Kustomization " + name));
    return String.join(", ", parts);
  }
}
