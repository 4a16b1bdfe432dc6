package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out why substitution left something else than the YAML of one object. */
final class Blame {

  private static final String HARMLESS = "x";
  private static final String WAY_OUT =
      ", or keep the object out by its annotation %s: %s"
          .formatted(PostBuild.OPT_OUT, PostBuild.DISABLED);

  private final String yaml;
  private final Map<String, String> variables;

  Blame(String yaml, Map<String, String> variables) {
    this.yaml = yaml;
    this.variables = variables;
  }

  /** Names the one variable that is to blame if it is one alone, else all. */
  SubstitutionFailure failure() {
    var used = Envsubst.variables(yaml);
    for (var name : used) {
      if (variables.containsKey(name) && isObjectWithout(name::equals)) {
        return ofVariables(Set.of(name));
      }
    }
    return isObjectWithout(variables::containsKey) ? ofVariables(used) : ofObject();
  }

  private boolean isObjectWithout(Predicate<String> blamed) {
    try {
      var text = Envsubst.substitute(yaml, name -> value(name, blamed), false);
      return SubstitutedText.read(text).isPresent();
    } catch (SubstitutionFailure e) {
      return false;
    }
  }

  private Optional<String> value(String name, Predicate<String> blamed) {
    return blamed.test(name) ? Optional.of(HARMLESS) : Optional.ofNullable(variables.get(name));
  }

  private static SubstitutionFailure ofVariables(Set<String> names) {
    List<String> quoted = names.stream().map(Quoted::of).toList();
    return new SubstitutionFailure(
        "with the %s %s put in, the YAML of the object is no longer that of one object; change what it stands for"
                .formatted(quoted.size() == 1 ? "variable" : "variables", String.join(", ", quoted))
            + WAY_OUT);
  }

  private static SubstitutionFailure ofObject() {
    return new SubstitutionFailure(
        "the YAML of the object cannot be read back, whatever its variables stand for; mend its defaults, its key '<<' or its line ends such as U+2028"
            + WAY_OUT);
  }
}
