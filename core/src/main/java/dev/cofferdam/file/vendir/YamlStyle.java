package dev.cofferdam.file.vendir;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a YAML file is laid out, taken from the first place in it that shows.
 *
 * @param dash columns from a key to the dashes of its sequence: 0 for the style that does not
 *     indent them
 * @param gap columns from a dash to its item
 * @param step columns from a key to the keys of its mapping
 * @param json whether keys are in double quotes, as in a file that is JSON
 */
record YamlStyle(int dash, int gap, int step, boolean json) {

  /** The style of a new file. */
  static final YamlStyle DEFAULT = new YamlStyle(2, 2, 2, false);

  private record Nesting(YamlNode outer, YamlNode inner) {

    int columns() {
      return inner.span().column() - outer.span().column();
    }

    boolean of(YamlNode.Kind outerKind, YamlNode.Kind innerKind) {
      return outer.kind() == outerKind && inner.kind() == innerKind;
    }

    boolean onOneLine() {
      return outer.span().line() == inner.span().line();
    }
  }

  static YamlStyle of(YamlNode root) {
    int dash =
        first(nestings(root).filter(n -> n.of(YamlNode.Kind.MAPPING, YamlNode.Kind.SEQUENCE)))
            .orElse(DEFAULT.dash);
    int gap =
        first(
                nestings(root)
                    .filter(n -> n.of(YamlNode.Kind.SEQUENCE, YamlNode.Kind.MAPPING))
                    .filter(Nesting::onOneLine))
            .orElse(DEFAULT.gap);
    int step =
        first(nestings(root).filter(n -> n.of(YamlNode.Kind.MAPPING, YamlNode.Kind.MAPPING)))
            .orElse(Math.max(dash, DEFAULT.step));
    return new YamlStyle(dash, gap, step, !root.children().get(0).bare());
  }

  private static Optional<Integer> first(Stream<Nesting> nestings) {
    return nestings.findFirst().map(Nesting::columns);
  }

  /** Block collections in block collections, from the top; what is tied may stand elsewhere. */
  private static Stream<Nesting> nestings(YamlNode outer) {
    return outer.children().stream()
        .filter(inner -> inner.bare() && inner.tie() == null)
        .flatMap(inner -> Stream.concat(Stream.of(new Nesting(outer, inner)), nestings(inner)));
  }
}
