package dev.cofferdam.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.InstallCommand;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.helm.ApiVersions;
import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.helm.HelmFailure;
import dev.cofferdam.render.helm.HelmMessage;
import dev.cofferdam.render.helm.HelmTemplate;
import dev.cofferdam.render.helm.Manifests;
import dev.cofferdam.render.helm.PrivateDirectory;
import java.util.Optional;

/**
 * Helm 3 as a library of this process.
 *
 * <p>It renders as for {@code helm install --dry-run=client}, where {@code lookup} finds nothing
 * and no cluster is asked, however a template comes to call it; {@code helm template} of the same
 * library would go to the cluster of the user's kubeconfig (helm-java
 * native/internal/helm/template.go). Such an installation gives neither hooks nor manifests away,
 * so the chart gets one more template, which Helm renders first: it renders all others in Helm's
 * own order and fails with the result ({@link CollectingChart}).
 */
public final class NativeHelm implements HelmEngine {

  /** Whoever tries to reach a cluster nevertheless, reaches nobody. */
  private static final String NO_CLUSTER =
      """
      apiVersion: v1
      kind: Config
      clusters: [{name: none, cluster: {server: "http://127.0.0.1:1"}}]
      contexts: [{name: none, context: {cluster: none, user: none}}]
      users: [{name: none, user: {}}]
      current-context: none
      """;

  private final NativeLibraries library;
  private final PackedCharts charts = new PackedCharts();

  private NativeHelm(NativeLibraries library) {
    this.library = library;
  }

  /**
   * The engine; empty if there is no native library for this platform.
   *
   * <p>The library, 98 MB, is unpacked to a temporary directory and loaded on first use, which
   * takes most of a second; it goes when the process ends.
   */
  public static Optional<NativeHelm> tryLoad() {
    return NativeLibraries.tryFind().map(NativeHelm::new);
  }

  @Override
  public String template(HelmTemplate request) {
    try (var directory = PrivateDirectory.create()) {
      var values = ApiVersions.in(request.values()).toString();
      directory.write("values.json", values.getBytes(UTF_8));
      var chart = charts.collecting(request.chart(), request.apiVersions());
      var message = run(directory, chart, request);
      var collected = CollectingChart.collected(message);
      if (collected.isEmpty() || !isYaml(collected.get())) {
        complain(directory, request);
      }
      return collected.orElseThrow(() -> failure(directory, message));
    }
  }

  /** Without our template in between, Helm says what it always says, and where. */
  private void complain(PrivateDirectory directory, HelmTemplate request) {
    var chart = PackedCharts.plain(request.chart(), request.apiVersions());
    var message = run(directory, chart, request);
    if (!message.isEmpty()) {
      throw failure(directory, message);
    }
  }

  private static HelmFailure failure(PrivateDirectory directory, String message) {
    return new HelmFailure(HelmMessage.of(directory.hide(message)));
  }

  /** What Helm fails with; empty if it does not. */
  private String run(PrivateDirectory directory, byte[] chart, HelmTemplate request) {
    try {
      new InstallCommand(library.load(), directory.write("chart.tgz", chart))
          .withName(request.releaseName())
          .withNamespace(request.namespace())
          .withKubeVersion(request.kubeVersion())
          .withValuesFile(directory.path().resolve("values.json"))
          .withKubeConfigContents(NO_CLUSTER)
          .withDryRunOption(DryRun.CLIENT)
          .clientOnly()
          .call();
      return "";
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Helm refuses other texts after rendering, which the collecting template has cut short. */
  private static boolean isYaml(String manifests) {
    return Manifests.split(manifests).stream()
        .map(document -> YamlReader.read(document.getBytes(UTF_8)))
        .allMatch(
            reading ->
                reading.faults().isEmpty()
                    && reading.documents().stream().allMatch(it -> it.value().isObject()));
  }

  @Override
  public String version() {
    return "helm-java " + NativeLibraries.VERSION;
  }
}
