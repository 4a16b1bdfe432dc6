package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.helm.ConfigData;
import dev.cofferdam.render.helm.ValuesSource.Lookup;
import dev.cofferdam.rule.Declared;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A setting of Coder: its flag counts before its variable, a variable before those of {@code
 * envFrom}, and all of them before a file (coder/serpent, Option; Kubernetes, Container.envFrom).
 */
sealed interface CoderSetting {

  /**
   * What it is; blank counts as not set (coder/serpent, ParseEnv).
   *
   * @param field where it stands
   */
  record Known(String field, String text) implements CoderSetting {}

  /**
   * Nobody can say before it runs.
   *
   * @param why goes on from the name of the variable
   */
  record Hidden(String field, String why) implements CoderSetting {}

  /** Nothing sets it. */
  record Absent(String field) implements CoderSetting {}

  /** Where it stands, or would. */
  String field();

  /** What it is; empty if it is not set or hidden. */
  default String textOrNone() {
    return this instanceof Known known ? known.text().strip() : "";
  }

  /** Whether something is set, be it hidden. */
  default boolean isSet() {
    return this instanceof Hidden || !textOrNone().isEmpty();
  }

  /**
   * Finds one.
   *
   * @param variable such as {@code CODER_ACCESS_URL}
   * @param flag such as {@code access-url}
   */
  static CoderSetting find(
      Declared declared, CoderContainer container, String variable, String flag) {
    return new Finder(declared, container, variable).find(flag);
  }

  /** Looks at one place after the other. */
  record Finder(Declared declared, CoderContainer coder, String variable) {

    private static final String FROM_FILE = "may stand in a file that Coder reads";

    private CoderSetting find(String flag) {
      var flags = coder.container().field();
      return CommandLine.of(coder.container()).stream()
          .flatMap(line -> line.tryFlag(flag).stream())
          .findFirst()
          .map(text -> literal(flags, text, "$"))
          .or(this::own)
          .or(this::other)
          .or(this::ofFile)
          .orElseGet(() -> new Absent(coder.variables()));
    }

    private static CoderSetting literal(String field, String text, String expression) {
      return text.contains(expression) || Unresolved.isIn(text)
          ? new Hidden(field, "is made of something that only the cluster knows")
          : new Known(field, text);
    }

    /** The last of several counts. */
    private Optional<CoderSetting> own() {
      return coder.entries(variable).stream().reduce((first, last) -> last).map(this::entry);
    }

    private CoderSetting entry(JsonNode entry) {
      var from = entry.path("valueFrom");
      if (!from.isObject()) {
        return literal(coder.variables(), entry.path("value").asString(""), "$(");
      }
      var reference = from.path("configMapKeyRef");
      return held(reference.path("name").asString(""), reference.path("key").asString(""))
          .map(text -> literal(coder.variables(), text, "${"))
          .orElseGet(() -> new Hidden(coder.variables(), "comes from what only the cluster knows"));
    }

    private Optional<String> held(String name, String key) {
      return declared
          .tryFind("", "ConfigMap", coder.namespace(), name)
          .map(it -> ConfigData.of(it.value()).find(key))
          .filter(Lookup.Found.class::isInstance)
          .map(it -> new String(((Lookup.Found) it).value(), StandardCharsets.UTF_8));
    }

    /** A ConfigMap of the files says what it has and what not; the last one counts. */
    private Optional<CoderSetting> other() {
      var field = coder.container().field() + ".envFrom";
      Optional<CoderSetting> found = Optional.empty();
      for (JsonNode source : coder.container().value().path("envFrom")) {
        var name = source.path("configMapRef").path("name").asString("");
        if (declared.tryFind("", "ConfigMap", coder.namespace(), name).isEmpty()) {
          return Optional.of(
              new Hidden(field, "may come from envFrom, which only the cluster knows"));
        }
        var prefix = source.path("prefix").asString("");
        if (variable.startsWith(prefix)) {
          var text = held(name, variable.substring(prefix.length()));
          found = text.isPresent() ? text.map(it -> literal(field, it, "${")) : found;
        }
      }
      return found;
    }

    private Optional<CoderSetting> ofFile() {
      boolean reads =
          !coder.entries("CODER_CONFIG_PATH").isEmpty()
              || CommandLine.of(coder.container()).stream()
                  .anyMatch(it -> it.tryFlag("config").isPresent());
      return reads ? Optional.of(new Hidden(coder.variables(), FROM_FILE)) : Optional.empty();
    }
  }
}
