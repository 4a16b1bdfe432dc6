package dev.cofferdam.coder;

import dev.cofferdam.flux.helm.v2.ChartSourceKind;
import dev.cofferdam.flux.helm.v2.DriftDetectionMode;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.flux.helm.v2.ReconcileStrategy;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.flux.SourceRef;
import dev.cofferdam.resource.tailscale.ServicePort;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The HelmRelease of Coder.
 *
 * <p>The release is named {@code coder}: the chart names its Service so whatever the release is
 * called, but selects pods by the release's name. It is stored where it runs, so that {@code helm
 * list} finds it.
 */
final class CoderRelease {

  static final ServicePort HTTP = ServicePort.of("coder", "http");

  private static final String NAME = "coder";

  /**
   * The first start migrates the database; the chart's liveness probe alone would end it after 30
   * s.
   */
  private static final int STARTUP_SECONDS = 60;

  private CoderRelease() {}

  static HelmRelease of(
      CoderProps props, SourceRef source, RepositoryPath chart, SecretKeyRef connectionUrl) {
    return new HelmReleaseBuilder()
        .withNewMetadata()
        .withName(NAME)
        .withNamespace(source.namespace().value())
        .addToLabels("app.kubernetes.io/name", NAME)
        .addToLabels("app.kubernetes.io/version", props.version().value().replace('+', '_'))
        .endMetadata()
        .withNewSpec()
        .withInterval(props.interval().value())
        .withTimeout(props.timeout().value())
        .withReleaseName(NAME)
        .withTargetNamespace(props.namespace().value())
        .withStorageNamespace(props.namespace().value())
        .withNewChart()
        .withNewSpec()
        .withChart(chart.value())
        .withReconcileStrategy(ReconcileStrategy.CHART_VERSION)
        .withNewSourceRef()
        .withKind(ChartSourceKind.GIT_REPOSITORY)
        .withName(source.name().value())
        .withNamespace(source.namespace().value())
        .endSourceRef()
        .endSpec()
        .endChart()
        .withNewInstall()
        .withNewRemediation()
        .withRetries(props.retries())
        .withRemediateLastFailure(true)
        .endRemediation()
        .endInstall()
        .withNewUpgrade()
        .withCleanupOnFail(true)
        .withNewRemediation()
        .withRetries(props.retries())
        .withRemediateLastFailure(true)
        .endRemediation()
        .endUpgrade()
        .withNewDriftDetection()
        .withMode(DriftDetectionMode.ENABLED)
        .endDriftDetection()
        .withValues(Values.of("coder", values(props, connectionUrl)))
        .endSpec()
        .build();
  }

  private static SortedMap<String, Object> values(CoderProps props, SecretKeyRef connectionUrl) {
    var values = Values.none();
    values.put("env", Environment.of(props, connectionUrl));
    values.put("envUseClusterAccessURL", true);
    values.put("ingress", Values.of("enable", false));
    values.put("livenessProbe", Values.of("initialDelaySeconds", STARTUP_SECONDS));
    values.put("resources", resources(props.compute()));
    values.put("securityContext", Values.of("capabilities", Values.of("drop", List.of("ALL"))));
    values.put("serviceAccount", serviceAccount(props));
    values.put("service", Values.of("enable", true, "type", "ClusterIP"));
    props.access().values().forEach((key, value) -> values.merge(key, value, CoderRelease::both));
    return values;
  }

  @SuppressWarnings("unchecked")
  private static Object both(Object one, Object other) {
    var both = new TreeMap<>((SortedMap<String, Object>) one);
    both.putAll((SortedMap<String, Object>) other);
    return both;
  }

  private static SortedMap<String, Object> resources(Compute compute) {
    return Values.of(
        "limits", Values.of("memory", compute.memoryLimit()),
        "requests", Values.of("cpu", compute.cpuRequest(), "memory", compute.memoryRequest()));
  }

  /** No rights in Coder's own namespace, where its database credentials are. */
  private static SortedMap<String, Object> serviceAccount(CoderProps props) {
    var workspaces = Values.of("name", props.workspaceNamespace().value());
    workspaces.put("enableDeployments", true);
    workspaces.put("workspacePerms", true);
    return Values.of("workspaceNamespaces", List.of(workspaces), "workspacePerms", false);
  }
}
