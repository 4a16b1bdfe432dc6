package dev.cofferdam.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.ObjectName;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.ExposureMap;
import dev.cofferdam.rule.exposure.ExposureMap.Hop;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import dev.cofferdam.rule.exposure.Reach;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFormatTest {

  @Test
  void writes_findings_exceptions_map_assumptions_and_verdict() {
    assertThat(text(Samples.mixed()))
        .isEqualTo(
            """
            error: the exception for nothing is not needed (policy/needed)
            public: apps/a.yaml:1:1: Service apps/web: spec.type is LoadBalancer, which opens a public address; use ClusterIP (exposure/service-type)
            unproven: apps/a.yaml:20:1: Widget apps/w: kind is 'Widget.example.com', which is on no list; declare in the policy why it opens nothing (exposure/kind)
            error: b.yaml:3:5: Service a/b: spec.ports[0].portt is unknown; did you mean 'port'? (schema/unknown-field)
            unproven: more.yaml:4:1: Kustomization flux-system/more: is in another repository; bring it here (render/source-elsewhere)
            unproven: release.yaml:1:1: HelmRelease flux-system/coder: is not there; fetch it (render/chart-missing)
            warning: apps/a.yaml:10:1: Deployment apps/web: has a port that nobody asks for (exposure/host-network)
            warning: coder.yaml:1:1: Ingress coder/coder: has a long name (tailscale/device)

            exceptions:
              exposure/host-network of DaemonSet monitoring/node-exporter, until 2027-01-31
                because the nodes have no public addresses
                lets pass public: nodes.yaml:3:1: DaemonSet monitoring/node-exporter: spec.template.spec.hostNetwork opens every port; leave it out (exposure/host-network)

            who can reach what:
              internet:
                every node:9100                       -> DaemonSet monitoring/node-exporter (exposure/host-network)
                the load balancer of Service apps/web -> Service apps/web:80 -> Deployment apps/web:8080 (exposure/service-type)
              tailnet:
                https://coder.example.ts.net -> Ingress coder/coder -> Service coder/coder:http -> Deployment coder/coder:8080 (exposure/tailnet-ingress)
              unknown:
                what Widget apps/w opens -> Widget apps/w (exposure/kind)
              cluster:
                web.apps.svc:80 -> Service apps/web:80

            assuming that
              nodes and pods have no addresses that the internet reaches
              Gadget.example.com opens nothing: its controller is ours

            not tailnet-only: 1 public, 2 unproven of 7 objects, 1 more not rendered, 1 chart rendered, 1 exception; 2 other errors, 2 warnings
            """);
  }

  @Test
  void says_of_a_cluster_as_it_should_be_nothing_but_the_verdict() {
    assertThat(text(Samples.clean()))
        .isEqualTo(
            "tailnet-only: holds for 3 objects (1 private, 2 tailnet), 0 charts rendered,"
                + " 0 exceptions, 0 unproven\n");
  }

  @Test
  void says_that_nothing_was_looked_at() {
    assertThat(text(Samples.nothing()))
        .isEqualTo("not tailnet-only: no object was found, and nothing proves nothing\n");
  }

  @Test
  void says_what_is_unproven_where_there_is_no_object() {
    var unrendered =
        Stream.of(
                "Kustomization a/b: is gone",
                "Kustomization a/b: is odd",
                "HelmRelease a/c: is gone")
            .map(it -> it.split(": "))
            .map(it -> Samples.finding(Samples.KIND.id(), "a.yaml", 2, it[0], "", it[1]))
            .map(it -> Samples.exposure(Level.ERROR, Reach.UNPROVEN, Samples.KIND, it))
            .toList();
    var proof = Samples.proof(ExposurePolicy.privateOnly(), List.of(), unrendered);

    assertThat(text(Report.of(proof)))
        .isEqualTo(
            """
            unproven: a.yaml:2:1: HelmRelease a/c: is gone (exposure/kind)
            unproven: a.yaml:2:1: Kustomization a/b: is gone (exposure/kind)
            unproven: a.yaml:2:1: Kustomization a/b: is odd (exposure/kind)

            not private-only: 0 public, 0 unproven, 0 tailnet of 0 objects, 2 more not rendered, 0 charts rendered, 0 exceptions
            """);
  }

  @Test
  void counts_the_tailnet_where_nothing_of_it_is_let_pass() {
    var tailnet =
        Samples.exposure(
            Level.ERROR,
            Reach.TAILNET,
            Samples.INGRESS,
            Samples.finding(Samples.INGRESS.id(), "a.yaml", 1, "Ingress a/b", "", "is a device"));
    var verdict = Samples.verdict("v1", "Ingress", "a", "b", "a.yaml", 1, Reach.TAILNET, tailnet);
    var proof = Samples.proof(ExposurePolicy.privateOnly(), List.of(verdict), List.of(tailnet));

    assertThat(text(Report.of(proof)))
        .isEqualTo(
            """
            tailnet: a.yaml:1:1: Ingress a/b: is a device (exposure/tailnet-ingress)

            not private-only: 0 public, 0 unproven, 1 tailnet of 1 object, 0 charts rendered, 0 exceptions
            """);
  }

  @Test
  void says_beside_a_proof_that_holds_what_else_is_wrong() {
    assertThat(text(Samples.single("b.yaml", "", "is wrong")))
        .isEqualTo(
            """
            error: b.yaml:1:1: is wrong (schema/type)

            tailnet-only: holds for 3 objects (1 private, 2 tailnet), 0 charts rendered, 0 exceptions, 0 unproven; 1 other error
            """);
  }

  @Test
  void names_the_place_of_an_exception_and_what_it_lets_pass_beside_exposures() {
    var policy =
        ExposurePolicy.tailnetOnly()
            .allowing(ObjectName.of("Service a/b").exposedBy("schema/type"), "we know");
    var exemption = policy.exemptions().get(0);
    var written = new Exemption(exemption.what(), "we know", Optional.empty(), "cofferdam.yaml:7");
    var entry = Samples.error("schema/type", "a.yaml", 2, "Service a/b", "", "is wrong");
    var report = new Report(Samples.clean().proof(), List.of(Samples.allowed(entry, written)));

    assertThat(text(report))
        .isEqualTo(
            """
            exceptions:
              schema/type of Service a/b (cofferdam.yaml:7)
                because we know
                lets pass note: a.yaml:2:1: Service a/b: is wrong (schema/type)

            tailnet-only: holds for 3 objects (1 private, 2 tailnet), 0 charts rendered, 1 exception, 0 unproven
            """);
  }

  @Test
  void shows_no_character_that_a_terminal_takes_for_a_command() {
    var report =
        Samples.single(
            "a\u001b[2J.yaml", "Service a/\u202eb", "is\nnot \r\u009b31m a\u2028b\u0000\ud800 😀");

    assertThat(text(report).lines().findFirst())
        .contains("error: a?[2J.yaml:1:1: Service a/?b: is?not ??31m a?b?? 😀 (schema/type)");
  }

  @Test
  void lets_a_long_address_move_no_other() {
    var sixty = "a".repeat(60);
    var longer = "b".repeat(61);
    var map = new ExposureMap(List.of(way(sixty), way(longer), way("😀c"), way("d\u0007")));

    assertThat(text(of(map)).lines().toList())
        .startsWith(
            "who can reach what:",
            "  cluster:",
            "    " + sixty + " -> Service a/b:1",
            "    " + longer + " -> Service a/b:1",
            "    d?" + " ".repeat(58) + " -> Service a/b:1",
            "    😀c" + " ".repeat(58) + " -> Service a/b:1",
            "");
  }

  private static Way way(String address) {
    return new Way(Reach.PRIVATE, address, List.of(new Hop("Service a/b", "1")), Optional.empty());
  }

  private static Report of(ExposureMap map) {
    var proof = Samples.clean().proof();
    return Report.of(
        new Proof(proof.policy(), proof.verdicts(), List.of(), map, List.of(), 0, true));
  }

  private static String text(Report report) {
    return Samples.written(new TextFormat(), report);
  }
}
