package dev.cofferdam.rule.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.RenderedObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The kinds that are known to open nothing by themselves, each with its reason. They are in the
 * resource {@code kinds.txt}: a line {@code = reason}, and below it the kinds that it holds for,
 * {@code Kind.group} or {@code Kind} of the core group.
 */
public final class KnownKinds {

  private static final SortedMap<String, String> REASONS = read();

  private KnownKinds() {}

  /** The kinds, each with why it opens nothing. */
  public static SortedMap<String, String> all() {
    return REASONS;
  }

  /** Why an object opens nothing by being there; empty if nobody says so. */
  public static Optional<String> tryFind(RenderedObject object) {
    return Optional.ofNullable(REASONS.get(Inventory.kind(object)));
  }

  private static SortedMap<String, String> read() {
    try (var in = KnownKinds.class.getResourceAsStream("kinds.txt")) {
      if (in == null) {
        throw new IllegalStateException("kinds.txt is missing; this is a bug in this program");
      }
      return parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, String> parse(String text) {
    SortedMap<String, String> reasons = new TreeMap<>();
    var reason = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("= ")) {
        reason = line.substring(2);
      } else if (!line.isEmpty() && reasons.put(line, reason) != null) {
        throw new IllegalStateException("kind '%s' is listed twice".formatted(line));
      }
    }
    return Collections.unmodifiableSortedMap(reasons);
  }
}
