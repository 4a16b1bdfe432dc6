package dev.cofferdam.rule.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.RenderedObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Kinds, each with a text about it. As a resource: a line {@code = text}, and below it the kinds
 * that it holds for, {@code Kind.group} or {@code Kind} of the core group. {@code *.group} is every
 * kind of a group, {@code **.group} those of the groups below it as well; whoever is named more
 * exactly counts.
 */
record KindTable(NavigableMap<String, String> texts) {

  static KindTable read(String resource) {
    try (var in = KindTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing; this is a bug in this program");
      }
      return parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KindTable parse(String text) {
    NavigableMap<String, String> texts = new TreeMap<>();
    var current = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("= ")) {
        current = line.substring(2);
      } else if (!line.isEmpty() && texts.put(line, current) != null) {
        throw new IllegalStateException("kind '%s' is listed twice".formatted(line));
      }
    }
    return new KindTable(Collections.unmodifiableNavigableMap(texts));
  }

  Optional<String> tryFind(RenderedObject object) {
    return tryFind(object.identity().group(), object.kind());
  }

  Optional<String> tryFind(String group, String kind) {
    return keys(group, kind).map(texts::get).filter(Objects::nonNull).findFirst();
  }

  /** What may stand in a table for the kind of an object, the most exact first. */
  static Stream<String> keys(RenderedObject object) {
    return keys(object.identity().group(), object.kind());
  }

  private static Stream<String> keys(String group, String kind) {
    return group.isEmpty()
        ? Stream.of(kind)
        : Stream.concat(
            Stream.of(kind + "." + group, "*." + group),
            Stream.iterate(group, it -> !it.isEmpty(), KindTable::above).map(it -> "**." + it));
  }

  private static String above(String group) {
    int dot = group.indexOf('.');
    return dot < 0 ? "" : group.substring(dot + 1);
  }
}
