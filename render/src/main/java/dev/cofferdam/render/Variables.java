package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.helm.ConfigData;
import dev.cofferdam.render.kustomize.PostBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The variables of a Kustomization.
 *
 * @param postBuild what puts them in; empty if some of them cannot be known
 */
record Variables(Optional<PostBuild> postBuild, List<Unrendered> unrendered) {

  static Variables of(RenderedObject kustomization, ConfigObjects config) {
    return new Reader(kustomization, config).read();
  }

  private static final class Reader {

    private final RenderedObject kustomization;
    private final ConfigObjects config;
    private final JsonNode spec;
    private final List<SortedMap<String, String>> from = new ArrayList<>();
    private final List<Unrendered> unrendered = new ArrayList<>();

    Reader(RenderedObject kustomization, ConfigObjects config) {
      this.kustomization = kustomization;
      this.config = config;
      this.spec = kustomization.value().path("spec").path("postBuild");
    }

    Variables read() {
      spec.path("substituteFrom").forEach(this::add);
      boolean known = unrendered.stream().allMatch(it -> it.reason().isPart());
      var inline = new TreeMap<String, String>();
      for (Map.Entry<String, JsonNode> entry : spec.path("substitute").properties()) {
        inline.put(entry.getKey(), entry.getValue().asString(""));
      }
      var postBuild = PostBuild.of(from, inline);
      boolean always = spec.path("substituteStrategy").asString("").equals("Always");
      return new Variables(
          known ? Optional.of(always ? postBuild.always() : postBuild) : Optional.empty(),
          List.copyOf(unrendered));
    }

    private void add(JsonNode reference) {
      var kind = reference.path("kind").asString("");
      var name = reference.path("name").asString("");
      var object = config.tryFind(kind, kustomization.namespace(), name);
      if (object.isEmpty()) {
        missing(reference.path("optional").asBoolean(false), kind, name);
        return;
      }
      var data = ConfigData.of(object.get());
      if (data.isEncrypted()) {
        add(Reason.VARIABLES_IN_CLUSTER, "reads %s '%s', which is encrypted; %s", kind, name);
        return;
      }
      var texts = new TreeMap<String, String>();
      data.known().forEach((key, value) -> texts.put(key, new String(value, UTF_8)));
      from.add(texts);
    }

    private void missing(boolean optional, String kind, String name) {
      if (optional) {
        add(
            Reason.OPTIONAL,
            "may read %s '%s', which is not in the repository, and is rendered as if it were nowhere; %s",
            kind,
            name);
      } else {
        add(
            Reason.VARIABLES_IN_CLUSTER,
            "reads %s '%s', which is not in the repository; %s",
            kind,
            name);
      }
    }

    private void add(Reason reason, String form, String kind, String name) {
      var remedy = "keep variables that matter in spec.postBuild.substitute or in a ConfigMap here";
      unrendered.add(
          new Unrendered(
              reason,
              kustomization.toString(),
              kustomization.origin(),
              form.formatted(kind, name, remedy)));
    }
  }
}
