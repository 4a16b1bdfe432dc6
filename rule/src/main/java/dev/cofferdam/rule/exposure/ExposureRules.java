package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.schema.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of the ways to become reachable. */
public final class ExposureRules {

  private static final List<ExposureRule> ALL =
      Stream.<ExposureRule>of(
              new AccountedKind(),
              new AddressPool(),
              new AdvertisedAddress(),
              new ApplicationRouting(),
              new AppliedOnce(),
              new BalancerScheme(),
              new ChallengeOverride(),
              new ChallengeSolver(),
              new ChartDefault(),
              new CloudBalancer(),
              new ClusterLocal(),
              new CoderAccessUrl(),
              new CoderAppSharing(),
              new CoderDomain(),
              new CoderRelay(),
              new CoderRoute(),
              new CoderWorkspaceProxy(),
              new CopiedAnnotation(),
              new CustomIngress(),
              new CustomPort(),
              new CustomServiceType(),
              new DefaultIngressClass(),
              new EndpointGroup(),
              new ExportedService(),
              new ExposeSwitch(),
              new ExternalIps(),
              new ExternalName(),
              new ExtraNetwork(),
              new FloatingAddress(),
              new Funnel(),
              new FunnelCommand(),
              new GatewayListeners(),
              new GatewayRoutes(),
              new HandWrittenEndpoints(),
              new HealthCheckNodePort(),
              new HostNetwork(),
              new HostPort(),
              new IngressAnnotation(),
              new IngressClass(),
              new IngressClassAnnotation(),
              new IngressClassClaim(),
              new IngressClassController(),
              new IngressDefault(),
              new InternalLoadBalancer(),
              new LoadBalancerAddress(),
              new LoadBalancerClass(),
              new LoadBalancerNodePorts(),
              new LoadBalancerScheme(),
              new LoadBalancerStatus(),
              new MadeObject(),
              new ManagementAgent(),
              new MutatingAdmission(),
              new MutatingPolicy(),
              new NodePort(),
              new OverlayMember(),
              new PeerRelay(),
              new PreservedValues(),
              new ProxyClassEnvironment(),
              new PublicName(),
              new PublicNode(),
              new RoleWrites(),
              new RouteAnnotation(),
              new RouteKind(),
              new ServeConfig(),
              new ServedApi(),
              new ServiceType(),
              new ServiceTypeDefault(),
              new StaticEndpoints(),
              new TailnetApiServer(),
              new TailnetConnector(),
              new TailnetIngress(),
              new TailnetRecorder(),
              new TailnetService(),
              new TailscaleSidecar(),
              new TunnelContainer(),
              new TunnelKind(),
              new UnrenderedValues(),
              new UnresolvedValue(),
              new Unseen())
          .sorted(Comparator.comparing(rule -> rule.doc().id()))
          .toList();

  private static final Set<String> KINDS =
      ALL.stream().flatMap(rule -> rule.kinds().stream()).collect(Collectors.toUnmodifiableSet());

  private static final Comparator<Exposure> IN_ORDER =
      Comparator.comparing(Exposure::finding, Finding.IN_ORDER_OF_FILES);

  private ExposureRules() {}

  /** Every rule, by its id. */
  public static List<ExposureRule> all() {
    return ALL;
  }

  /** Whether some rule knows all about the kind of an object. */
  static boolean lookAt(RenderedObject object) {
    return KindTable.keys(object).anyMatch(KINDS::contains);
  }

  /** All ways in which something of a cluster can be reached, or may be, by file, line and rule. */
  public static List<Exposure> check(Cluster cluster) {
    return check(new Inventory(cluster));
  }

  /** The same of an inventory that is there already. */
  public static List<Exposure> check(Inventory inventory) {
    return ALL.parallelStream()
        .flatMap(rule -> rule.check(inventory).stream())
        .distinct()
        .sorted(IN_ORDER)
        .toList();
  }
}
