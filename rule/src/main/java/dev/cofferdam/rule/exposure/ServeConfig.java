package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.Declared;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks of every container with a serve configuration of Tailscale whether it has no Funnel. */
final class ServeConfig implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/serve-config",
          Severity.ERROR,
          "The serve configuration of a Tailscale container is in the repository and allows no"
              + " Funnel.",
          "The container reads JSON from the file that TS_SERVE_CONFIG names, and what AllowFunnel"
              + " lists in it is open to the internet (tailscale, cmd/containerboot/serve.go and"
              + " ipn/serve.go). Go reads the names of fields whatever their case.",
          "Mount the file from a ConfigMap of the same repository, without AllowFunnel.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String PATH = "TS_SERVE_CONFIG";

  /** Where a configuration for all of tailscaled is, which may hold one for serve. */
  private static final String DIRECTORY = "TS_EXPERIMENTAL_VERSIONED_CONFIG_DIR";

  private static final List<String> FILES = List.of("configMap", "secret", "projected");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .pods()
        .flatMap(
            pod ->
                pod.containers().stream().flatMap(it -> exposures(pod, it, inventory.declared())))
        .toList();
  }

  private static Stream<Exposure> exposures(
      EmbeddedPod pod, Container container, Declared declared) {
    return Stream.of(
            trySet(pod, container, declared), tryDirectory(pod, container), tryFrom(pod, container))
        .flatMap(Optional::stream);
  }

  private static Optional<Exposure> trySet(
      EmbeddedPod pod, Container container, Declared declared) {
    var env = container.env(PATH);
    var path = env.path("value").asString("");
    var field = container.field() + ".env['%s']".formatted(PATH);
    if (env.has("valueFrom")) {
      return Optional.of(
          EXPOSURES.unproven(
              pod.object(),
              field,
              "is set elsewhere, so nobody can say whether it allows Funnel; write the path"));
    }
    return path.isEmpty()
        ? Optional.empty()
        : tryFile(pod, field, path, MountedFile.at(path, pod, container, declared));
  }

  private static Optional<Exposure> tryFile(
      EmbeddedPod pod, String field, String path, MountedFile file) {
    var json = StrictJson.tryObject(file.text());
    if (json.isEmpty()) {
      var why = file.why().isEmpty() ? "no JSON that can be read in one way" : file.why();
      return Optional.of(
          EXPOSURES.unproven(
              pod.object(),
              field,
              "is '%s', which is %s, so nobody can say whether it allows Funnel; mount it from a"
                      .formatted(path, why)
                  + " ConfigMap of the repository"));
    }
    return json.filter(ServeConfig::allowsFunnel)
        .map(
            it ->
                EXPOSURES.open(
                    pod.object(),
                    field,
                    "is '%s', which has AllowFunnel and so opens it to the internet; leave"
                            .formatted(path)
                        + " AllowFunnel out"));
  }

  /** Whether AllowFunnel has something in it that is not false, wherever it stands. */
  private static boolean allowsFunnel(JsonNode json) {
    return Field.below(json)
        .filter(field -> field.name().equalsIgnoreCase("AllowFunnel"))
        .flatMap(
            field ->
                field.value().isContainer()
                    ? field.value().valueStream()
                    : Stream.of(field.value()))
        .anyMatch(value -> !value.isNull() && !value.asString("").equals("false"));
  }

  private static Optional<Exposure> tryDirectory(EmbeddedPod pod, Container container) {
    return container.env(DIRECTORY).isMissingNode()
        ? Optional.empty()
        : Optional.of(
            EXPOSURES.unproven(
                pod.object(),
                container.field() + ".env['%s']".formatted(DIRECTORY),
                "names a configuration of tailscaled, which may allow Funnel; use %s"
                    .formatted(PATH)));
  }

  /** Variables from elsewhere may name a file that is mounted from elsewhere. */
  private static Optional<Exposure> tryFrom(EmbeddedPod pod, Container container) {
    return TailscaleSidecar.isOne(container)
            && container.env(PATH).isMissingNode()
            && !container.value().path("envFrom").isEmpty()
            && hasFiles(pod, container)
        ? Optional.of(
            EXPOSURES.unproven(
                pod.object(),
                container.field() + ".envFrom",
                "may set %s, so nobody can say whether it allows Funnel; set it to '' in env"
                    .formatted(PATH)))
        : Optional.empty();
  }

  private static boolean hasFiles(EmbeddedPod pod, Container container) {
    var mounted =
        container
            .value()
            .path("volumeMounts")
            .valueStream()
            .map(mount -> mount.path("name").asString(""))
            .toList();
    return pod.spec()
        .path("volumes")
        .valueStream()
        .filter(volume -> mounted.contains(volume.path("name").asString("")))
        .anyMatch(volume -> FILES.stream().anyMatch(volume::has));
  }
}
