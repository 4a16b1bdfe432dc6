package dev.cofferdam.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.ObjectName;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.Reach;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitFormatTest {

  @Test
  void has_a_case_an_object_and_one_for_every_other_finding() {
    assertThat(xml(Samples.mixed()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="cofferdam" tests="11" failures="6" errors="0" skipped="1">
              <testsuite name="tailnet-only" tests="7" failures="3" errors="0" skipped="1">
                <testcase classname="tailnet-only.apps" name="Service apps/web" file="apps/a.yaml">
                  <failure message="Service apps/web: spec.type is LoadBalancer, which opens a public address; use ClusterIP" type="exposure/service-type">public: apps/a.yaml:1:1: Service apps/web: spec.type is LoadBalancer, which opens a public address; use ClusterIP (exposure/service-type)</failure>
                </testcase>
                <testcase classname="tailnet-only.apps" name="Deployment apps/web" file="apps/a.yaml">
                  <system-out>warning: apps/a.yaml:10:1: Deployment apps/web: has a port that nobody asks for (exposure/host-network)</system-out>
                </testcase>
                <testcase classname="tailnet-only.apps" name="Widget apps/w" file="apps/a.yaml">
                  <failure message="Widget apps/w: kind is 'Widget.example.com', which is on no list; declare in the policy why it opens nothing" type="exposure/kind">unproven: apps/a.yaml:20:1: Widget apps/w: kind is 'Widget.example.com', which is on no list; declare in the policy why it opens nothing (exposure/kind)</failure>
                </testcase>
                <testcase classname="tailnet-only.coder" name="Ingress coder/coder" file="coder.yaml"/>
                <testcase classname="tailnet-only.flux-system" name="HelmRelease flux-system/coder" file="release.yaml">
                  <failure message="HelmRelease flux-system/coder: is not there; fetch it" type="render/chart-missing">unproven: release.yaml:1:1: HelmRelease flux-system/coder: is not there; fetch it (render/chart-missing)</failure>
                </testcase>
                <testcase classname="tailnet-only.monitoring" name="DaemonSet monitoring/node-exporter" file="nodes.yaml">
                  <skipped message="exposure/host-network of DaemonSet monitoring/node-exporter, until 2027-01-31: the nodes have no public addresses"/>
                </testcase>
                <testcase classname="tailnet-only.cluster" name="Namespace apps"/>
              </testsuite>
              <testsuite name="policy" tests="1" failures="1" errors="0" skipped="0">
                <testcase classname="policy.needed" name="the exception for nothing is not needed">
                  <failure message="the exception for nothing is not needed" type="policy/needed">error: the exception for nothing is not needed (policy/needed)</failure>
                </testcase>
              </testsuite>
              <testsuite name="render" tests="1" failures="1" errors="0" skipped="0">
                <testcase classname="render.source-elsewhere" name="Kustomization flux-system/more in more.yaml" file="more.yaml">
                  <failure message="Kustomization flux-system/more: is in another repository; bring it here" type="render/source-elsewhere">unproven: more.yaml:4:1: Kustomization flux-system/more: is in another repository; bring it here (render/source-elsewhere)</failure>
                </testcase>
              </testsuite>
              <testsuite name="schema" tests="1" failures="1" errors="0" skipped="0">
                <testcase classname="schema.unknown-field" name="Service a/b spec.ports[0].portt in b.yaml" file="b.yaml">
                  <failure message="Service a/b: spec.ports[0].portt is unknown; did you mean 'port'?" type="schema/unknown-field">error: b.yaml:3:5: Service a/b: spec.ports[0].portt is unknown; did you mean 'port'? (schema/unknown-field)</failure>
                </testcase>
              </testsuite>
              <testsuite name="tailscale" tests="1" failures="0" errors="0" skipped="0">
                <testcase classname="tailscale.device" name="Ingress coder/coder in coder.yaml" file="coder.yaml">
                  <system-out>warning: coder.yaml:1:1: Ingress coder/coder: has a long name (tailscale/device)</system-out>
                </testcase>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void fails_where_nothing_was_looked_at() {
    assertThat(xml(Samples.nothing()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="cofferdam" tests="1" failures="1" errors="0" skipped="0">
              <testsuite name="tailnet-only" tests="0" failures="0" errors="0" skipped="0">
              </testsuite>
              <testsuite name="policy" tests="1" failures="1" errors="0" skipped="0">
                <testcase classname="policy.objects" name="no object was found, and nothing proves nothing">
                  <failure message="no object was found, and nothing proves nothing" type="policy/objects">error: no object was found, and nothing proves nothing (policy/objects)</failure>
                </testcase>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void says_all_of_an_object_in_one_case_and_tells_cases_of_one_name_apart() {
    var public_ = service(Level.ERROR, Reach.PUBLIC, 1, "is public");
    var unproven = service(Level.ERROR, Reach.UNPROVEN, 2, "is unproven");
    var remark = service(Level.WARNING, Reach.PRIVATE, 3, "is odd");
    var allowed =
        Samples.allowed(service(Level.ERROR, Reach.PUBLIC, 4, "is known"), exemption("a", ""));
    var verdicts =
        List.of(
            Samples.verdict(
                "v1",
                "Service",
                "a.b",
                "c",
                "a.yaml",
                1,
                Reach.PUBLIC,
                public_,
                unproven,
                remark,
                allowed),
            Samples.verdict("v1", "Service", "a.b", "c", "b.yaml", 1, Reach.PRIVATE));
    var proof =
        Samples.proof(
            ExposurePolicy.tailnetOnly(), verdicts, List.of(public_, unproven, remark, allowed));

    assertThat(xml(Report.of(proof)))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="cofferdam" tests="2" failures="1" errors="0" skipped="0">
              <testsuite name="tailnet-only" tests="2" failures="1" errors="0" skipped="0">
                <testcase classname="tailnet-only.a_b" name="Service a.b/c" file="a.yaml">
                  <failure message="Service a.b/c: is public" type="exposure/kind">public: a.yaml:1:1: Service a.b/c: is public (exposure/kind)
            unproven: a.yaml:2:1: Service a.b/c: is unproven (exposure/kind)</failure>
                  <system-out>warning: a.yaml:3:1: Service a.b/c: is odd (exposure/kind)</system-out>
                </testcase>
                <testcase classname="tailnet-only.a_b" name="Service a.b/c (2)" file="b.yaml"/>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void gives_every_reason_of_a_case_that_is_skipped_once() {
    var one =
        Samples.allowed(
            service(Level.ERROR, Reach.PUBLIC, 1, "a"), exemption("we know", "p.yaml:1"));
    var same =
        Samples.allowed(
            service(Level.ERROR, Reach.PUBLIC, 2, "b"), exemption("we know", "p.yaml:1"));
    var other =
        Samples.allowed(service(Level.ERROR, Reach.PUBLIC, 3, "c"), exemption("so what", ""));
    var verdict =
        Samples.verdict("v1", "Service", "a.b", "c", "", 1, Reach.PRIVATE, one, same, other);
    var proof =
        Samples.proof(ExposurePolicy.tailnetOnly(), List.of(verdict), List.of(one, same, other));

    assertThat(xml(Report.of(proof)))
        .contains(
            """
                <testcase classname="tailnet-only.a_b" name="Service a.b/c">
                  <skipped message="exposure/kind of Service a.b/c (p.yaml:1): we know; exposure/kind of Service a.b/c: so what"/>
                </testcase>
            """);
  }

  @Test
  void calls_a_finding_about_a_file_by_its_file() {
    assertThat(xml(Samples.single("b.yaml", "", "is wrong")))
        .contains("<testcase classname=\"schema.type\" name=\"b.yaml\" file=\"b.yaml\">");
  }

  @Test
  void is_xml_whatever_the_texts_hold() throws Exception {
    var report =
        Samples.single(
            "a\"<&\u0001.yaml",
            "Service \ud800/b\"",
            "]]> <script>&amp; 😀 \u0000\uffff\ufffe\udc00\u202e'");
    var found = (Element) parsed(report).getElementsByTagName("failure").item(0);

    assertThat(found.getAttribute("message"))
        .isEqualTo("Service ?/b\": ]]> <script>&amp; 😀 ?????'");
    assertThat(found.getTextContent())
        .isEqualTo(
            "error: a\"<&?.yaml:1:1: Service ?/b\": ]]> <script>&amp; 😀 ?????' (schema/type)");
    assertThat(((Element) found.getParentNode()).getAttribute("file")).isEqualTo("a\"<&?.yaml");
  }

  @Test
  void is_xml_of_every_character_there_is() throws Exception {
    var all = new StringBuilder();
    IntStream.rangeClosed(0, 0x2fff).forEach(all::appendCodePoint);
    IntStream.rangeClosed(0xd000, 0x10100).forEach(all::appendCodePoint);

    assertThat(parsed(Samples.single("a.yaml", "", all.toString())).getElementsByTagName("failure"))
        .isNotNull();
  }

  private static Document parsed(Report report) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml(report).getBytes(UTF_8)));
  }

  private static Entry service(Level level, Reach reach, int line, String text) {
    return Samples.exposure(
        level,
        reach,
        Samples.KIND,
        Samples.finding(Samples.KIND.id(), "a.yaml", line, "Service a.b/c", "", text));
  }

  private static Exemption exemption(String because, String place) {
    return new Exemption(
        ObjectName.of("Service a.b/c").exposedBy(Samples.KIND.id()),
        because,
        Optional.empty(),
        place);
  }

  private static String xml(Report report) {
    return Samples.written(new JUnitFormat(), report);
  }
}
