package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.kustomize.Substitution.Failed;
import dev.cofferdam.render.kustomize.Substitution.Substituted;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code spec.postBuild} of a Kustomization does to each object that kustomize has built: its
 * YAML is searched for expressions as {@code ${name:=default}}, whatever they stand in, and read
 * anew with the variables put in, so that the text {@code ${n}} may become a number (fluxcd/pkg
 * kustomize v1.41.0, kustomize_varsub.go; kustomize-controller v1.9).
 *
 * <p>It is strict unless told otherwise, as kustomize-controller is since v1.9: a variable that is
 * neither set nor has a default is a failure.
 */
public final class PostBuild {

  static final String OPT_OUT = "kustomize.toolkit.fluxcd.io/substitute";
  static final String DISABLED = "disabled";
  private static final Pattern NAME = Pattern.compile("[_a-zA-Z][_a-zA-Z0-9]*");

  private final SortedMap<String, String> variables;
  private final boolean always;
  private final boolean strict;

  private PostBuild(SortedMap<String, String> variables, boolean always, boolean strict) {
    this.variables = variables;
    this.always = always;
    this.strict = strict;
  }

  /**
   * With the variables of both kinds; line ends in what they stand for are left out.
   *
   * @param substituteFrom the data of each ConfigMap and Secret, decoded, in the order of the
   *     references; of a variable that several set, the last one counts
   * @param substitute counts before all of them
   */
  public static PostBuild of(
      List<? extends Map<String, String>> substituteFrom, Map<String, String> substitute) {
    var variables = new TreeMap<String, String>();
    substituteFrom.forEach(variables::putAll);
    variables.putAll(substitute);
    variables.replaceAll((name, value) -> value.replace("\n", ""));
    return new PostBuild(variables, false, true);
  }

  /** Runs even without a variable, as with {@code substituteStrategy: Always}. */
  public PostBuild always() {
    return new PostBuild(variables, true, strict);
  }

  /** Takes a variable that is not set for empty, as kustomize-controller did before v1.9. */
  public PostBuild lenient() {
    return new PostBuild(variables, always, false);
  }

  /** Whether anything is done to objects at all. */
  public boolean runs() {
    return always || !variables.isEmpty();
  }

  /** Of the variables that are set. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeMap<>(variables).navigableKeySet());
  }

  /**
   * The variables that an object uses, set or not, in the order of its YAML; none if it opts out.
   * Of one with an expression that Flux does not know, those before it.
   */
  public static Set<String> variables(ObjectNode object) {
    return optsOut(object) ? Set.of() : Envsubst.variables(GoYaml.write(object));
  }

  /** The object is left as it is. */
  public Substitution apply(ObjectNode object) {
    if (!runs() || optsOut(object)) {
      return new Substituted(object);
    }
    try {
      checkTexts(object);
      checkNames();
      return new Substituted(substitute(GoYaml.write(object)));
    } catch (SubstitutionFailure e) {
      return new Failed(e.text());
    }
  }

  private static boolean optsOut(ObjectNode object) {
    var metadata = object.path("metadata");
    return optsOut(metadata.path("labels")) || optsOut(metadata.path("annotations"));
  }

  private static boolean optsOut(JsonNode marks) {
    return DISABLED.equals(marks.path(OPT_OUT).stringValue(""));
  }

  private static void checkTexts(JsonNode value) throws SubstitutionFailure {
    if (Texts.of(value).anyMatch(GoYaml::isRefused)) {
      throw new SubstitutionFailure(
          "a text of the object holds a control character that kustomize cannot write, such as U+007F; remove it");
    }
  }

  private void checkNames() throws SubstitutionFailure {
    for (var name : variables.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw new SubstitutionFailure(
            "the name of the variable %s must be letters, digits and underscores, and not begin with a digit; rename it"
                .formatted(Quoted.of(name)));
      }
    }
  }

  private ObjectNode substitute(String yaml) throws SubstitutionFailure {
    var read = SubstitutedText.read(Envsubst.substitute(yaml, this::find, strict));
    if (read.isEmpty()) {
      throw new Blame(yaml, variables).failure();
    }
    if (Texts.of(read.get()).anyMatch(GoYaml::isLost)) {
      throw new SubstitutionFailure(
          "a text of several lines begins with a tab, which kustomize cannot read back after substitution; begin it with something else");
    }
    return read.get();
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Without what the variables stand for, since that may be secret. */
  @Override
  public String toString() {
    return "PostBuild"
        + variables.keySet()
        + (always ? " always" : "")
        + (strict ? "" : " lenient");
  }
}
