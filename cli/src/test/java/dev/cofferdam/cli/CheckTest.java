package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.Workplace.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final String AGENT =
      """
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: agent, namespace: flux-system}
      spec:
        selector: {matchLabels: {app: agent}}
        template:
          metadata: {labels: {app: agent}}
          spec: {hostNetwork: true, containers: [{name: c, image: "example.com/agent:1"}]}
      """;

  private static final String AGENT_LINE =
      "public: DIR/repo/apps/agent.yaml:1:1: DaemonSet flux-system/agent:"
          + " spec.template.spec.hostNetwork opens every port that the pod listens on at the"
          + " addresses of its node; leave it out (exposure/host-network)";

  private static final String EXCEPTION =
      """
      exceptions:
        - object: DaemonSet flux-system/agent
          rule: exposure/host-network
          because: the nodes have no public addresses
      """;

  @TempDir Path directory;
  private Workplace workplace;

  @BeforeEach
  void clean_repository() {
    workplace = new Workplace(directory);
  }

  private Run check(String... more) {
    var arguments = new ArrayList<>(List.of("check", "--cache", directory + "/cache"));
    arguments.addAll(List.of(more));
    arguments.add(workplace.repository().toString());
    return workplace.run(arguments.toArray(String[]::new));
  }

  @Test
  void passes_what_is_private() {
    var run = check();

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().reduce("", (before, line) -> line))
        .isEqualTo(
            "tailnet-only: holds for 3 objects (3 private, 0 tailnet), 0 charts rendered, 0 exceptions, 0"
                + " unproven");
  }

  @Test
  void fails_on_what_is_public() {
    workplace.file("apps/agent.yaml", AGENT);
    var run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains(AGENT_LINE);
  }

  @Test
  void fails_on_a_password_in_plain_text_and_does_not_tell_it() {
    workplace.file(
        "apps/secret.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db, namespace: flux-system}
        stringData: {password: tr0ub4dor&3}
        """);
    var run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "DIR/repo/apps/secret.yaml:1:1: Secret flux-system/db: holds 'password' in plain text;"
                + " encrypt it with SOPS, let an operator make it, or keep it out of Git"
                + " (secret/encryption)")
        .doesNotContain("tr0ub4");
  }

  @Test
  void lets_pass_what_the_policy_of_the_repository_allows_and_says_so() {
    workplace.file("apps/agent.yaml", AGENT).file("cofferdam.yaml", EXCEPTION);
    var run = check();

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("the nodes have no public addresses").contains("1 exception");
  }

  @Test
  void reports_an_exception_that_lets_nothing_pass() {
    workplace.file("cofferdam.yaml", EXCEPTION);
    var run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "DIR/repo/cofferdam.yaml:2:1: the exception for exposure/host-network of DaemonSet"
                + " flux-system/agent lets nothing pass any more; remove it, since it would hide"
                + " the next one (policy/needed)");
  }

  @Test
  void takes_another_policy_by_name() {
    var policy = workplace.file("other.yml", EXCEPTION).repository().resolve("other.yml");
    workplace.file("apps/agent.yaml", AGENT);

    assertThat(check("--policy", policy.toString()).status()).isZero();
  }

  @Test
  void refuses_directories_of_different_policies() throws IOException {
    workplace.file("cofferdam.yaml", EXCEPTION);
    var other = Files.createDirectories(directory.resolve("other"));
    Files.writeString(other.resolve("cofferdam.yaml"), "policy: private-only\n");
    var run = check(other.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "error: the directories have different policies; check them one by one, or name one"
                + " policy with --policy\n");
  }

  @Test
  void checks_several_directories_as_one() {
    workplace.file("cofferdam.yaml", EXCEPTION).file("apps/agent.yaml", AGENT);

    assertThat(check(workplace.repository().resolve("apps").toString()).status()).isZero();
  }

  @Test
  void says_of_a_wrong_policy_where_it_is_wrong() {
    workplace.file("cofferdam.yaml", "policy: tailnet-only\nexeptions: []\n");
    var run = check();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: DIR/repo/cofferdam.yaml:2: 'exeptions' is unknown; there are policy, tailnet,"
                + " exceptions, kinds, kubernetes, apis, absentApis, sources\n");
  }

  @Test
  void fails_where_there_is_nothing_to_look_at() throws IOException {
    var empty = Files.createDirectories(directory.resolve("empty"));
    var run = workplace.run("check", empty.toString());

    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void reports_what_validation_and_the_cross_checks_find_as_well() {
    workplace
        .file("apps/agent.yaml", AGENT.replace("hostNetwork: true, ", "hostNetwrk: true, "))
        .file("apps/lost.yaml", Workplace.MAP.replace("flux-system", "nowhere"));
    var run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("(schema/unknown-field)").contains("(cluster/namespace)");
  }

  @Test
  void warns_once_of_each_kind_that_nothing_describes() {
    var widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: %s, namespace: a}\n";
    workplace
        .file("apps/one.yaml", widget.formatted("one"))
        .file("apps/two.yaml", widget.formatted("two"))
        .file("apps/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n")
        .file("cofferdam.yaml", "kinds: [{kind: Widget.example.com, because: it is ours}]\n");
    var run = check();

    assertThat(run.out().lines().filter(it -> it.contains("schema/unvalidated")))
        .hasSize(1)
        .first()
        .asString()
        .contains("give its definition with --crds (2 objects)");
    assertThat(run.status()).isZero();
  }

  @Test
  void writes_reports_to_files_beside_what_it_prints() throws IOException {
    workplace.file("apps/agent.yaml", AGENT);
    var sarif = directory.resolve("out/report.sarif");
    var markdown = directory.resolve("out/report.md");
    var run = check("--output", "sarif=" + sarif, "--output", "markdown=" + markdown);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains(AGENT_LINE);
    assertThat(Files.readString(sarif)).contains("\"2.1.0\"").contains("exposure/host-network");
    assertThat(Files.readString(markdown)).contains("exposure/host-network");
    assertThat(sarif.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void prints_in_every_format_and_the_same_each_time() {
    workplace.file("apps/agent.yaml", AGENT);
    for (var format : List.of("text", "json", "sarif", "markdown", "junit")) {
      var once = check("--format", format);
      assertThat(once.status()).as(format).isEqualTo(1);
      assertThat(once.out()).as(format).contains("exposure/host-network").endsWith("\n");
      assertThat(check("--format", format)).as(format).isEqualTo(once);
    }
  }

  @Test
  void refuses_a_format_that_is_none_before_anything_is_done() {
    assertThat(check("--format", "xml").err())
        .isEqualTo("error: format must be text, json, sarif, markdown or junit, got 'xml'\n");
    assertThat(check("--output", "xml=" + directory.resolve("a")).status()).isEqualTo(2);
    assertThat(directory.resolve("a")).doesNotExist();
  }

  @Test
  void refuses_two_reports_in_one_file() {
    var file = directory.resolve("a");
    var run = check("--output", "json=" + file, "--output", "sarif=" + directory + "/b/../a");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("error: 'DIR/b/../a' is to hold two reports; give each a file of its own\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void says_what_of_a_chart_is_open_and_where_in_the_chart() {
    workplace.chart(AGENT);
    var run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "DaemonSet flux-system/agent: spec.template.spec.hostNetwork opens every port that the"
                + " pod listens on at the addresses of its node; leave it out (HelmRelease"
                + " flux-system/web, chart web 1.2.3, templates/web.yaml)");
  }
}
