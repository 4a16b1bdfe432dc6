package dev.cofferdam.rule;

import dev.cofferdam.document.Place;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.schema.Finding;

/** Makes the findings of one rule. */
public record Findings(RuleDoc rule) {

  /** About an object, or a field of it. */
  public Finding of(RenderedObject object, String field, String text) {
    return of(object.origin(), object.toString(), field, text);
  }

  /** About what comes from a place; the chart that brings it is named behind the text. */
  public Finding of(Origin origin, String object, String field, String text) {
    var place = new Place(Math.max(1, origin.line()), 1);
    var from = origin.release().map(chart -> " (" + chart + ")").orElse("");
    return new Finding(rule.id(), origin.file(), place, object, field, text + from);
  }

  /** About a file. */
  public Finding of(String file, int line, String text) {
    return new Finding(rule.id(), file, new Place(Math.max(1, line), 1), "", "", text);
  }
}
