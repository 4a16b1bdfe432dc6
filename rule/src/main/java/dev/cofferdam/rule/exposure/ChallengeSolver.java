package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of every issuer whether it proves names over DNS, or at least inside of the tailnet. */
final class ChallengeSolver implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/challenge-solver",
          Severity.ERROR,
          "No issuer solves HTTP-01 challenges in public.",
          "For an HTTP-01 challenge cert-manager makes an Ingress or a route that nobody wrote, by"
              + " default one without a class, which every controller serves, and a Service of type"
              + " NodePort (cert-manager documentation, HTTP01; ACMEChallengeSolverHTTP01Ingress)."
              + " Only the answer to the challenge is behind it, for as long as it takes.",
          "Use a dns01 solver, which opens nothing; a name of the tailnet cannot be proven over HTTP"
              + " anyway.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final Set<String> GROUPS = Set.of("cert-manager.io", "acme.cert-manager.io");
  private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(
        List.of(
            "Challenge.acme.cert-manager.io",
            "ClusterIssuer.cert-manager.io",
            "Issuer.cert-manager.io"));
  }

  /** What a solver is looked at beside. */
  private record Setting(IngressClasses classes, Set<String> ingresses) {}

  @Override
  public List<Exposure> check(Inventory inventory) {
    var setting =
        new Setting(
            new IngressClasses(inventory),
            IngressClass.ingresses(inventory)
                .map(RenderedObject::name)
                .collect(Collectors.toSet()));
    return inventory
        .all()
        .filter(object -> GROUPS.contains(object.identity().group()))
        .flatMap(object -> exposures(object, setting))
        .toList();
  }

  private static Stream<Exposure> exposures(RenderedObject object, Setting setting) {
    return Field.below(object.value())
        .filter(field -> field.name().equals("http01") && !field.value().isNull())
        .flatMap(
            field ->
                field.value().path("gatewayHTTPRoute").isObject()
                    ? gateway(object, child(field, "gatewayHTTPRoute"))
                    : ingress(object, child(field, "ingress"), setting));
  }

  private static Field child(Field field, String name) {
    return new Field(field.path() + "." + name, name, field.value().path(name));
  }

  private static Stream<Exposure> gateway(RenderedObject object, Field solver) {
    return Stream.concat(
        service(object, solver),
        Stream.of(
            EXPOSURES.unproven(
                object,
                solver.path(),
                "adds a route to Gateways, and nothing says who reaches those; use a dns01 solver")));
  }

  private static Stream<Exposure> ingress(RenderedObject object, Field solver, Setting setting) {
    return Stream.concat(service(object, solver), route(object, solver, setting));
  }

  private static Stream<Exposure> service(RenderedObject object, Field solver) {
    var type = child(solver, "serviceType");
    var text = type.value().asString("");
    if (text.equals("ClusterIP")) {
      return Stream.empty();
    }
    if (Unresolved.isLeft(text)) {
      return Stream.of(filledInElsewhere(object, type, "ClusterIP"));
    }
    var written = text.isEmpty() ? "is missing, which means NodePort" : "is '%s'".formatted(text);
    return Stream.of(
        EXPOSURES.open(
            object,
            type.path(),
            written + ", and opens a port of every node for a challenge; set it to ClusterIP"));
  }

  private static Exposure filledInElsewhere(RenderedObject object, Field field, String instead) {
    return EXPOSURES.unproven(
        object,
        field.path(),
        "is '%s', which is filled in elsewhere; write '%s'"
            .formatted(field.value().asString(""), instead));
  }

  private static Stream<Exposure> route(RenderedObject object, Field solver, Setting setting) {
    var annotations = solver.value().path("ingressTemplate").path("metadata").path("annotations");
    if (!solver.value().path("class").asString("").isEmpty()) {
      return annotated(object, child(solver, "class"));
    }
    if (annotations.has(CLASS_ANNOTATION)) {
      return annotated(
          object,
          new Field(
              "%s.ingressTemplate.metadata.annotations['%s']"
                  .formatted(solver.path(), CLASS_ANNOTATION),
              CLASS_ANNOTATION,
              annotations.path(CLASS_ANNOTATION)));
    }
    var name = child(solver, "name");
    return name.value().asString("").isEmpty()
        ? classed(object, child(solver, "ingressClassName"), setting)
        : named(object, name, setting);
  }

  private static Stream<Exposure> annotated(RenderedObject object, Field field) {
    return Stream.of(
        EXPOSURES.open(
            object,
            field.path(),
            "is '%s', which becomes the annotation that controllers other than Tailscale's go by;"
                    .formatted(field.value().asString(""))
                + " use a dns01 solver"));
  }

  /** An Ingress of the cluster is looked at by itself. */
  private static Stream<Exposure> named(RenderedObject object, Field field, Setting setting) {
    var name = field.value().asString("");
    return setting.ingresses().contains(name)
        ? Stream.empty()
        : Stream.of(
            EXPOSURES.unproven(
                object,
                field.path(),
                "is '%s', an Ingress that is not among the objects; use a dns01 solver"
                    .formatted(name)));
  }

  private static Stream<Exposure> classed(RenderedObject object, Field field, Setting setting) {
    var name = field.value().asString("");
    if (name.isEmpty()) {
      return Stream.of(
          EXPOSURES.open(
              object,
              field.path(),
              "is missing, so every controller of Ingresses serves the challenge; use a dns01"
                  + " solver"));
    }
    return Stream.of(
        switch (setting.classes().reach(name)) {
          case PRIVATE, TAILNET ->
              EXPOSURES.tailnet(
                  object,
                  field.path(),
                  "is '%s', so devices of the tailnet reach the challenge, and nobody who could check"
                          .formatted(name)
                      + " it; use a dns01 solver");
          case UNPROVEN ->
              EXPOSURES.unproven(
                  object,
                  field.path(),
                  "is '%s', and nothing says who serves that class; use a dns01 solver"
                      .formatted(name));
          case PUBLIC ->
              EXPOSURES.open(
                  object,
                  field.path(),
                  "is '%s', and whoever serves that class may have a public address; use a dns01"
                          .formatted(name)
                      + " solver");
        });
  }
}
