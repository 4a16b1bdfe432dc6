package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.kustomize.Part.Expression;
import dev.cofferdam.render.kustomize.Part.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts variables into a text, as fluxcd/pkg {@code envsubst} v1.8.0 does for {@code postBuild}.
 *
 * <p>An expression is {@code ${name}} with or without an operator behind the name; {@code $name} is
 * none. Lengths and positions are in bytes.
 */
final class Envsubst {

  private final Function<String, Optional<String>> variables;
  private final boolean strict;

  private Envsubst(Function<String, Optional<String>> variables, boolean strict) {
    this.variables = variables;
    this.strict = strict;
  }

  /**
   * @param strict whether a variable that is absent is a failure unless its expression has a
   *     default, even inside of a default that is not needed; else it is empty
   */
  static String substitute(
      String text, Function<String, Optional<String>> variables, boolean strict)
      throws SubstitutionFailure {
    var parts = new ExpressionParser(text).parse();
    return new Envsubst(variables, strict).text(parts);
  }

  /** The variables of a text in its order, of one that is malformed those before the fault. */
  static Set<String> variables(String text) {
    var parser = new ExpressionParser(text);
    try {
      parser.parse();
    } catch (SubstitutionFailure e) {
      return parser.names();
    }
    return parser.names();
  }

  private String text(List<Part> parts) throws SubstitutionFailure {
    var octets = octets(parts);
    var text = Octets.text(String.join("", octets));
    if (text.isPresent()) {
      return text.get();
    }
    throw broken(parts, octets);
  }

  private List<String> octets(List<Part> parts) throws SubstitutionFailure {
    var octets = new ArrayList<String>();
    for (var part : parts) {
      octets.add(part instanceof Text text ? text.octets() : value((Expression) part));
    }
    return octets;
  }

  private String value(Expression expression) throws SubstitutionFailure {
    var arguments = octets(expression.arguments());
    var name = Octets.text(expression.variable()).orElseThrow();
    var value = variables.apply(name).map(Octets::of);
    if (value.isEmpty() && strict && !expression.hasDefault()) {
      throw new SubstitutionFailure(
          "the variable %s is not set; set it, give it a default as in '${name:=default}', or write '$${' to keep it for a shell"
              .formatted(Quoted.of(name)));
    }
    return Operators.apply(expression.operator(), value.orElse(""), arguments);
  }

  private static SubstitutionFailure broken(List<Part> parts, List<String> octets) {
    var names = new LinkedHashSet<String>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Expression it && Octets.text(octets.get(i)).isEmpty()) {
        names.add(Quoted.of(Octets.text(it.variable()).orElseThrow()));
      }
    }
    return new SubstitutionFailure(
        "the expression of the variable %s cuts a character in half, since Flux counts bytes; mend it"
            .formatted(String.join(", ", names)));
  }
}
