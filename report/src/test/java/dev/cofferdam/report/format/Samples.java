package dev.cofferdam.report.format;

import dev.cofferdam.document.Place;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.ObjectName;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.Verdict;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.ExposureMap;
import dev.cofferdam.rule.exposure.ExposureMap.Hop;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import dev.cofferdam.rule.exposure.Reach;
import dev.cofferdam.schema.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;

/** The reports that formats are tested on. */
final class Samples {

  static final RuleDoc SERVICE_TYPE = rule("exposure/service-type", Severity.ERROR);
  static final RuleDoc KIND = rule("exposure/kind", Severity.ERROR);
  static final RuleDoc HOST_NETWORK = rule("exposure/host-network", Severity.ERROR);
  static final RuleDoc INGRESS = rule("exposure/tailnet-ingress", Severity.ERROR);
  static final RuleDoc DEVICE = rule("tailscale/device", Severity.WARNING);

  static final ExposurePolicy POLICY =
      ExposurePolicy.tailnetOnly()
          .allowing(
              ObjectName.of("DaemonSet monitoring/node-exporter").exposedBy(HOST_NETWORK.id()),
              "the nodes have no public addresses",
              LocalDate.of(2027, 1, 31))
          .declaringHarmless("Gadget.example.com", "its controller is ours")
          .in(Tailnet.of("example.ts.net"));

  private Samples() {}

  /** Everything that a report can have in it. */
  static Report mixed() {
    var web =
        exposure(
            Level.ERROR,
            Reach.PUBLIC,
            SERVICE_TYPE,
            finding(
                SERVICE_TYPE.id(),
                "apps/a.yaml",
                1,
                "Service apps/web",
                "spec.type",
                "is LoadBalancer, which opens a public address; use ClusterIP"));
    var widget =
        exposure(
            Level.ERROR,
            Reach.UNPROVEN,
            KIND,
            finding(
                KIND.id(),
                "apps/a.yaml",
                20,
                "Widget apps/w",
                "kind",
                "is 'Widget.example.com', which is on no list; declare in the policy why it opens"
                    + " nothing"));
    var release =
        new Entry(
            Level.ERROR,
            Optional.of(Reach.UNPROVEN),
            finding(
                "render/chart-missing",
                "release.yaml",
                1,
                "HelmRelease flux-system/coder",
                "",
                "is not there; fetch it"),
            Optional.empty(),
            Optional.empty());
    var source =
        new Entry(
            Level.ERROR,
            Optional.of(Reach.UNPROVEN),
            finding(
                "render/source-elsewhere",
                "more.yaml",
                4,
                "Kustomization flux-system/more",
                "",
                "is in another repository; bring it here"),
            Optional.empty(),
            Optional.empty());
    var exporter =
        new Entry(
            Level.NOTE,
            Optional.of(Reach.PUBLIC),
            finding(
                HOST_NETWORK.id(),
                "nodes.yaml",
                3,
                "DaemonSet monitoring/node-exporter",
                "spec.template.spec.hostNetwork",
                "opens every port; leave it out"),
            Optional.of(HOST_NETWORK),
            Optional.of(POLICY.exemptions().get(0)));
    var ingress =
        exposure(
            Level.NOTE,
            Reach.TAILNET,
            INGRESS,
            finding(INGRESS.id(), "coder.yaml", 1, "Ingress coder/coder", "", "is a device"));
    var remark =
        exposure(
            Level.WARNING,
            Reach.PRIVATE,
            HOST_NETWORK,
            finding(
                HOST_NETWORK.id(),
                "apps/a.yaml",
                10,
                "Deployment apps/web",
                "",
                "has a port that nobody asks for"));
    var field =
        new Entry(
            Level.ERROR,
            Optional.empty(),
            new Finding(
                "schema/unknown-field",
                "b.yaml",
                new Place(3, 5),
                "Service a/b",
                "spec.ports[0].portt",
                "is unknown; did you mean 'port'?"),
            Optional.empty(),
            Optional.empty());
    var needed =
        new Entry(
            Level.ERROR,
            Optional.empty(),
            finding("policy/needed", "", 1, "", "", "the exception for nothing is not needed"),
            Optional.empty(),
            Optional.empty());
    var device =
        new Entry(
            Level.WARNING,
            Optional.empty(),
            finding(DEVICE.id(), "coder.yaml", 1, "Ingress coder/coder", "", "has a long name"),
            Optional.of(DEVICE),
            Optional.empty());
    var verdicts =
        List.of(
            verdict("v1", "Service", "apps", "web", "apps/a.yaml", 1, Reach.PUBLIC, web),
            verdict(
                "apps/v1", "Deployment", "apps", "web", "apps/a.yaml", 10, Reach.PRIVATE, remark),
            verdict(
                "example.com/v1", "Widget", "apps", "w", "apps/a.yaml", 20, Reach.UNPROVEN, widget),
            verdict(
                "networking.k8s.io/v1",
                "Ingress",
                "coder",
                "coder",
                "coder.yaml",
                1,
                Reach.TAILNET,
                ingress),
            verdict(
                "helm.toolkit.fluxcd.io/v2",
                "HelmRelease",
                "flux-system",
                "coder",
                "release.yaml",
                1,
                Reach.UNPROVEN,
                release),
            verdict(
                "apps/v1",
                "DaemonSet",
                "monitoring",
                "node-exporter",
                "nodes.yaml",
                3,
                Reach.PRIVATE,
                exporter),
            verdict("v1", "Namespace", "", "apps", "", 0, Reach.PRIVATE));
    var proof =
        new Proof(
            POLICY,
            verdicts,
            List.of(web, widget, release, source, exporter, remark, needed),
            map(),
            List.of("nodes and pods have no addresses that the internet reaches"),
            1,
            false);
    List<Entry> entries = new ArrayList<>(proof.entries());
    entries.addAll(List.of(field, device));
    return new Report(proof, entries);
  }

