package dev.cofferdam.schema.build;

import dev.cofferdam.constraint.Fields;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Writes three tables of one line an entry, tabs between the columns, sorted: {@code model.tsv}
 * (apiVersion, kind, scope, Flux minor, schema), {@code kubernetes.tsv} (apiVersion, kind,
 * definition, scope) and {@code definitions.tsv} (name, schema). One line can be read without the
 * others.
 */
public final class WriteSchemas {

  private static final List<String> TABLES =
      List.of("model.tsv", "kubernetes.tsv", "definitions.tsv");

  private WriteSchemas() {}

  /**
   * Writes the tables, unless they are newer than all that they are made of.
   *
   * @param arguments the directory to write to
   */
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    var directory = Files.createDirectories(Path.of(arguments[0]));
    if (!isUpToDate(directory)) {
      write(directory);
    }
  }

  private static void write(Path directory) throws IOException {
    var kubernetes = new KubernetesDefinitions();
    var model = model(new ModelSchema(kubernetes::nameOf));
    var kinds = kubernetes.kinds();
    var roots =
        kinds.values().stream()
            .map(value -> value.substring(0, value.indexOf('\t')))
            .collect(Collectors.toCollection(TreeSet::new));
    write(directory.resolve("model.tsv"), model);
    write(directory.resolve("kubernetes.tsv"), kinds);
    write(directory.resolve("definitions.tsv"), kubernetes.reachableFrom(roots));
  }

  private static boolean isUpToDate(Path directory) throws IOException, URISyntaxException {
    var oldest = FileTime.fromMillis(Long.MAX_VALUE);
    for (String table : TABLES) {
      var file = directory.resolve(table);
      if (!Files.exists(file)) {
        return false;
      }
      oldest = Collections.min(List.of(oldest, Files.getLastModifiedTime(file)));
    }
    return oldest.compareTo(newest(directory.resolve("build"))) > 0
        && oldest.compareTo(newest(origin(Fields.class))) > 0;
  }

  /** The directory or jar that a class comes from. */
  private static Path origin(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static FileTime newest(Path root) throws IOException {
    var newest = FileTime.fromMillis(0);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        newest = Collections.max(List.of(newest, Files.getLastModifiedTime(file)));
      }
    }
    return newest;
  }

  private static SortedMap<String, String> model(ModelSchema schemas) {
    SortedMap<String, String> lines = new TreeMap<>();
    ServiceLoader.load(KubernetesResource.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getPackageName().startsWith("dev.cofferdam."))
        .forEach(type -> lines.put(name(type), rest(type, schemas.ofKind(type))));
    return lines;
  }

  private static String name(Class<?> type) {
    var group = Objects.requireNonNull(type.getAnnotation(Group.class)).value();
    var version = Objects.requireNonNull(type.getAnnotation(Version.class)).value();
    return "%s/%s\t%s".formatted(group, version, type.getSimpleName());
  }

  private static String rest(Class<?> type, JsonNode schema) {
    var scope = Namespaced.class.isAssignableFrom(type) ? "Namespaced" : "Clustered";
    return "%s\t%s\t%s".formatted(scope, Fields.since(type), schema);
  }

  private static void write(Path file, SortedMap<String, ?> lines) throws IOException {
    var text =
        lines.entrySet().stream()
            .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
            .collect(Collectors.joining());
    Files.writeString(file, text);
  }
}
