package dev.cofferdam.file.vendir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node of a YAML document, and where it stands in the text.
 *
 * @param bare whether it has neither brackets nor quotes: a block collection or a plain scalar
 * @param value the text of a scalar, empty for a collection
 * @param children the items of a sequence; of a mapping, its keys and values in turn
 * @param tie the alias, anchor or tag, such as {@code *base}, by which this node or one above it is
 *     more than what is written in its place
 */
record YamlNode(
    Kind kind,
    boolean bare,
    String value,
    List<YamlNode> children,
    Span span,
    @Nullable String tie) {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  enum Kind {
    MAPPING,
    SEQUENCE,
    SCALAR
  }

  /**
   * Where a node stands. Of an alias, this is the place of the alias.
   *
   * @param start offset of its first character
   * @param end offset behind its last character: comments and blank lines do not count
   * @param line from 1
   * @param column from 0, in code points
   * @param event the index of the parser's event that ends it
   */
  record Span(int start, int end, int line, int column, int event) {}

  boolean isMapping() {
    return kind == Kind.MAPPING;
  }

  boolean isNull() {
    return kind == Kind.SCALAR && bare && NULLS.contains(value);
  }

  /** The value of this key as a reader sees it: its own, or one merged in by {@code <<}. */
  Optional<YamlNode> get(String key) {
    return own(key).or(() -> own("<<").flatMap(merged -> merged.merge(key)));
  }

  /** The items of a sequence. */
  List<YamlNode> items() {
    return children.stream().map(this::below).toList();
  }

  YamlNode last() {
    return children.get(children.size() - 1);
  }

  private Optional<YamlNode> own(String key) {
    for (int i = 0; isMapping() && i < children.size(); i += 2) {
      if (children.get(i).value.equals(key)) {
        return Optional.of(below(children.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  private Optional<YamlNode> merge(String key) {
    return isMapping()
        ? get(key)
        : items().stream().flatMap(item -> item.get(key).stream()).findFirst();
  }

  private YamlNode below(YamlNode child) {
    return tie == null || child.tie != null ? child : child.tied(child.span, tie);
  }

  /** The same node, met in another place. */
  YamlNode tied(Span place, String by) {
    return new YamlNode(kind, bare, value, children, place, by);
  }
}
