package dev.cofferdam.document;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a node is written as; for a scalar, by which rules its text is read. */
enum Kind {
  MAP,
  LIST,
  ALIAS,
  /** Neither quotes nor a tag: the text tells the type. */
  PLAIN,
  TEXT,
  /** A number in JSON. */
  NUMBER,
  INT,
  FLOAT,
  BOOL,
  NULL,
  BINARY,
  TIMESTAMP,
  MERGE;

  private static final SortedMap<String, Kind> TAGGED = tagged();

  private static SortedMap<String, Kind> tagged() {
    var kinds = new TreeMap<String, Kind>();
    kinds.put("tag:yaml.org,2002:int", INT);
    kinds.put("tag:yaml.org,2002:float", FLOAT);
    kinds.put("tag:yaml.org,2002:bool", BOOL);
    kinds.put("tag:yaml.org,2002:null", NULL);
    kinds.put("tag:yaml.org,2002:binary", BINARY);
    kinds.put("tag:yaml.org,2002:timestamp", TIMESTAMP);
    kinds.put("tag:yaml.org,2002:merge", MERGE);
    return kinds;
  }

  /** A tag that Go does not know makes text of a scalar (go-yaml v2, resolve.go). */
  static Kind ofScalar(@Nullable String tag, boolean plain) {
    if (tag == null) {
      return plain ? PLAIN : TEXT;
    }
    return TAGGED.getOrDefault(tag, TEXT);
  }

  /** How the tag of this kind is written. */
  String tag() {
    return "!!" + name().toLowerCase(Locale.ROOT);
  }
}
