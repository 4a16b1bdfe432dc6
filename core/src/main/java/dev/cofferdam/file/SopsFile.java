package dev.cofferdam.file;

import dev.cofferdam.resource.ObjectIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What SOPS leaves readable of a file that it has encrypted: which objects it holds, and for whom
 * (getsops/sops, stores/stores.go).
 *
 * @param documents those that are not empty
 */
record SopsFile(List<Map<?, ?>> documents) {

  private static final int MAX_DEPTH = 100;
  private static final String CIPHERTEXT = "ENC[";
  private static final List<String> SECRET = List.of("data", "stringData");

  /** The file of this text; empty if it is no YAML, or none of Kubernetes. */
  static Optional<SopsFile> tryRead(String text) {
    try {
      return isDeep(text) ? Optional.empty() : tryReadFlat(text);
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Optional<SopsFile> tryReadFlat(String text) {
    var documents = new ArrayList<Map<?, ?>>();
    for (var document : new Load(settings(text)).loadAllFromString(text)) {
      if (document instanceof Map<?, ?> map) {
        documents.add(map);
      } else if (document != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new SopsFile(documents));
  }

  /** What reads the values calls itself for each level. */
  private static boolean isDeep(String text) {
    int depth = 0;
    for (var event : new Parse(settings(text)).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads all at once: snakeyaml-engine 3.0.1 fails if its buffer ends in the midst of an emoji.
   */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder().setBufferSize(text.length() + 1).build();
  }

  /** Whether there is something, and SOPS has been over all of it. */
  boolean isEncrypted() {
    return !documents.isEmpty()
        && documents.stream().allMatch(document -> document.get("sops") instanceof Map);
  }

  /** Where a Secret's data is not encrypted; SOPS leaves an empty text as it is. */
  Optional<String> tryFindPlain() {
    return documents.stream().flatMap(SopsFile::plain).findFirst();
  }

  private static Stream<String> plain(Map<?, ?> document) {
    return SECRET.stream()
        .flatMap(
            field ->
                map(document, field).entrySet().stream()
                    .filter(entry -> !isHidden(entry.getValue()))
                    .map(entry -> field + "." + entry.getKey()));
  }

  private static boolean isHidden(@Nullable Object value) {
    return value == null
        || value.equals("")
        || (value instanceof String text && text.startsWith(CIPHERTEXT));
  }

  /** What it holds, in its order. */
  List<ObjectIdentity> objects() {
    return documents.stream().map(SopsFile::object).toList();
  }

  private static ObjectIdentity object(Map<?, ?> document) {
    var apiVersion = text(document, "apiVersion");
    var metadata = map(document, "metadata");
    return new ObjectIdentity(
        apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "",
        text(document, "kind"),
        text(metadata, "namespace"),
        text(metadata, "name"));
  }

  /**
   * Whether not even Flux could tell what it holds: SOPS hides everything unless told otherwise.
   */
  boolean isHidden() {
    return objects().stream()
        .flatMap(it -> Stream.of(it.group(), it.kind(), it.namespace(), it.name()))
        .anyMatch(text -> text.startsWith(CIPHERTEXT));
  }

  /** Who can decrypt any of it with age, each as {@code age1…}. */
  SortedSet<String> recipients() {
    return documents.stream()
        .map(document -> map(document, "sops"))
        .flatMap(SopsFile::age)
        .map(entry -> text(entry, "recipient"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** They are in a list of their own, or in groups beside keys of other kinds. */
  private static Stream<Map<?, ?>> age(Map<?, ?> sops) {
    var groups = list(sops, "key_groups").stream().flatMap(group -> list(group, "age").stream());
    return Stream.concat(list(sops, "age").stream(), groups);
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> value ? value : Map.of();
  }

  private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
    var maps = new ArrayList<Map<?, ?>>();
    if (map.get(key) instanceof List<?> list) {
      list.forEach(item -> maps.add(item instanceof Map<?, ?> value ? value : Map.of()));
    }
    return maps;
  }
}
