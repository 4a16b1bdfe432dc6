package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.schema.KindSchema.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables that the build has written. Lines are split when a table is first asked, and read as
 * JSON when they are wanted.
 */
final class BuiltIn {

  private static final Table MODEL = new Table("model.tsv", 2);
  private static final Table KUBERNETES = new Table("kubernetes.tsv", 2);
  private static final Table DEFINITIONS = new Table("definitions.tsv", 1);
  private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

  private BuiltIn() {}

  static Optional<KindSchema> ofModel(ApiKind kind) {
    return Optional.ofNullable(MODEL.tryFind(key(kind))).map(line -> ofModel(kind, line));
  }

  static Optional<KindSchema> ofKubernetes(ApiKind kind) {
    return Optional.ofNullable(KUBERNETES.tryFind(key(kind))).map(line -> ofKubernetes(kind, line));
  }

  /** All kinds of the model and of Kubernetes. */
  static SortedSet<ApiKind> kinds() {
    SortedSet<ApiKind> kinds =
        new TreeSet<>(Comparator.comparing(ApiKind::apiVersion).thenComparing(ApiKind::kind));
    for (Table table : List.of(MODEL, KUBERNETES)) {
      for (String key : table.keys()) {
        int tab = key.indexOf('\t');
        kinds.add(new ApiKind(key.substring(0, tab), key.substring(tab + 1)));
      }
    }
    return kinds;
  }

  private static String key(ApiKind kind) {
    return kind.apiVersion() + "\t" + kind.kind();
  }

  /** A schema of Kubernetes that others refer to by {@code #/definitions/<name>}. */
  static ObjectNode definition(String name) {
    return READ.computeIfAbsent(name, BuiltIn::read);
  }

  private static ObjectNode read(String name) {
    return json(Objects.requireNonNull(DEFINITIONS.tryFind(name), name));
  }

  private static KindSchema ofModel(ApiKind kind, String line) {
    var columns = line.split("\t", 3);
    return new KindSchema(
        kind,
        Source.MODEL,
        columns[0].equals("Namespaced"),
        FluxVersion.parse(columns[1]),
        json(columns[2]));
  }

  private static KindSchema ofKubernetes(ApiKind kind, String line) {
    var columns = line.split("\t", 2);
    return new KindSchema(
        kind,
        Source.KUBERNETES,
        columns[1].equals("Namespaced"),
        FluxVersion.OLDEST,
        definition(columns[0]));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }

  /** Lines by their first columns. */
  private static final class Table {
    private final String resource;
    private final int keyColumns;
    private @Nullable Map<String, String> lines;

    Table(String resource, int keyColumns) {
      this.resource = resource;
      this.keyColumns = keyColumns;
    }

    @Nullable String tryFind(String key) {
      return lines().get(key);
    }

    Set<String> keys() {
      return lines().keySet();
    }

    private synchronized Map<String, String> lines() {
      if (lines == null) {
        Map<String, String> all = new HashMap<>();
        text().lines().forEach(line -> add(all, line));
        lines = all;
      }
      return lines;
    }

    private void add(Map<String, String> all, String line) {
      int end = line.indexOf('\t');
      for (int i = 1; i < keyColumns; i++) {
        end = line.indexOf('\t', end + 1);
      }
      all.put(line.substring(0, end), line.substring(end + 1));
    }

    private String text() {
      try (InputStream in =
          Objects.requireNonNull(BuiltIn.class.getResourceAsStream(resource), resource)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
