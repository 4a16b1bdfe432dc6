package dev.cofferdam.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.cofferdam.constraint.Quoted;

/**
 * Patterns as the API server understands them (Go regexp/syntax), in time linear in the text: a
 * pattern of a stranger cannot keep the program busy.
 */
final class GoPatterns implements RegularExpressionFactory {

  @Override
  public RegularExpression getRegularExpression(String pattern) {
    try {
      var compiled = Pattern.compile(pattern);
      return text -> compiled.matcher(text).find();
    } catch (PatternSyntaxException e) {
      throw new UnusableSchema(
          "it has the pattern %s, which is none".formatted(Quoted.of(pattern)));
    }
  }
}