  private static ExposureMap map() {
    return new ExposureMap(
        List.of(
            new Way(
                Reach.PUBLIC,
                "the load balancer of Service apps/web",
                List.of(new Hop("Service apps/web", "80"), new Hop("Deployment apps/web", "8080")),
                Optional.of("exposure/service-type")),
            new Way(
                Reach.PUBLIC,
                "every node:9100",
                List.of(new Hop("DaemonSet monitoring/node-exporter", "")),
                Optional.of("exposure/host-network")),
            new Way(
                Reach.TAILNET,
                "https://coder.example.ts.net",
                List.of(
                    new Hop("Ingress coder/coder", ""),
                    new Hop("Service coder/coder", "http"),
                    new Hop("Deployment coder/coder", "8080")),
                Optional.of("exposure/tailnet-ingress")),
            new Way(
                Reach.UNPROVEN,
                "what Widget apps/w opens",
                List.of(new Hop("Widget apps/w", "")),
                Optional.of("exposure/kind")),
            new Way(
                Reach.PRIVATE,
                "web.apps.svc:80",
                List.of(new Hop("Service apps/web", "80")),
                Optional.empty())));
  }

  /** A cluster as it should be: one object in the cluster, two in the tailnet. */
  static Report clean() {
    return Report.of(
        proof(
            ExposurePolicy.tailnetOnly(),
            List.of(
                verdict("v1", "Service", "apps", "web", "a.yaml", 1, Reach.PRIVATE),
                verdict("v1", "Service", "apps", "site", "a.yaml", 9, Reach.TAILNET),
                verdict("v1", "Service", "apps", "wiki", "a.yaml", 17, Reach.TAILNET)),
            List.of()));
  }

  static Report nothing() {
    return Report.of(proof(ExposurePolicy.tailnetOnly(), List.of(), List.of()));
  }

  static Proof proof(ExposurePolicy policy, List<Verdict> verdicts, List<Entry> entries) {
    return new Proof(policy, verdicts, entries, new ExposureMap(List.of()), List.of(), 0, true);
  }

  /** Of so many findings of one text, each about an object of its own. */
  static Report many(int number, String text) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      var name = "o" + i;
      var entry =
          exposure(
              Level.ERROR,
              Reach.PUBLIC,
              KIND,
              finding(KIND.id(), "a.yaml", i + 1, "Widget apps/" + name, "", text));
      entries.add(entry);
      verdicts.add(
          verdict("example.com/v1", "Widget", "apps", name, "a.yaml", i + 1, Reach.PUBLIC, entry));
    }
    return Report.of(proof(ExposurePolicy.tailnetOnly(), verdicts, entries));
  }

  /** A single finding about no object, with nothing else around. */
  static Report single(String file, String object, String text) {
    var entry = error("schema/type", file, 1, object, "", text);
    return new Report(clean().proof(), List.of(entry));
  }

  /** The same report, made of the same parts in another order. */
  static Report shuffled(Report report, long seed) {
    var random = new Random(seed);
    var proof = report.proof();
    List<Entry> entries = new ArrayList<>(report.entries());
    List<Entry> proofs = new ArrayList<>(proof.entries());
    List<Way> ways = new ArrayList<>(proof.map().ways());
    Collections.shuffle(entries, random);
    Collections.shuffle(proofs, random);
    Collections.shuffle(ways, random);
    return new Report(
        new Proof(
            proof.policy(),
            proof.verdicts(),
            proofs,
            new ExposureMap(ways),
            proof.assumptions(),
            proof.charts(),
            proof.complete()),
        entries);
  }

  static Entry error(String id, String file, int line, String object, String field, String text) {
    return new Entry(
        Level.ERROR,
        Optional.empty(),
        finding(id, file, line, object, field, text),
        Optional.empty(),
        Optional.empty());
  }

  static Entry allowed(Entry entry, Exemption exemption) {
    return new Entry(
        Level.NOTE, entry.reach(), entry.finding(), entry.rule(), Optional.of(exemption));
  }

  static Entry exposure(Level level, Reach reach, RuleDoc rule, Finding finding) {
    return new Entry(level, Optional.of(reach), finding, Optional.of(rule), Optional.empty());
  }

  static Finding finding(
      String id, String file, int line, String object, String field, String text) {
    return new Finding(id, file, new Place(line, 1), object, field, text);
  }

  static Verdict verdict(
      String apiVersion,
      String kind,
      String namespace,
      String name,
      String file,
      int line,
      Reach reach,
      Entry... because) {
    var object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", apiVersion).put("kind", kind);
    var metadata = object.putObject("metadata").put("name", name);
    if (!namespace.isEmpty()) {
      metadata.put("namespace", namespace);
    }
    var origin =
        new Origin(
            file,
            line,
            Optional.empty(),
            Optional.of(new FluxName("flux-system", "apps")),
            Optional.empty());
    return new Verdict(new RenderedObject(object, origin, List.of()), reach, List.of(because));
  }

  private static RuleDoc rule(String id, Severity severity) {
    return new RuleDoc(
        id,
        severity,
        "What %s asks holds.".formatted(id),
        "Otherwise it does not.",
        "Make it hold.");
  }

  static String written(ReportFormat format, Report report) {
    var text = new StringWriter();
    format.write(report, new PrintWriter(text));
    return text.toString();
  }
}
