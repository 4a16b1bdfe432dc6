package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.schema.Finding;

/**
 * A way in which an object can be reached, or may be.
 *
 * @param rule the one that has seen it
 * @param reach how far; {@link Reach#PRIVATE} for what reaches nobody and is worth a remark
 * @param object what can be reached
 * @param finding where, and what to do about it
 */
public record Exposure(RuleDoc rule, Reach reach, RenderedObject object, Finding finding) {

  /** Such as {@code public: a.yaml:1:1: Service a/b: … (exposure/service-type)}. */
  @Override
  public String toString() {
    return "%s: %s (%s)".formatted(reach, finding, rule.id());
  }
}
