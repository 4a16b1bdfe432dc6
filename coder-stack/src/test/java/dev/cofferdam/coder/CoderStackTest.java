package dev.cofferdam.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.file.Synthesis;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.DnsSubdomain;
import dev.cofferdam.resource.ExactVersion;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.FluxDuration;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.flux.SourceRef;
import dev.cofferdam.resource.tailscale.Tailnet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoderStackTest {

  private static final Tailnet TAILNET = Tailnet.of("tail1a2b3.ts.net");
  private static final CoderAccess INGRESS = CoderAccess.tailnetIngress(TAILNET, "coder");

  @Test
  void keeps_the_service_inside_and_the_charts_ingress_off() {
    for (var access :
        new CoderAccess[] {
          INGRESS,
          CoderAccess.proxyGroup(TAILNET, "coder", "ingress"),
          CoderAccess.ownDomain("coder.example.com", "coder", "coder-tls")
        }) {
      var release = file(files(access), "helmrelease-coder.yaml");

      assertThat(release)
          .contains("        enable: true\n        type: ClusterIP\n")
          .contains("      ingress:\n        enable: false\n")
          .contains("      envUseClusterAccessURL: true\n")
          .doesNotContain("LoadBalancer", "NodePort");
    }
  }

  @Test
  void is_reached_through_a_tailnet_ingress_by_default() {
    var files = files(INGRESS);

    assertThat(file(files, "ingress-coder.yaml"))
        .endsWith(
            """
            metadata:
              name: coder
              namespace: coder
            spec:
              defaultBackend:
                service:
                  name: coder
                  port:
                    name: http
              ingressClassName: tailscale
              tls:
                - hosts:
                    - coder
            """);
    assertThat(environment(files, "CODER_ACCESS_URL"))
        .isEqualTo("value: https://coder.tail1a2b3.ts.net");
    assertThat(file(files, "helmrelease-coder.yaml"))
        .doesNotContain("WILDCARD", "REDIRECT", "PATH_APPS", "tailscale.com/expose");
  }

  @Test
  void spells_the_rules_out_when_asked_and_says_which_one_is_ignored() {
    var stack = stack(CoderAccess.tailnetIngress(TAILNET, "coder").withLiteralRules());

    assertThat(file(Synthesis.of(stack).texts(), "ingress-coder.yaml"))
        .contains("    - host: coder\n", "    - host: \"*.coder\"\n")
        .contains("  tls:\n    - hosts:\n        - coder\n");
    assertThat(stack.notices())
        .singleElement()
        .hasToString(
            "prod/coder/ingress: the Tailscale operator ignores the rule for host '*.coder': one Ingress serves one name, that of device 'coder'; for apps on host names of their own use CoderAccess.ownDomain");
    assertThat(stack(INGRESS).notices()).isEmpty();
  }

  @Test
  void is_reached_through_a_proxy_group() {
    var ingress =
        file(files(CoderAccess.proxyGroup(TAILNET, "dev", "ingress")), "ingress-dev.yaml");

    assertThat(ingress)
        .contains("    tailscale.com/proxy-group: ingress\n")
        .contains("        - dev\n")
        .doesNotContain("rules:");
  }

  @Test
  void is_reached_by_an_own_domain_with_wildcard_apps() {
    var access = CoderAccess.ownDomain("coder.example.com", "coder", "coder-tls");
    var files = files(access.certifiedBy("letsencrypt-dns01"));

    assertThat(environment(files, "CODER_ACCESS_URL"))
        .isEqualTo("value: https://coder.example.com");
    assertThat(environment(files, "CODER_WILDCARD_ACCESS_URL"))
        .isEqualTo("value: \"*.coder.example.com\"");
    assertThat(environment(files, "CODER_DISABLE_PATH_APPS")).isEqualTo("value: \"true\"");
    assertThat(file(files, "helmrelease-coder.yaml"))
        .contains(
            """
                  service:
                    annotations:
                      tailscale.com/expose: "true"
                      tailscale.com/hostname: coder
                    enable: true
                    type: ClusterIP
            """
                .indent(0))
        .contains("      tls:\n        secretNames:\n          - coder-tls\n");
    assertThat(file(files, "certificate-coder-tls.yaml"))
        .endsWith(
            """
            spec:
              dnsNames:
                - coder.example.com
                - "*.coder.example.com"
              issuerRef:
                kind: ClusterIssuer
                name: letsencrypt-dns01
              secretName: coder-tls
            """);
    assertThat(files.keySet()).noneMatch(path -> path.contains("ingress"));
    assertThat(files(access).keySet()).noneMatch(path -> path.contains("certificate"));
  }

  @Test
  void takes_the_connection_url_from_the_secret_and_writes_no_password() {
    var files = files(INGRESS);

    assertThat(environment(files, "CODER_PG_CONNECTION_URL"))
        .isEqualTo("valueFrom: secretKeyRef: key: url name: coder-db-credentials");
    assertThat(file(files, "secret-coder-db.yaml"))
        .contains("# Applied out of band, and not listed in kustomization.yaml")
        .endsWith(
            """
            metadata:
              name: coder-db-credentials
              namespace: coder
            stringData:
              database: app
              host: postgres-rw.databases
              port: "5432"
              sslmode: require
              user: app
            type: Opaque
            """);
    assertThat(file(files, "kustomization.yaml"))
        .doesNotContain("secret")
        .endsWith(
            """
            resources:
              - namespace-flux-system.yaml
              - namespace-coder.yaml
              - namespace-coder-workspaces.yaml
              - gitrepository-setup.yaml
              - kustomization-root.yaml
              - helmrelease-coder.yaml
              - ingress-coder.yaml
            """);
  }

  @Test
  void sets_no_environment_name_twice_and_none_of_the_charts_own() {
    var release = file(files(INGRESS), "helmrelease-coder.yaml");
    var names =
        release
            .lines()
            .filter(line -> line.matches(" *- name: [A-Z0-9_]+"))
            .map(String::strip)
            .toList();

    assertThat(names)
        .hasSize(8)
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.startsWith("- name: CODER_EXTERNAL_AUTH_"))
        .noneMatch(name -> name.matches(".*(ADDRESS|RELAY_URL|TLS_.*|POD_IP)"))
        .contains("- name: CODER_DERP_SERVER_STUN_ADDRESSES");
  }

  @Test
  void waits_as_long_as_the_release_may_take() {
    var stack = stack(props -> props.timeout(new FluxDuration("90s")).retries(2));

    assertThat(file(Synthesis.of(stack).texts(), "kustomization-root.yaml"))
        .contains("  timeout: 8m\n", "  prune: true\n", "  wait: true\n");
    assertThat(file(files(INGRESS), "kustomization-root.yaml")).contains("  timeout: 25m\n");
  }

  @Test
  void is_never_pruned_where_pruning_would_destroy() {
    assertThat(files(INGRESS).entrySet())
        .filteredOn(file -> file.getValue().contains("kustomize.toolkit.fluxcd.io/prune: disabled"))
        .extracting(file -> new RepositoryPath(file.getKey()).fileName())
        .containsExactly(
            "gitrepository-setup.yaml",
            "kustomization-root.yaml",
            "namespace-coder-workspaces.yaml",
            "namespace-coder.yaml",
            "namespace-flux-system.yaml");
  }

  @Test
  void uses_a_source_that_exists() {
    var source = new SourceRef(new NamespaceName("flux-system"), new DnsLabel("setup"));
    var stack = new Stack("prod");
    new CoderStack(
        stack,
        "coder",
        CoderProps.builder()
            .access(INGRESS)
            .source(CoderSource.existing(source))
            .database(Database.at("postgres-rw.databases").named("app", "app"))
            .build());
    var files = Synthesis.of(stack).texts();

    assertThat(files.keySet())
        .noneMatch(path -> path.contains("gitrepository") || path.contains("kustomization-root"));
    assertThat(file(files, "helmrelease-coder.yaml"))
        .contains("        name: setup\n        namespace: flux-system\n");
  }

  @Test
  void can_be_told_everything() {
    var stack =
        stack(
            props ->
                props
                    .version(new ExactVersion("2.30.0"))
                    .accessUrl(new AccessUrl("https://coder-1.tail1a2b3.ts.net"))
                    .namespace(new NamespaceName("dev"))
                    .workspaceNamespace(new NamespaceName("dev-workspaces"))
                    .databaseSecret(new DnsSubdomain("db"))
                    .compute(new Compute("1", "1Gi", "3Gi"))
                    .interval(new FluxDuration("1h"))
                    .vendirDirectory(new RepositoryPath("vendor"))
                    .putEnvironment("CODER_MAX_TOKEN_LIFETIME", "24h"));
    var files = Synthesis.of(stack).texts();

    assertThat(file(files, "helmrelease-coder.yaml"))
        .contains("app.kubernetes.io/version: \"2.30.0\"")
        .contains("targetNamespace: dev\n", "storageNamespace: dev\n", "interval: 1h\n")
        .contains("chart: vendor/charts/coder\n", "memory: 3Gi\n", "cpu: \"1\"\n")
        .contains("- name: dev-workspaces\n".substring(2));
    assertThat(environment(files, "CODER_ACCESS_URL"))
        .isEqualTo("value: https://coder-1.tail1a2b3.ts.net");
    assertThat(environment(files, "CODER_MAX_TOKEN_LIFETIME")).isEqualTo("value: 24h");
    assertThat(files).containsKey("vendor/vendir.yml");
    assertThat(file(files, "secret-coder-db.yaml")).contains("  name: db\n  namespace: dev\n");
  }

  @Test
  void tells_where_it_is_found() {
    var stack = new Stack("prod");
    var coder =
        new CoderStack(
            stack,
            "coder",
            CoderProps.builder()
                .access(INGRESS)
                .source(source())
                .database(Database.at("postgres-rw.databases").named("app", "app"))
                .build());

    assertThat(coder.url()).hasToString("https://coder.tail1a2b3.ts.net");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CODER_HTTP_ADDRESS|x|'CODER_HTTP_ADDRESS' is set by the chart itself, and a second entry of that name fails on apply; leave it out",
        "KUBE_POD_IP|x|'KUBE_POD_IP' is set by the chart itself, and a second entry of that name fails on apply; leave it out",
        "CODER_ACCESS_URL|https://a.b|'CODER_ACCESS_URL' follows from 'access'; choose one of CoderAccess, or set 'accessUrl'",
        "CODER_REDIRECT_TO_ACCESS_URL|true|'CODER_REDIRECT_TO_ACCESS_URL' could let Coder out of the tailnet, or others into it; leave it out",
        "CODER_DERP_CONFIG_URL|x|'CODER_DERP_CONFIG_URL' could let Coder out of the tailnet, or others into it; leave it out",
        "CODER_DANGEROUS_ALLOW_PATH_APP_SHARING|true|'CODER_DANGEROUS_ALLOW_PATH_APP_SHARING' could let Coder out of the tailnet, or others into it; leave it out",
        "CODER_OIDC_CLIENT_SECRET|x|'CODER_OIDC_CLIENT_SECRET' looks like a secret, and would be kept in Git; leave it out",
        "CODER_WILDCARD_ACCESS_URL|*.a.example.com|'CODER_WILDCARD_ACCESS_URL' follows from 'access'; choose one of CoderAccess, or set 'accessUrl'",
        "CODER_PG_CONNECTION_URL|x|'CODER_PG_CONNECTION_URL' comes from the Secret that 'credentials' bring; a password has no place here",
        "CODER_TELEMETRY_ENABLE|true|'CODER_TELEMETRY_ENABLE' is part of what keeps Coder inside, and is 'false'; leave it out",
        "a b|x|environment name must be letters, digits and '_', got 'a b'; write it like 'CODER_MAX_TOKEN_LIFETIME'",
        "CODER_WILDCARD_ACCESS_URL|*.coder|wildcard access URL must not be '*.coder': browsers keep no cookie for a top-level name, so that every app would ask for a login for ever, and Coder Desktop answers '.coder' itself; use a domain of your own, like '*.coder.example.com'",
      })
  void refuses_a_setting_that_is_not_the_users_to_make(String name, String value, String message) {
    assertThatThrownBy(() -> stack(props -> props.putEnvironment(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CODER_DERP_SERVER_RELAY_URL",
        "CODER_HTTP_ADDRESS",
        "CODER_PPROF_ADDRESS",
        "CODER_PROMETHEUS_ADDRESS",
        "CODER_TLS_ADDRESS",
        "CODER_TLS_CERT_FILE",
        "CODER_TLS_ENABLE",
        "CODER_TLS_KEY_FILE",
        "KUBE_POD_IP"
      })
  void refuses_every_name_that_the_chart_sets(String name) {
    assertThatThrownBy(() -> stack(props -> props.putEnvironment(name, "x")))
        .hasMessage(
            "'%s' is set by the chart itself, and a second entry of that name fails on apply; leave it out",
            name);
  }

  @Test
  void refuses_an_access_url_outside_its_domain() {
    assertThatThrownBy(
            () -> stack(props -> props.accessUrl(new AccessUrl("https://coder.example.com"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "access URL must be a name in the domain 'tail1a2b3.ts.net', got 'https://coder.example.com'; write it like 'https://coder.tail1a2b3.ts.net'");
  }

  @Test
  void writes_a_version_label_that_kubernetes_takes() {
    var stack = stack(props -> props.version(new ExactVersion("2.29.1+build.1")));

    assertThat(file(Synthesis.of(stack).texts(), "helmrelease-coder.yaml"))
        .contains("app.kubernetes.io/version: \"2.29.1_build.1\"");
  }

  @Test
  void refuses_workspaces_beside_the_credentials() {
    assertThatThrownBy(() -> stack(props -> props.workspaceNamespace(new NamespaceName("coder"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "workspaces must have a namespace of their own, got 'coder' for both; template authors could read Coder's database credentials");
  }

  @Test
  void refuses_endless_retries() {
    assertThatThrownBy(() -> stack(props -> props.retries(-1)))
        .hasMessage(
            "retries must not be negative, got '-1'; Flux would take it for 'for ever', and no timeout could hold that");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coder", "*.example.com", "", "10.0.0.1"})
  void refuses_an_own_domain_that_is_none(String domain) {
    assertThatThrownBy(() -> CoderAccess.ownDomain(domain, "coder", "tls"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("host must be a DNS name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod.coder", "coder.tail1a2b3.ts.net"})
  void refuses_a_domain_below_which_no_app_can_run(String domain) {
    assertThatThrownBy(() -> CoderAccess.ownDomain(domain, "coder", "tls"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("wildcard access URL must not be '*.%s'", domain)
        .hasMessageEndingWith("use a domain of your own, like '*.coder.example.com'");
  }

  private static CoderSource source() {
    return CoderSource.own(
        GitSource.of("setup", "https://git.example.com/example/setup", new GitBranch("main")));
  }

  private static Stack stack(UnaryOperator<CoderProps.BuildFinal> further) {
    var props =
        CoderProps.builder()
            .access(INGRESS)
            .source(source())
            .database(Database.at("postgres-rw.databases").named("app", "app"));
    var stack = new Stack("prod");
    new CoderStack(stack, "coder", further.apply(props).build());
    return stack;
  }

  private static Stack stack(CoderAccess access) {
    var stack = new Stack("prod");
    new CoderStack(
        stack,
        "coder",
        CoderProps.builder()
            .access(access)
            .source(source())
            .database(Database.at("postgres-rw.databases").named("app", "app"))
            .build());
    return stack;
  }

  private static SortedMap<String, String> files(CoderAccess access) {
    return Synthesis.of(stack(access)).texts();
  }

  private static String file(SortedMap<String, String> files, String name) {
    return Objects.requireNonNull(files.get("apps/prod/" + name), name);
  }

  /** What follows the name in its entry of {@code coder.env}, on one line. */
  private static String environment(SortedMap<String, String> files, String name) {
    var release = file(files, "helmrelease-coder.yaml");
    var entry = release.substring(release.indexOf("- name: " + name + "\n"));
    return entry
        .lines()
        .skip(1)
        .takeWhile(line -> line.startsWith("          "))
        .map(String::strip)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
