package dev.cofferdam.render.helm;

import dev.cofferdam.render.helm.TemplateToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Finds what the named parts of one template use. */
final class TemplateReader {

  private final SortedMap<String, TemplateUnit> units;
  private final UnaryOperator<String> siblings;
  private final Deque<TemplateUnit> blocks = new ArrayDeque<>();

  /**
   * @param units where what is found goes, by the names of the parts
   * @param siblings what a file of the same chart is called, given its path below templates
   */
  TemplateReader(SortedMap<String, TemplateUnit> units, UnaryOperator<String> siblings) {
    this.units = units;
    this.siblings = siblings;
  }

  /**
   * Reads one.
   *
   * @param name of the part that is outside of all others
   */
  void read(String name, String template) {
    blocks.clear();
    blocks.push(unit(name));
    var tokens = TemplateLexer.tokens(template);
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.OPEN)) {
        start = i;
      } else if (tokens.get(i).is(Kind.CLOSE)) {
        current().mentioned.addAll(ValueMentions.of(tokens.subList(start + 1, i)));
        action(tokens.subList(start + 1, i).stream().filter(it -> !it.is(Kind.SPACE)).toList());
      }
    }
  }

  private TemplateUnit unit(String name) {
    return units.computeIfAbsent(name, it -> new TemplateUnit());
  }

  private TemplateUnit current() {
    return blocks.getFirst();
  }

  private void action(List<TemplateToken> tokens) {
    var keyword = tokens.isEmpty() ? "" : tokens.get(0).text();
    switch (keyword) {
      case "define" -> blocks.push(unit(nameIn(tokens, 1)));
      case "block" -> {
        uses(tokens);
        blocks.push(unit(nameIn(tokens, 1)));
      }
      case "if", "range", "with" -> {
        uses(tokens);
        blocks.push(current());
      }
      case "end" -> {
        if (blocks.size() > 1) {
          blocks.pop();
        }
      }
      default -> uses(tokens);
    }
  }

  private static String nameIn(List<TemplateToken> tokens, int index) {
    boolean isName = index < tokens.size() && tokens.get(index).is(Kind.STRING);
    return isName ? tokens.get(index).literal() : "";
  }

  private void uses(List<TemplateToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.is(Kind.WORD)) {
        current().words.add(token.text());
        if (List.of("include", "template", "block").contains(token.text())) {
          includes(tokens, i + 1);
        }
      } else if (token.is(Kind.FIELD) && token.text().equals(".Has")) {
        asks(tokens, i);
      } else if (token.is(Kind.STRING) && token.text().contains("{{")) {
        new TemplateReader(units, siblings).text(current(), token.literal());
      }
    }
  }

  /** A text that may be rendered by tpl belongs to where it is written. */
  private void text(TemplateUnit unit, String template) {
    var inner = new TreeMap<String, TemplateUnit>();
    new TemplateReader(inner, siblings).read("", template);
    inner.values().forEach(unit::addAll);
  }

  /** A literal name, or a file of the same chart, as in charts that hash what they configure. */
  private void includes(List<TemplateToken> tokens, int index) {
    var name = nameIn(tokens, index);
    if (!name.isEmpty()) {
      current().includes.add(name);
      return;
    }
    var file = fileIn(tokens, index);
    if (file.isEmpty()) {
      current().includesAny = true;
    } else {
      current().includes.add(siblings.apply(file));
    }
  }

  /** Of {@code (print $.Template.BasePath "/FILE")}; empty for anything else. */
  private static String fileIn(List<TemplateToken> tokens, int index) {
    int at = index;
    boolean isPrint =
        at + 1 < tokens.size()
            && tokens.get(at).is(Kind.LEFT_PARENTHESIS)
            && tokens.get(at + 1).isWord("print");
    at += 2;
    while (isPrint && at < tokens.size() && !tokens.get(at).text().equals(".BasePath")) {
      isPrint = tokens.get(at).is(Kind.VARIABLE) || tokens.get(at).is(Kind.FIELD);
      at++;
    }
    var file = isPrint ? nameIn(tokens, at + 1) : "";
    boolean isAll = at + 2 < tokens.size() && tokens.get(at + 2).is(Kind.RIGHT_PARENTHESIS);
    return isAll && file.startsWith("/") ? file.substring(1) : "";
  }

  private void asks(List<TemplateToken> tokens, int index) {
    var after = nameIn(tokens, index + 1);
    int first = index;
    while (first > 0 && (tokens.get(first).is(Kind.FIELD) || tokens.get(first).is(Kind.VARIABLE))) {
      first--;
    }
    boolean isPiped = first > 0 && tokens.get(first).is(Kind.PIPE);
    var asked = after.isEmpty() && isPiped ? nameIn(tokens, first - 1) : after;
    if (!asked.isEmpty()) {
      current().apiVersions.add(asked);
    }
  }
}
