package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.ObjectIdentity;
import dev.cofferdam.rule.PodTemplate.Container;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What programs in the cluster write themselves, as far as it shows: another workload of the
 * namespace has the name in its arguments or environment (such as the jobs that make certificates
 * for admission webhooks), or a role lets somebody write the object of this very name.
 */
final class Written {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^A-Za-z0-9.-]+");
  private static final List<String> WRITING = List.of("*", "create", "patch", "update");

  /** Who has which word, by namespace and word. */
  private final Map<String, Map<String, Set<ObjectIdentity>>> words = new HashMap<>();

  /** The plural of the kind and the name. */
  private final Set<String> writable = new HashSet<>();

  Written(Declared declared) {
    PodTemplate.all(declared).forEach(pod -> add(pod, declared));
    declared.all("rbac.authorization.k8s.io", "Role").forEach(this::role);
    declared.all("rbac.authorization.k8s.io", "ClusterRole").forEach(this::role);
  }

  private void add(PodTemplate pod, Declared declared) {
    var here = words.computeIfAbsent(declared.namespace(pod.object()), it -> new HashMap<>());
    for (Container container : pod.containers()) {
      for (JsonNode env : container.value().path("env")) {
        add(here, env.path("value"), pod.object());
      }
      for (String field : List.of("command", "args")) {
        container.value().path(field).forEach(text -> add(here, text, pod.object()));
      }
    }
  }

  private static void add(
      Map<String, Set<ObjectIdentity>> here, JsonNode text, RenderedObject object) {
    BETWEEN_NAMES
        .splitAsStream(text.asString(""))
        .forEach(word -> here.computeIfAbsent(word, it -> new HashSet<>()).add(object.identity()));
  }

  /** A right to create cannot be for one name, so it counts with any other right for that name. */
  private void role(RenderedObject role) {
    Set<String> creatable = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (JsonNode rule : role.value().path("rules")) {
      boolean writing = WRITING.stream().anyMatch(verb -> has(rule.path("verbs"), verb));
      for (JsonNode resource : rule.path("resources")) {
        var names = rule.path("resourceNames").valueStream().map(it -> it.asString("")).toList();
        var plural = resource.asString("");
        names.forEach(name -> (writing ? writable : named).add(plural + "/" + name));
        if (names.isEmpty() && writing) {
          creatable.add(plural);
        }
      }
    }
    named.stream()
        .filter(it -> creatable.contains(it.substring(0, it.indexOf('/'))))
        .forEach(writable::add);
  }

  private static boolean has(JsonNode list, String text) {
    return list.valueStream().anyMatch(it -> it.asString("").equals(text));
  }

  /** Whether a program other than the one that needs it seems to write it. */
  boolean byProgram(KeyHolder holder, KeyReference reference) {
    var named =
        words
            .getOrDefault(reference.namespace(), Map.of())
            .getOrDefault(reference.name(), Set.of());
    var resource = holder.kind().toLowerCase(Locale.ROOT) + "s";
    return writable.contains(resource + "/" + reference.name())
        || named.stream().anyMatch(it -> !it.equals(reference.object().identity()));
  }
}
