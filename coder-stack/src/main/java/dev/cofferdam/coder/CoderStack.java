package dev.cofferdam.coder;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.DnsSubdomain;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.VendoredChart;
import dev.cofferdam.resource.flux.FluxDuration;
import dev.cofferdam.resource.flux.FluxRoot;
import dev.cofferdam.resource.flux.Pruning;
import dev.cofferdam.resource.flux.SourceRef;

/**
 * Coder, deployed by Flux, reachable inside a tailnet alone.
 *
 * <p>Defines the namespaces of Coder and of its workspaces, the vendored chart, the HelmRelease,
 * what brings the Secret with the database connection, the way in, and, unless they exist, the
 * GitRepository and the root Kustomization.
 *
 * <p>A stack holds one: the chart's Service has one name.
 *
 * <p>Needs in the cluster: Flux, the Tailscale operator with its IngressClass {@code tailscale},
 * and the database.
 */
public final class CoderStack extends Construct {

  private static final String CHART_REPOSITORY = "https://helm.coder.com/v2";
  private static final DnsSubdomain DATABASE_SECRET = new DnsSubdomain("coder-db-credentials");

  private final AccessUrl url;

  /** Defines Coder inside {@code scope}. */
  public CoderStack(Construct scope, String id, CoderProps props) {
    super(scope, id);
    this.url = props.accessUrl().orElseGet(props.access()::url);
    var source = source(props);
    new KubeObject(this, "namespace", Pruning.neverPruned(props.namespace()));
    new KubeObject(this, "workspaces", Pruning.neverPruned(props.workspaceNamespace()));
    var chart = new VendoredChart(this, "chart", chart(props));
    var secret = new ConnectionSecret(this, "database-secret", secret(props));
    new KubeObject(
        this, "release", CoderRelease.of(props, source, chart.chartPath(), secret.ref()));
    props.access().define(this, props.namespace());
  }

  /** Where people find Coder, from inside the tailnet. */
  public AccessUrl url() {
    return url;
  }

  private SourceRef source(CoderProps props) {
    if (props.source() instanceof CoderSource.Existing existing) {
      return existing.source();
    }
    var git = ((CoderSource.Own) props.source()).source();
    var root = FluxRoot.Props.of(git).within(longestAttempt(props)).with(props.credentials());
    return new FluxRoot(this, "flux", root).source();
  }

  private static VendoredChart.Props chart(CoderProps props) {
    return VendoredChart.Props.of("coder", props.version(), CHART_REPOSITORY)
        .vendoredIn(props.vendirDirectory());
  }

  private static ConnectionSecret.Props secret(CoderProps props) {
    var name = props.databaseSecret().orElse(DATABASE_SECRET);
    return ConnectionSecret.Props.of(
            props.namespace(), new SecretKeyRef(name, "url"), props.database().connection())
        .with(props.credentials())
        .readFrom(props.env())
        .inFile("coder-db")
        .readBy("Coder");
  }

  /**
   * How long the Kustomization that applies the release has to wait: every attempt of the release
   * may take its whole timeout, and undoing what failed takes time too. For {@link FluxRoot} where
   * the source {@link CoderSource#existing exists}; otherwise the stack sees to it.
   */
  public static FluxDuration longestAttempt(CoderProps props) {
    long minutes = Math.max(1, props.timeout().toDuration().plusSeconds(59).toMinutes());
    return FluxDuration.ofMinutes(minutes * (props.retries() + 1L) + minutes);
  }
}
