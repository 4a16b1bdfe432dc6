package dev.cofferdam.benchmarks;

import dev.cofferdam.document.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Valid objects, each in a resource that is named like it. */
enum Sample {
  HELM_RELEASE,
  DEPLOYMENT,
  SERVICE,
  CONFIG_MAP,
  INGRESS,
  NETWORK_POLICY,
  GIT_REPOSITORY,
  FLUX_KUSTOMIZATION,

  /** A custom resource of {@link #CACHE_DEFINITION}. */
  CACHE,

  /** Its definition, with four rules in CEL. */
  CACHE_DEFINITION;

  /** The end of its file's name. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
  }

  String yaml() {
    var name = fileName();
    try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode object() {
    var reading = YamlReader.read(yaml().getBytes(StandardCharsets.UTF_8));
    return (ObjectNode) reading.documents().get(0).value();
  }
}
