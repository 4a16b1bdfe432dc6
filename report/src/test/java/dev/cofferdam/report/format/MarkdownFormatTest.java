package dev.cofferdam.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.ObjectName;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.ExposureMap;
import dev.cofferdam.rule.exposure.ExposureMap.Hop;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import dev.cofferdam.rule.exposure.Reach;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

  @Test
  void writes_a_comment() {
    assertThat(markdown(Samples.mixed()))
        .isEqualTo(
            """
            <!-- cofferdam -->
            ### ❌ not tailnet-only: 1 public, 2 unproven of 7 objects, 1 more not rendered, 1 chart rendered, 1 exception; 2 other errors, 2 warnings

            | | Where | What | Rule |
            | --- | --- | --- | --- |
            | error |  | `the exception for nothing is not needed` | `policy/needed` |
            | public | `apps/a.yaml:1` | `Service apps/web: spec.type is LoadBalancer, which opens a public address; use ClusterIP` | `exposure/service-type` |
            | unproven | `apps/a.yaml:20` | `Widget apps/w: kind is 'Widget.example.com', which is on no list; declare in the policy why it opens nothing` | `exposure/kind` |
            | error | `b.yaml:3` | `Service a/b: spec.ports[0].portt is unknown; did you mean 'port'?` | `schema/unknown-field` |
            | unproven | `more.yaml:4` | `Kustomization flux-system/more: is in another repository; bring it here` | `render/source-elsewhere` |
            | unproven | `release.yaml:1` | `HelmRelease flux-system/coder: is not there; fetch it` | `render/chart-missing` |
            | warning | `apps/a.yaml:10` | `Deployment apps/web: has a port that nobody asks for` | `exposure/host-network` |
            | warning | `coder.yaml:1` | `Ingress coder/coder: has a long name` | `tailscale/device` |

            <details><summary>1 exception</summary>

            - `exposure/host-network of DaemonSet monitoring/node-exporter, until 2027-01-31` because `the nodes have no public addresses`; lets pass 1 finding

            </details>

            <details><summary>Who can reach what</summary>

            | From | Address | Way |
            | --- | --- | --- |
            | internet | `every node:9100` | `DaemonSet monitoring/node-exporter` |
            | internet | `the load balancer of Service apps/web` | `Service apps/web:80` → `Deployment apps/web:8080` |
            | tailnet | `https://coder.example.ts.net` | `Ingress coder/coder` → `Service coder/coder:http` → `Deployment coder/coder:8080` |
            | unknown | `what Widget apps/w opens` | `Widget apps/w` |
            | cluster | `web.apps.svc:80` | `Service apps/web:80` |

            </details>

            <details><summary>Assumptions</summary>

            - `nodes and pods have no addresses that the internet reaches`
            - `Gadget.example.com opens nothing: its controller is ours`

            </details>
            """);
  }

  @Test
  void says_of_a_cluster_as_it_should_be_nothing_but_the_verdict() {
    assertThat(markdown(Samples.clean()))
        .isEqualTo(
            """
            <!-- cofferdam -->
            ### ✅ tailnet-only: holds for 3 objects (1 private, 2 tailnet), 0 charts rendered, 0 exceptions, 0 unproven
            """);
  }

  @Test
  void lets_no_text_out_of_its_code() {
    assertThat(
            markdown(
                Samples.single(
                    "a|b.yaml",
                    "Service a/`b``|<script>",
                    "[x](http://evil) @team #1 ]]> <img>\n| a | \u202e`")))
        .contains(
            """
            | error | `a\\|b.yaml:1` | ``` Service a/`b``\\|<script>: [x](http://evil) @team #1 ]]> <img>?\\| a \\| ?` ``` | `schema/type` |
            """);
  }

  @Test
  void fences_a_text_by_more_backticks_than_it_has() {
    assertThat(CodeSpan.of("a")).isEqualTo("`a`");
    assertThat(CodeSpan.of("`")).isEqualTo("`` ` ``");
    assertThat(CodeSpan.of("a``b`c")).isEqualTo("``` a``b`c ```");
    assertThat(CodeSpan.of("")).isEqualTo("`  `");
    assertThat(CodeSpan.of("a|b")).isEqualTo("`a|b`");
    assertThat(CodeSpan.cell("a|b\\|")).isEqualTo("`a\\|b\\\\|`");
  }

  @Test
  void cuts_a_text_where_it_is_too_long() {
    assertThat(CodeSpan.of("a".repeat(500))).isEqualTo("`" + "a".repeat(500) + "`");
    assertThat(CodeSpan.of("a".repeat(501))).isEqualTo("`" + "a".repeat(500) + "…`");
    assertThat(CodeSpan.of("a".repeat(499) + "😀")).isEqualTo("`" + "a".repeat(499) + "…`");
    assertThat(CodeSpan.of("a".repeat(498) + "😀b")).isEqualTo("`" + "a".repeat(498) + "😀…`");
  }

  @Test
  void counts_what_there_is_no_room_for() {
    var lines = markdown(Samples.many(10_000, "`".repeat(400) + "|".repeat(100))).lines().toList();
    long rows = lines.stream().filter(it -> it.startsWith("| public |")).count();

    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("%d more left out, for want of room".formatted(10_000 - rows));
    assertThat(rows).isBetween(20L, 40L);
  }

  @Test
  void fills_the_room_that_there_is() {
    var row = "| public | `a.yaml:1` | `Widget apps/o0: is odd` | `exposure/kind` |\n";

    assertThat(written(row.length(), 1)).isEqualTo(row);
    assertThat(written(row.length() - 1, 1)).isEqualTo("\n1 more left out, for want of room\n");
    assertThat(written(row.length() * 2 - 1, 3))
        .isEqualTo(row + "\n2 more left out, for want of room\n");
  }

  private static String written(int room, int number) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    new BoundedLines(out, room)
        .addAll(
            IntStream.range(0, number).boxed().toList(),
            it -> "| public | `a.yaml:1` | `Widget apps/o0: is odd` | `exposure/kind` |")
        .end();
    return text.toString();
  }

  @Test
  void is_never_longer_than_a_comment_may_be() {
    var hostile = "|😀`".repeat(1000);
    var policy = ExposurePolicy.tailnetOnly();
    for (int i = 0; i < 300; i++) {
      policy =
          policy.allowing(ObjectName.of("Service a/o" + i).exposedBy("exposure/kind"), hostile);
      policy = policy.declaringHarmless("K" + i + ".example.com", hostile);
    }
    var many = Samples.many(10_000, hostile);
    var entries =
        policy.exemptions().stream().map(it -> Samples.allowed(many.entries().get(0), it)).toList();
    var ways =
        IntStream.range(0, 5000)
            .mapToObj(
                it ->
                    new Way(
                        Reach.PUBLIC,
                        hostile + it,
                        List.of(new Hop(hostile, "1")),
                        Optional.empty()))
            .toList();
    var proof =
        new Proof(
            policy,
            many.proof().verdicts(),
            many.entries(),
            new ExposureMap(ways),
            List.of(hostile),
            0,
            true);
    var all = new ArrayList<>(many.entries());
    all.addAll(entries);
    var markdown = markdown(new Report(proof, all));

    assertThat(markdown.length()).isBetween(50_000, 65_536);
    assertThat(markdown.lines().filter(it -> it.endsWith(" more left out, for want of room")))
        .hasSize(4);
    assertThat(markdown)
        .contains("<details><summary>300 exceptions</summary>")
        .endsWith("</details>\n");
  }

  private static String markdown(Report report) {
    return Samples.written(new MarkdownFormat(), report);
  }
}
