package dev.cofferdam.snapshot;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.SecretStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What kustomize makes of the directory of a stack, whatever way its connection URL takes. */
class BuiltCredentialsTest {

  private static final List<String> REST =
      List.of(
          "GitRepository flux-system/setup",
          "HelmRelease flux-system/coder",
          "Ingress coder/coder",
          "Kustomization flux-system/prod",
          "Namespace coder",
          "Namespace coder-workspaces",
          "Namespace flux-system");

  @TempDir private Path repository;

  static Stream<Arguments> choices() {
    var external = Credentials.externalSecret(SecretStore.cluster("vault"), "apps/coder/db");
    var item = Credentials.onePassword("vaults/platform/items/coder-db");
    var sops = Credentials.sops(CoderRepository.RECIPIENT);
    var name = " coder/coder-db-credentials";
    return Stream.of(
        Arguments.of(Credentials.outOfBand(), List.of()),
        Arguments.of(sops, List.of("Secret" + name)),
        Arguments.of(sops.decryptedBy("team-keys"), List.of("Secret" + name)),
        Arguments.of(external, List.of("ExternalSecret" + name)),
        Arguments.of(external.property("url").after("a", "b"), List.of("ExternalSecret" + name)),
        Arguments.of(item, List.of("OnePasswordItem" + name)),
        Arguments.of(item.after("a"), List.of("OnePasswordItem" + name)),
        Arguments.of(Credentials.existing("postgres-app", "uri"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void lists_what_flux_shall_apply_and_nothing_else(Credentials credentials, List<String> secret)
      throws IOException {
    CoderRepository.write(repository, credentials);

    assertThat(rendered().map(RenderedObject::toString))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(REST.stream(), secret.stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void is_the_same_to_kustomize_itself(Credentials credentials, List<String> secret)
      throws IOException, InterruptedException {
    CoderRepository.write(repository, credentials);

    assertThat(built().map(BuiltCredentialsTest::shown))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(REST.stream(), secret.stream()).toList());
  }

  @Test
  void hands_what_is_encrypted_to_flux_as_it_is() throws IOException, InterruptedException {
    CoderRepository.write(repository, Credentials.sops(CoderRepository.RECIPIENT));

    var secret =
        built()
            .filter(it -> it.path("kind").asString("").equals("Secret"))
            .findFirst()
            .orElseThrow();

    assertThat(texts(secret.path("stringData"))).containsExactly(entry("url", CoderRepository.URL));
    assertThat(secret.path("sops").path("age").path(0).path("recipient").asString(""))
        .isEqualTo(CoderRepository.RECIPIENT.value());
    assertThat(secret.path("data").isMissingNode()).isTrue();
  }

  @Test
  void knows_the_keys_of_what_is_encrypted() throws IOException {
    CoderRepository.write(repository, Credentials.sops(CoderRepository.RECIPIENT));

    var secret = rendered().filter(it -> it.is("", "Secret")).findFirst().orElseThrow();

    assertThat(secret.value().path("data").propertyNames()).containsExactly("url");
    assertThat(secret.value().has("stringData")).isFalse();
  }

  @Test
  void leaves_the_password_to_the_person_who_applies_a_secret() throws IOException {
    CoderRepository.write(repository, Credentials.outOfBand());

    var file = repository.resolve(CoderRepository.DIRECTORY).resolve("secret-coder-db.yaml");
    var documents = documents(Files.readAllBytes(file));

    assertThat(documents).hasSize(1);
    assertThat(shown(documents.get(0))).isEqualTo("Secret coder/coder-db-credentials");
    assertThat(texts(documents.get(0).path("stringData")))
        .containsExactly(
            entry("database", "app"),
            entry("host", "postgres-rw.databases"),
            entry("port", "5432"),
            entry("sslmode", "require"),
            entry("user", "app"));
  }

  /** Our own kustomize; the chart of the release is another engine's, which is not asked. */
  private Stream<RenderedObject> rendered() {
    return Rendering.of(Scope.of(repository), Engines.none()).run().objects().stream();
  }

  private Stream<JsonNode> built() throws IOException, InterruptedException {
    var tool =
        Stream.of("kustomize", "kubectl").filter(BuiltCredentialsTest::isInstalled).findFirst();
    assumeTrue(tool.isPresent(), "neither kustomize nor kubectl is on the PATH");
    var verb = tool.orElseThrow().equals("kustomize") ? "build" : "kustomize";
    var out = repository.resolve("built.yaml");
    var directory = repository.resolve(CoderRepository.DIRECTORY).toString();
    var process =
        new ProcessBuilder(tool.orElseThrow(), verb, directory)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return documents(Files.readAllBytes(out)).stream();
  }

  private static boolean isInstalled(String tool) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(it -> Path.of(it).resolve(tool))
        .anyMatch(Files::isExecutable);
  }

  private static List<JsonNode> documents(byte[] yaml) {
    return YamlReader.read(yaml).documents().stream().map(Document::value).toList();
  }

  private static String shown(JsonNode object) {
    var metadata = object.path("metadata");
    var namespace = metadata.path("namespace").asString("");
    return "%s %s%s"
        .formatted(
            object.path("kind").asString(""),
            namespace.isEmpty() ? "" : namespace + "/",
            metadata.path("name").asString(""));
  }

  private static Map<String, String> texts(JsonNode map) {
    var texts = new TreeMap<String, String>();
    map.properties().forEach(it -> texts.put(it.getKey(), it.getValue().asString("")));
    return texts;
  }
}
