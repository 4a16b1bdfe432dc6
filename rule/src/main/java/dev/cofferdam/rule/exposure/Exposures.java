package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;

/**
 * Makes the exposures of one rule. A text goes on from the name of the object and the field: what
 * is wrong, and behind a semicolon what to do instead.
 */
record Exposures(RuleDoc rule) {

  /** Reachable from the internet. */
  Exposure open(RenderedObject object, String field, String text) {
    return of(Reach.PUBLIC, object, field, text);
  }

  /** Perhaps reachable from the internet; the files do not say. */
  Exposure unproven(RenderedObject object, String field, String text) {
    return of(Reach.UNPROVEN, object, field, text);
  }

  /** Reachable by devices of the tailnet. */
  Exposure tailnet(RenderedObject object, String field, String text) {
    return of(Reach.TAILNET, object, field, text);
  }

  /** Not reachable, and worth a remark. */
  Exposure remark(RenderedObject object, String field, String text) {
    return of(Reach.PRIVATE, object, field, text);
  }

  private Exposure of(Reach reach, RenderedObject object, String field, String text) {
    return new Exposure(rule, reach, object, new Findings(rule).of(object, field, text));
  }
}
