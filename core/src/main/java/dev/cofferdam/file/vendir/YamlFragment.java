package dev.cofferdam.file.vendir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of YAML to be written into a file, in the style of that file. */
sealed interface YamlFragment {

  /** Its lines in block style, from column 0. */
  List<String> block(YamlStyle style);

  /** The same on one line, with brackets. */
  String flow(YamlStyle style);

  /** Columns from the key of this fragment to its lines. */
  int indent(YamlStyle style);

  /** A scalar; it holds no character that would have to be escaped. */
  record Text(String value, boolean quoted) implements YamlFragment {

    private static final Pattern NOT_TEXT =
        Pattern.compile(
            "~|null|true|false|yes|no|on|off|y|n"
                + "|[-+]?(?=.*[0-9])[0-9_]*\\.?[0-9_]*(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)"
                + "|0[xob][0-9a-f_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[^a-z0-9.].*",
            Pattern.CASE_INSENSITIVE);

    /** Text in quotes where it needs them. */
    static Text of(String value) {
      return new Text(value, !isText(value));
    }

    static Text quoted(String value) {
      return new Text(value, true);
    }

    /** Whether a YAML 1.1 reader takes this for text without quotes, and not for a number, say. */
    static boolean isText(String plain) {
      return !NOT_TEXT.matcher(plain).matches();
    }

    /** Whether this node has that value for every reader. */
    boolean isSaidBy(YamlNode scalar) {
      return scalar.value().equals(value) && (!scalar.bare() || isText(value));
    }

    @Override
    public List<String> block(YamlStyle style) {
      return List.of(quoted ? inQuotes() : value);
    }

    /** Older readers stumble over a plain colon between brackets. */
    @Override
    public String flow(YamlStyle style) {
      return style.json() || value.contains(":") ? inQuotes() : block(style).get(0);
    }

    @Override
    public int indent(YamlStyle style) {
      return 0;
    }

    private String inQuotes() {
      return '"' + value + '"';
    }
  }

  /** A sequence of one item. */
  record Item(YamlFragment item) implements YamlFragment {

    @Override
    public List<String> block(YamlStyle style) {
      var lines = indented(item.block(style), style.gap());
      var first = "-" + lines.get(0).substring(1);
      return Stream.concat(Stream.of(first), lines.stream().skip(1)).toList();
    }

    @Override
    public String flow(YamlStyle style) {
      return "[" + item.flow(style) + "]";
    }

    @Override
    public int indent(YamlStyle style) {
      return style.dash();
    }
  }

  /** One key and its value. */
  record Field(String key, YamlFragment value) {

    private List<String> block(YamlStyle style) {
      var lines = value.block(style);
      if (value instanceof Text) {
        return List.of(key + ": " + lines.get(0));
      }
      var below = indented(lines, value.indent(style));
      return Stream.concat(Stream.of(key + ":"), below.stream()).toList();
    }

    private String flow(YamlStyle style) {
      return (style.json() ? '"' + key + '"' : key) + ": " + value.flow(style);
    }
  }

  /** A mapping. */
  record Fields(List<Field> fields) implements YamlFragment {

    Fields and(String key, YamlFragment value) {
      var longer = new ArrayList<>(fields);
      longer.add(new Field(key, value));
      return new Fields(List.copyOf(longer));
    }

    @Override
    public List<String> block(YamlStyle style) {
      return fields.stream().flatMap(field -> field.block(style).stream()).toList();
    }

    @Override
    public String flow(YamlStyle style) {
      var parts = fields.stream().map(field -> field.flow(style));
      return parts.collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public int indent(YamlStyle style) {
      return style.step();
    }
  }

  /** A mapping of this one key. */
  static Fields field(String key, YamlFragment value) {
    return new Fields(List.of(new Field(key, value)));
  }

  static List<String> indented(List<String> lines, int columns) {
    return lines.stream().map(line -> " ".repeat(columns) + line).toList();
  }
}
