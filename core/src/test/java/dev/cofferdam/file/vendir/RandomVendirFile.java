package dev.cofferdam.file.vendir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A {@code vendir.yml} as one of many people could have written it; the same for the same seed. */
final class RandomVendirFile {

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final int dash;
  private final int gap;
  private final int step;
  private boolean open;

  RandomVendirFile(Random random) {
    this.random = random;
    this.dash = any(0, 2, 2, 4);
    this.gap = any(2, 2, 4);
    this.step = any(2, 4);
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  private boolean maybe(int percent) {
    return random.nextInt(100) < percent;
  }

  /**
   * @param entry items for {@code directories} that stand somewhere among others
   */
  String write(List<String> entry) {
    if (maybe(20)) {
      lines.addAll(List.of("kind: Secret", "apiVersion: v1", "data: {a: '🚢'}", "---"));
    } else if (maybe(30)) {
      line(0, "---");
    }
    for (var part : shuffled("apiVersion", "kind", "directories", "x")) {
      part(part, entry);
    }
    if (maybe(20)) {
      lines.addAll(List.of(any("...", "# end", "--- # next"), any("---", "# 🚢")));
      open = false;
    }
    return text();
  }

  private List<String> shuffled(String... parts) {
    var list = new ArrayList<>(List.of(parts));
    if (maybe(70)) {
      Collections.shuffle(list, random);
    }
    list.add(0, "common");
    return list;
  }

  private void part(String part, List<String> entry) {
    switch (part) {
      case "apiVersion" -> line(0, "apiVersion: " + quoted("vendir.k14s.io/v1alpha1"));
      case "kind" -> line(0, "kind: " + quoted("Config"));
      case "common" -> line(0, "common: &common {ref: " + quoted("v1") + "}");
      case "x" -> line(0, any("minimumRequiredVersion: 0.8.0", "x: [1,\n  2]", "x: {a: *common}"));
      default -> directories(entry);
    }
  }

  private void directories(List<String> entry) {
    var items = new ArrayList<List<String>>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(directory(i));
    }
    if (!entry.isEmpty()) {
      items.add(random.nextInt(items.size() + 1), entry);
    }
    if (items.isEmpty()) {
      line(
          0,
          any("directories:", "directories: []", "directories: null", "directories: [ ]", "x2: 1"));
      return;
    }
    line(0, "directories:");
    items.forEach(item -> item(dash, item));
  }

  private List<String> directory(int number) {
    var path = quoted(any("web/", "charts/x", "./vendor/", "charts/coders") + number);
    if (maybe(20)) {
      return List.of(
          "{path: %s, contents: [{path: ., git: {url: '🚢', <<: *common}}]}".formatted(path));
    }
    var item = new ArrayList<>(List.of("path: " + path));
    item.addAll(nested("contents", dash, content()));
    if (maybe(20)) {
      item.add("permissions: 0700");
    }
    return item;
  }

  private List<String> content() {
    var content = new ArrayList<String>();
    content.add("- " + " ".repeat(gap - 2) + "path: .");
    var source =
        switch (random.nextInt(6)) {
          case 0 -> List.of("git: *common");
          case 1 -> nested("git", step, List.of("url: " + quoted("https://a.b/c"), "<<: *common"));
          case 2 -> List.of("manual: {}");
          case 3 -> nested("helmChart", step, List.of("name: x", "version: " + quoted("1.2.3")));
          case 4 -> nested("inline", step, nested("paths", step, blockScalar()));
          default -> List.of("image: {url: \"a # b\",", "  # why", "  tag: 🚢🚢}");
        };
    source.forEach(line -> content.add(" ".repeat(gap) + line));
    return content;
  }

  private List<String> blockScalar() {
    return List.of("a.txt: " + any("|", ">", "|-", "|+", ">+"), "  a: b", "", "  # no comment");
  }

  private static List<String> nested(String key, int columns, List<String> below) {
    var all = new ArrayList<>(List.of(key + ":"));
    below.forEach(line -> all.add(" ".repeat(columns) + line));
    return all;
  }

  private void item(int column, List<String> item) {
    for (int i = 0; i < item.size(); i++) {
      var lead = i == 0 ? "-" + " ".repeat(gap - 1) : " ".repeat(gap);
      line(column, lead + item.get(i));
    }
  }

  /** A line, and perhaps a comment or blank lines behind it where these are no part of a value. */
  private void line(int column, String line) {
    lines.add(" ".repeat(column) + line);
    var bare = line.strip();
    if (bare.matches(".*: [|>].*")) {
      open = true;
    } else if (!bare.matches("a: b|# no comment|")) {
      open = false;
    }
    if (!open && !line.contains("---")) {
      decorate();
    }
  }

  private void decorate() {
    if (maybe(15)) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last) + any(" ", "   ", " # 🚢", "  # a: - b", "  # '\""));
    }
    if (maybe(10)) {
      lines.add(" ".repeat(random.nextInt(9)) + any("# c", "#", "# - path: charts/coder 🚢"));
    }
    if (maybe(10)) {
      lines.add(any("", "", "   "));
    }
  }

  private String quoted(String value) {
    return any("%s", "'%s'", "\"%s\"").formatted(value);
  }

  private String text() {
    var text = String.join("\n", lines);
    text += !open && maybe(20) ? "" : "\n";
    text = maybe(30) ? text.replace("\n", "\r\n") : text;
    return maybe(10) ? "\uFEFF" + text : text;
  }
}
