package dev.cofferdam.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ids of validation, rendering and policies, which no rule describes. They are in {@code
 * ids.txt}: an id, and below it summary, reason and remedy, a line each.
 */
final class IdDocs {

  private static final SortedMap<String, IdDoc> ALL = read();

  /** Validation names a keyword of JSON Schema that it has no words for as it is. */
  private static final IdDoc OTHER =
      new IdDoc(
          "Every object keeps to the schema of its kind.",
          "The API server refuses what does not.",
          "Write the field as the message says.");

  private IdDocs() {}

  static IdDoc of(String id) {
    return ALL.getOrDefault(id, OTHER);
  }

  /** Those in the table. */
  static Set<String> ids() {
    return ALL.keySet();
  }

  private static SortedMap<String, IdDoc> read() {
    SortedMap<String, IdDoc> found = new TreeMap<>();
    List<String> block = new ArrayList<>();
    for (String line : lines()) {
      block.add(line.strip());
      if (line.isBlank()) {
        block.clear();
      } else if (block.size() == 4) {
        found.put(block.get(0), new IdDoc(block.get(1), block.get(2), block.get(3)));
      }
    }
    return found;
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(IdDocs.class.getResourceAsStream("ids.txt"))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
