package dev.cofferdam.file.vendir;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds out which characters of a text have to change for a node to change.
 *
 * <p>All methods throw {@link IllegalArgumentException} for a node that is more than what is
 * written in its place.
 */
final class YamlEditor {

  private static final Pattern REST_OF_FLOW_LINE = Pattern.compile("(\\s*,)?\\s*(\\s#.*)?");

  private final YamlText text;
  private final YamlStyle style;

  YamlEditor(YamlText text, YamlStyle style) {
    this.text = text;
    this.style = style;
  }

  /** Another value for a scalar, in the quotes that it has; quoted if it would not be text. */
  YamlEdit replace(YamlNode scalar, String value) {
    refuseTied(scalar);
    var span = scalar.span();
    var written = text.text().substring(span.start(), span.end());
    boolean plain = scalar.bare() && !scalar.isNull() && YamlFragment.Text.isText(value);
    var quote = plain ? "" : written.startsWith("'") ? "'" : "\"";
    var added = quote + value + quote;
    var lead = written.isEmpty() ? afterColon(span.start()) : "";
    return new YamlEdit(splice(span.start(), span.end(), lead + added), span.event(), 1, added, 0);
  }

  /** A value for a key whose value is null or an empty sequence. */
  YamlEdit fill(YamlNode mapping, YamlNode empty, YamlFragment value) {
    refuseTied(empty);
    var span = empty.span();
    var written = text.text().substring(span.start(), span.end());
    int removed = empty.isNull() ? 1 : 2;
    if (mapping.bare() && !written.contains("\n")) {
      var lines = YamlFragment.indented(value.block(style), value.indent(style));
      return new YamlEdit(
          below(mapping, empty, lines), span.event() - removed + 1, removed, joined(lines), 0);
    }
    if (!empty.isNull()) {
      return extend(empty, value);
    }
    var flow = value.flow(style);
    var lead = written.isEmpty() ? afterColon(span.start()) : "";
    return new YamlEdit(splice(span.start(), span.end(), lead + flow), span.event(), 1, flow, 0);
  }

  /** More items for a sequence, or more keys for a mapping, behind those it has. */
  YamlEdit extend(YamlNode collection, YamlFragment more) {
    refuseTied(collection);
    int event = collection.span().event();
    if (!collection.bare()) {
      return new YamlEdit(inside(collection, more), event, 0, more.flow(style), 1);
    }
    refuseOpenEnd(collection);
    var lines = more.block(style);
    int end = text.lineEnd(collection.span().end());
    var block = onNewLines(YamlFragment.indented(lines, collection.span().column()));
    return new YamlEdit(splice(end, end, block), event, 0, joined(lines), 1);
  }

  /** The empty value goes, with the blanks before it; a comment behind it stays. */
  private YamlEdit.Splice below(YamlNode mapping, YamlNode empty, List<String> lines) {
    int end = text.lineEnd(empty.span().end());
    var kept = text.text().substring(empty.span().end(), end);
    var block = onNewLines(YamlFragment.indented(lines, mapping.span().column()));
    int from = empty.span().start();
    while (text.text().charAt(from - 1) == ' ' && !kept.startsWith("#")) {
      from--;
    }
    return splice(from, end, kept + block);
  }

  private YamlEdit.Splice inside(YamlNode collection, YamlFragment more) {
    var brackets = more.flow(style);
    var inner = brackets.substring(1, brackets.length() - 1);
    if (collection.children().isEmpty()) {
      int end = collection.span().end() - 1;
      return splice(end, end, inner);
    }
    int end = collection.last().span().end();
    var rest = text.text().substring(end, text.lineEnd(end));
    var margin = margin(collection);
    if (!margin.isBlank() || !REST_OF_FLOW_LINE.matcher(rest).matches()) {
      return splice(end, end, ", " + inner);
    }
    var comma = rest.stripLeading().startsWith(",") ? "" : ",";
    return splice(end, end + rest.length(), comma + rest + text.lineBreak() + margin + inner);
  }

  /** What stands on the line before the last entry of a flow collection. */
  private String margin(YamlNode collection) {
    var children = collection.children();
    var entry = children.get(children.size() - (collection.isMapping() ? 2 : 1));
    int start = entry.span().start();
    return text.text().substring(text.text().lastIndexOf('\n', start) + 1, start);
  }

  /** A line behind a block scalar that ends with the file would become part of its value. */
  private void refuseOpenEnd(YamlNode collection) {
    if (text.lineEnd(collection.span().end()) == text.text().length() && text.endsInBlockScalar()) {
      throw text.refusal(
          collection, "its block scalar ends with the file; put a line break at the end");
    }
  }

  private void refuseTied(YamlNode node) {
    if (node.tie() != null) {
      throw text.refusal(
          node,
          "this would have to change, but carries '%s', on which other places may depend; write it out in place and run again"
              .formatted(node.tie()));
    }
  }

  private String onNewLines(List<String> lines) {
    return text.lineBreak() + String.join(text.lineBreak(), lines);
  }

  private String afterColon(int offset) {
    return text.text().substring(0, offset).stripTrailing().endsWith(":") ? " " : ": ";
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines);
  }

  private static YamlEdit.Splice splice(int from, int to, String replacement) {
    return new YamlEdit.Splice(from, to, replacement);
  }
}
