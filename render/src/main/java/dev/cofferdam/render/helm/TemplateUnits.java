package dev.cofferdam.render.helm;

import java.util.ArrayDeque;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.StringNode;

/** All templates of a chart and of the charts in it, by their names. */
final class TemplateUnits {

  private static final String TEMPLATES = "templates/";
  private static final String OPENING = "{{";

  private final SortedMap<String, TemplateUnit> units = new TreeMap<>();
  private final SortedSet<String> rendered = new TreeSet<>();

  /** What {@code tpl} may be given: values, and files that are no templates. */
  private final TemplateUnit texts = new TemplateUnit();

  private TemplateUnits() {}

  static TemplateUnits of(ChartFiles files, SortedSet<String> valueTexts) {
    var found = new TemplateUnits();
    for (var directory : Subcharts.directories(files)) {
      var inside = files.inside(directory).without(path -> path.startsWith("charts/"));
      for (var name : ChartNames.of(files, directory)) {
        found.readTemplates(name, inside);
        Subcharts.rendered(files, directory).stream()
            .filter(path -> !path.endsWith("NOTES.txt"))
            .forEach(path -> found.rendered.add(name + "/" + path.substring(directory.length())));
      }
      inside.paths().stream()
          .filter(path -> !path.startsWith(TEMPLATES))
          .forEach(path -> found.readText(inside.text(path)));
    }
    valueTexts.forEach(found::readText);
    return found;
  }

  private void readTemplates(String chart, ChartFiles inside) {
    var below = chart + "/" + TEMPLATES;
    for (var path : inside.inside(TEMPLATES).paths()) {
      new TemplateReader(units, file -> below + file)
          .read(below + path, inside.text(TEMPLATES + path));
    }
  }

  private void readText(String text) {
    if (text.contains(OPENING)) {
      var found = new TreeMap<String, TemplateUnit>();
      new TemplateReader(found, file -> file).read("", text);
      found.values().forEach(texts::addAll);
    }
  }

  /** The texts in values that may be templates. */
  static SortedSet<String> templatesIn(Iterable<?> values) {
    var found = new TreeSet<String>();
    collect(values, found);
    return found;
  }

  private static void collect(Iterable<?> values, SortedSet<String> found) {
    for (var value : values) {
      if (value instanceof StringNode text) {
        if (text.stringValue().contains(OPENING)) {
          found.add(text.stringValue());
        }
      } else if (value instanceof Iterable<?> inner) {
        collect(inner, found);
      }
    }
  }

  /** The templates that give manifests. */
  SortedSet<String> rendered() {
    return rendered;
  }

  TemplateUnit all() {
    var all = new TemplateUnit();
    units.values().forEach(all::addAll);
    all.addAll(texts);
    return all;
  }

  /** What a template uses itself or through others. */
  TemplateUnit reachable(String template) {
    var reached = new TemplateUnit();
    var seen = new TreeSet<String>();
    var open = new ArrayDeque<String>();
    open.add(template);
    while (!open.isEmpty()) {
      var name = open.remove();
      var unit = units.get(name);
      if (unit != null && seen.add(name)) {
        reached.addAll(unit);
        open.addAll(unit.includes);
        if (unit.words.contains("tpl")) {
          reached.addAll(texts);
          open.addAll(texts.includes);
        }
      }
      if (reached.includesAny) {
        return all();
      }
    }
    return reached;
  }
}
