package dev.cofferdam.file.vendir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds nodes from the events of a parser.
 *
 * <p>The library's own composer puts the anchor's node in the place of an alias, so that the place
 * of the alias is lost, and ends a block collection where the next thing begins.
 */
final class YamlReader {

  private static final int MAX_ALIASES = 50;

  private final YamlText text;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private int next;
  private int aliases;

  private YamlReader(YamlText text) {
    this.text = text;
  }

  /**
   * The roots of all documents of this text.
   *
   * @throws IllegalArgumentException for a key that is there twice, an alias without an anchor, and
   *     aliases in numbers that no person writes
   */
  static List<YamlNode> documents(YamlText text) {
    var reader = new YamlReader(text);
    var documents = new ArrayList<YamlNode>();
    while (reader.next < text.events().size()) {
      if (reader.take() instanceof DocumentStartEvent) {
        reader.anchors.clear();
        documents.add(reader.node(reader.take()));
      }
    }
    return documents;
  }

  private Event take() {
    return text.events().get(next++);
  }

  private YamlNode node(Event event) {
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    if (event instanceof ScalarEvent scalar) {
      return named(scalar.getAnchor(), scalar(scalar));
    }
    var collection = (CollectionStartEvent) event;
    return named(collection.getAnchor(), collection(collection));
  }

  private YamlNode named(Optional<Anchor> anchor, YamlNode node) {
    anchor.ifPresent(name -> anchors.put(name, node));
    return node;
  }

  private YamlNode alias(AliasEvent event) {
    var target = anchors.get(event.getAlias());
    var name = "*" + event.getAlias();
    if (target == null) {
      throw text.refusal(
          YamlText.line(event), "alias '%s' has no anchor before it; add one".formatted(name));
    }
    if (target.kind() != YamlNode.Kind.SCALAR && ++aliases > MAX_ALIASES) {
      throw text.refusal(
          YamlText.line(event), "more than " + MAX_ALIASES + " aliases; write some of them out");
    }
    return target.tied(span(event, text.end(event)), name);
  }

  private YamlNode scalar(ScalarEvent event) {
    var tie = tie(event.getAnchor(), event.getTag());
    var span = span(event, end(event));
    return new YamlNode(
        YamlNode.Kind.SCALAR,
        event.isPlain(),
        event.getValue(),
        List.of(),
        span.start() == span.end() ? atContent(span) : span,
        tie);
  }

  /** A value left out: the parser puts one without a colon where the next thing begins. */
  private YamlNode.Span atContent(YamlNode.Span span) {
    int at = span.start();
    while (at > 0 && Character.isWhitespace(text.text().charAt(at - 1))) {
      at--;
    }
    return new YamlNode.Span(at, at, span.line(), span.column(), span.event());
  }

  /** A block scalar ends with its last line of text; blank lines belong to it if it keeps them. */
  private int end(ScalarEvent event) {
    int start = text.start(event);
    var written = text.text().substring(start, text.end(event));
    if (!event.isLiteral() && !event.isFolded()) {
      return start + written.length();
    }
    boolean keeps = written.lines().findFirst().orElse("").contains("+");
    return start + (keeps ? written.replaceFirst("\r?\n$", "") : written.stripTrailing()).length();
  }

  private YamlNode collection(CollectionStartEvent event) {
    var children = new ArrayList<YamlNode>();
    var last = take();
    for (; !(last instanceof CollectionEndEvent); last = take()) {
      children.add(node(last));
    }
    boolean mapping = event instanceof MappingStartEvent;
    if (mapping) {
      refuseDuplicates(children);
    }
    int end = event.isFlow() ? text.end(last) : children.get(children.size() - 1).span().end();
    return new YamlNode(
        mapping ? YamlNode.Kind.MAPPING : YamlNode.Kind.SEQUENCE,
        !event.isFlow(),
        "",
        List.copyOf(children),
        span(event, end),
        tie(event.getAnchor(), event.getTag()));
  }

  private void refuseDuplicates(List<YamlNode> children) {
    var seen = new HashSet<String>();
    for (int i = 0; i < children.size(); i += 2) {
      var key = children.get(i);
      if (key.kind() == YamlNode.Kind.SCALAR && !seen.add(key.value())) {
        throw text.refusal(
            key.span().line(), "'%s' is there twice; remove one".formatted(key.value()));
      }
    }
  }

  private YamlNode.Span span(Event event, int end) {
    int column = event.getStartMark().map(Mark::getColumn).orElseThrow();
    return new YamlNode.Span(text.start(event), end, YamlText.line(event), column, next - 1);
  }

  private static @Nullable String tie(Optional<Anchor> anchor, Optional<String> tag) {
    return anchor.map(name -> "&" + name).or(() -> tag).orElse(null);
  }
}
