package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.PodTemplate.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds what pods, service accounts and Ingresses need of Secrets or ConfigMaps. */
final class KeyReferences {

  private final Declared declared;
  private final KeyHolder holder;
  private final List<KeyReference> found = new ArrayList<>();

  private KeyReferences(Declared declared, KeyHolder holder) {
    this.declared = declared;
    this.holder = holder;
  }

  /** All but those that say {@code optional: true}. */
  static List<KeyReference> of(Declared declared, KeyHolder holder) {
    var references = new KeyReferences(declared, holder);
    PodTemplate.all(declared).forEach(references::pod);
    if (holder == KeyHolder.SECRET) {
      declared
          .all("", "ServiceAccount")
          .forEach(account -> references.pullSecrets(account, "", account.value()));
      declared.all("networking.k8s.io", "Ingress").forEach(references::certificates);
    }
    return references.found;
  }

  private void pod(PodTemplate pod) {
    for (Container container : pod.containers()) {
      container(pod.object(), container);
    }
    if (holder == KeyHolder.SECRET) {
      pullSecrets(pod.object(), pod.specField() + ".", pod.spec());
    }
    var volumes = pod.spec().path("volumes");
    for (int i = 0; i < volumes.size(); i++) {
      volume(pod.object(), "%s.volumes[%d]".formatted(pod.specField(), i), volumes.path(i));
    }
  }

  private void container(RenderedObject object, Container container) {
    var env = container.value().path("env");
    for (int i = 0; i < env.size(); i++) {
      var reference = env.path(i).path("valueFrom").path(holder.keyRef());
      var field = "%s.env[%d].valueFrom.%s".formatted(container.field(), i, holder.keyRef());
      add(object, field, "name", reference, Optional.of(reference.path("key").asString("")));
    }
    var envFrom = container.value().path("envFrom");
    for (int i = 0; i < envFrom.size(); i++) {
      var field = "%s.envFrom[%d].%s".formatted(container.field(), i, holder.ref());
      add(object, field, "name", envFrom.path(i).path(holder.ref()), Optional.empty());
    }
  }

  private void volume(RenderedObject object, String field, JsonNode volume) {
    keys(object, field, holder.volumeName(), volume);
    var sources = volume.path("projected").path("sources");
    for (int i = 0; i < sources.size(); i++) {
      keys(object, "%s.projected.sources[%d]".formatted(field, i), "name", sources.path(i));
    }
  }

  private void keys(RenderedObject object, String field, String nameField, JsonNode source) {
    var reference = source.path(holder.volume());
    var below = field + "." + holder.volume();
    add(object, below, nameField, reference, Optional.empty());
    for (JsonNode item : reference.path("items")) {
      add(object, below, nameField, reference, Optional.of(item.path("key").asString("")));
    }
  }

  private void pullSecrets(RenderedObject object, String field, JsonNode value) {
    var secrets = value.path("imagePullSecrets");
    for (int i = 0; i < secrets.size(); i++) {
      add(
          object,
          "%simagePullSecrets[%d]".formatted(field, i),
          "name",
          secrets.path(i),
          Optional.empty());
    }
  }

  /** The Tailscale operator makes the certificates of its Ingresses, whatever they name. */
  private void certificates(RenderedObject ingress) {
    var spec = ingress.value().path("spec");
    var tls = spec.path("tls");
    for (int i = 0; !TailscaleIngress.isOne(ingress) && i < tls.size(); i++) {
      add(ingress, "spec.tls[%d]".formatted(i), "secretName", tls.path(i), Optional.empty());
    }
  }

  private void add(
      RenderedObject object,
      String field,
      String nameField,
      JsonNode reference,
      Optional<String> key) {
    var name = reference.path(nameField).asString("");
    if (!name.isEmpty() && !reference.path("optional").asBoolean(false)) {
      found.add(
          new KeyReference(object, field + "." + nameField, declared.namespace(object), name, key));
    }
  }
}
