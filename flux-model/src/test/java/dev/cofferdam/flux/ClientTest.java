package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaFluent;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** fabric8's client against an API server that keeps what it is given, in memory. */
@EnableKubernetesMockClient(crud = true, https = false)
class ClientTest {
  private static KubernetesMockServer server;
  private static KubernetesClient client;

  @AfterEach
  void empties_the_server() {
    server.reset();
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void creates_and_reads(Example example) {
    var created = client.resource(example.object()).create();

    assertThat(created.getMetadata().getResourceVersion()).isNotEmpty();
    assertThat(bare(created)).isEqualTo(example.object());
    assertThat(bare(client.resource(example.object()).get())).isEqualTo(example.object());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void creates_from_text(Example example) {
    assertThat(bare(client.resource(example.text()).create())).isEqualTo(example.object());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void lists(Example example) {
    client.resource(example.object()).create();

    assertThat(client.resources(example.kind().type).inAnyNamespace().list().getItems())
        .singleElement()
        .satisfies(listed -> assertThat(bare(listed)).isEqualTo(example.object()));
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void edits_with_a_function(Example example) {
    client.resource(example.object()).create();
    var expected = labelled(example.object());

    var edited = client.resource(example.object()).edit(ClientTest::labelled);

    assertThat(bare(edited)).isEqualTo(expected);
    assertThat(bare(client.resource(example.object()).get())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void edits_with_a_visitor(Example example) {
    client.resource(example.object()).create();
    var expected = labelled(example.object());

    var edited =
        client
            .resource(example.object())
            .edit(ObjectMetaFluent.class, metadata -> metadata.addToLabels("team", "office"));

    assertThat(bare(edited)).isEqualTo(expected);
    assertThat(bare(client.resource(example.object()).get())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void deletes(Example example) {
    client.resource(example.object()).create();

    assertThat(client.resource(example.object()).delete()).hasSize(1);
    assertThat(client.resource(example.object()).get()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "HELM_RELEASE, /apis/helm.toolkit.fluxcd.io/v2/namespaces/flux-system/helmreleases/coder",
    "DNS_CONFIG, /apis/tailscale.com/v1alpha1/dnsconfigs/tailnet",
  })
  void asks_for_a_namespace_only_where_there_is_one(Kind kind, String path) throws Exception {
    var unused = client.resource(Example.of(kind).get(0).object()).get();

    assertThat(server.getLastRequest().getPath()).isEqualTo(path);
  }

  private static <T extends HasMetadata> T labelled(T object) {
    object.getMetadata().getLabels().put("team", "office");
    return object;
  }

  /** The object without what a server adds; equal to another only if it is of the same class. */
  private static HasMetadata bare(HasMetadata object) {
    object.setMetadata(
        new ObjectMetaBuilder(object.getMetadata())
            .withCreationTimestamp(null)
            .withGeneration(null)
            .withResourceVersion(null)
            .withUid(null)
            .build());
    return object;
  }
}
