package dev.cofferdam.rule.exposure;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a custom resource says of an Ingress that an operator makes for it. */
record IngressSettings(JsonNode settings) {

  /** What operators call the class, beside what an Ingress calls it. */
  private static final List<String> CLASS =
      List.of("ingressClassName", "className", "ingressClass", "class");

  private static final String LEGACY_CLASS = "kubernetes.io/ingress.class";
  private static final String FUNNEL = "tailscale.com/funnel";

  /** Of the tailnet, if it is of the class of the Tailscale operator and of no other. */
  Reach reach() {
    return isOfTailnet() ? Reach.TAILNET : Reach.PUBLIC;
  }

  private boolean isOfTailnet() {
    var classes = classes().toList();
    return !classes.isEmpty()
        && classes.stream().allMatch("tailscale"::equals)
        && Field.below(settings).noneMatch(IngressSettings::isAnotherWay);
  }

  private Stream<String> classes() {
    return Stream.of(settings, settings.path("spec"))
        .flatMap(part -> CLASS.stream().map(part::path))
        .filter(it -> !it.isMissingNode())
        .map(it -> new Scalar(it).text());
  }

  private static boolean isAnotherWay(Field field) {
    return field.name().equals(LEGACY_CLASS)
        || (field.name().equals(FUNNEL) && !new Scalar(field.value()).isFalse());
  }
}
