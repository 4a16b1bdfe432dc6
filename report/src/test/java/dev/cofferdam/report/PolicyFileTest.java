package dev.cofferdam.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.resource.tailscale.Tailnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

  private static final String WHOLE =
      """
      policy: private-only
      tailnet: tail1a2b3.ts.net
      exceptions:
        - object: DaemonSet monitoring/node-exporter
          rule: exposure/host-network
          because: the nodes have no public addresses
          until: 2027-06-30
        - {object: Namespace dev, rule: exposure/kind, because: so}
      kinds:
        - kind: Widget.example.com
          because: its controller only writes ConfigMaps
      kubernetes: 1.33.2
      apis: [monitoring.coreos.com/v1]
      absentApis: [gateway.networking.k8s.io/v1]
      sources:
        flux-system/shared: ../shared
      """;

  @TempDir Path directory;

  @Test
  void reads_all_that_a_file_may_say() {
    var read = parse(WHOLE);

    assertThat(read.policy())
        .isEqualTo(
            new ExposurePolicy(
                ExposurePolicy.privateOnly().widest(),
                List.of(
                    new Exemption(
                        ObjectName.of("DaemonSet monitoring/node-exporter")
                            .exposedBy("exposure/host-network"),
                        "the nodes have no public addresses",
                        Optional.of(LocalDate.of(2027, 6, 30)),
                        "p/cofferdam.yaml:4"),
                    new Exemption(
                        ObjectName.of("Namespace dev").exposedBy("exposure/kind"),
                        "so",
                        Optional.empty(),
                        "p/cofferdam.yaml:8")),
                List.of(
                    new DeclaredKind(
                        "Widget.example.com",
                        "its controller only writes ConfigMaps",
                        "p/cofferdam.yaml:10")),
                Optional.of(Tailnet.of("tail1a2b3.ts.net"))));
    assertThat(read.options().kubeVersion()).isEqualTo("1.33.2");
    assertThat(read.options().apiVersions()).containsExactly("monitoring.coreos.com/v1");
    assertThat(read.options().absentApis()).containsExactly("gateway.networking.k8s.io/v1");
    assertThat(read.options().sources())
        .hasToString("{flux-system/shared=%s}".formatted(Path.of("p/../shared")));
  }

  @Test
  void is_tailnet_only_where_a_file_says_nothing() {
    assertThat(parse("")).isEqualTo(PolicyFile.none());
    assertThat(parse("# nothing\n")).isEqualTo(PolicyFile.none());
    assertThat(parse("{}").policy()).isEqualTo(ExposurePolicy.tailnetOnly());
    assertThat(parse("policy: tailnet-only").options()).isEqualTo(RenderOptions.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          polcy: tailnet-only | 1: 'polcy' is unknown; there are policy, tailnet, exceptions, kinds, kubernetes, apis, absentApis, sources
          policy: public | 1: policy must be tailnet-only or private-only, got 'public'
          policy: 3 | 1: 'policy' must be a text; put it in quotes
          - a | 1: the file must be a map of names and values
          tailnet: a.example.com | 1: tailnet must be a name below ts.net, got 'a.example.com'; write it like 'tail1a2b3.ts.net'
          exceptions: {} | 1: 'exceptions' must be a list
          exceptions: [a] | 1: '0' must be a map of names and values
          exceptions: [{rule: a/b, because: c}] | 1: 'object' is missing; add it
          exceptions: [{object: A b, because: c}] | 1: 'rule' is missing; add it
          exceptions: [{object: A b, rule: a/b}] | 1: 'because' is missing; add it
          exceptions: [{object: A b, rule: a/b, because: ' '}] | 1: the exception for a/b of A b has no reason; say why it is safe
          exceptions: [{object: web, rule: a/b, because: c}] | 1: an object is named by its kind and name, like 'Service apps/web', got 'web'; copy it from a report
          exceptions: [{object: A b, rule: b, because: c}] | 1: a rule is named like 'exposure/host-network', got 'b'; copy it from a report
          exceptions: [{object: A b, rule: a/b, because: c, until: soon}] | 1: a day is written like 2027-06-30, got 'soon'
          exceptions: [{object: A b, rule: a/b, because: c, till: soon}] | 1: 'till' is unknown; there are object, rule, because, until
          exceptions: [{object: A b, rule: a/b, because: c}, {object: A b, rule: a/b, because: d}] | 1: the policy names a/b of A b twice; keep one of the two
          kinds: [{kind: Widget, because: c}] | 1: a kind is named with its group, like 'Widget.example.com', got 'Widget'
          kinds: [{kind: Widget.a.b, because: ''}] | 1: kind 'Widget.a.b' is declared without a reason; say why it opens nothing
          kinds: [{kind: Widget.a.b, why: c}] | 1: 'why' is unknown; there are kind, because
          kubernetes: '1' | 1: the version of Kubernetes must be like '1.34.0', got '1'
          apis: [1] | 1: '0' must be a text; put it in quotes
          sources: {a: b} | 1: the name of a Flux object is NAMESPACE/NAME, got 'a'; write it like 'flux-system/apps'
          sources: [] | 1: 'sources' must be a map of names and values
          policy: [ | 2:1: not valid YAML
          """)
  void says_what_is_wrong_and_where(String yaml, String message) {
    assertThatThrownBy(() -> parse(yaml + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("p/cofferdam.yaml:" + message);
  }

  @Test
  void refuses_several_documents() {
    assertThatThrownBy(() -> parse("{}\n---\npolicy: private-only\n"))
        .hasMessage("p/cofferdam.yaml: holds several documents; keep one");
  }

  @Test
  void is_found_upwards_as_far_as_git_goes() throws IOException {
    var deep = Files.createDirectories(directory.resolve("a/b/c"));
    assertThat(PolicyFile.tryFind(deep)).isEmpty();
    var outside = Files.writeString(directory.resolve("cofferdam.yaml"), "");
    assertThat(PolicyFile.tryFind(deep)).contains(outside);
    assertThat(PolicyFile.tryFind(directory.resolve("a/../a/b"))).contains(outside);
    Files.createDirectories(directory.resolve("a/.git"));
    assertThat(PolicyFile.tryFind(deep)).isEmpty();
    var own = Files.writeString(directory.resolve("a/cofferdam.yaml"), WHOLE);
    assertThat(PolicyFile.tryFind(deep)).contains(own);
    assertThat(PolicyFile.read(own).policy().name()).isEqualTo("private-only");
  }

  private static PolicyFile parse(String yaml) {
    return PolicyFile.parse(yaml.getBytes(UTF_8), "p/cofferdam.yaml", Path.of("p"));
  }
}
