package dev.cofferdam.rule.leak;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The references to other variables in a value, {@code $(NAME)}; {@code $$(NAME)} is none
 * (Kubernetes, EnvVar.value).
 */
final class Composition {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$(\\$?)\\(([A-Za-z_.-][\\w.-]{0,200})\\)");
  private static final Pattern USER_PART = Pattern.compile("://([^/\\s]{1,500})@");

  /** Of a URL; a connection string of other kinds has other rules. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?<=[?&])([\\w.-]{1,60})=([^&\\s]{1,300})");

  private Composition() {}

  /** The names that a value refers to. */
  static List<String> names(String value) {
    return REFERENCE.matcher(value).results().flatMap(Composition::name).distinct().toList();
  }

  private static Stream<String> name(MatchResult found) {
    return found.group(1).isEmpty() ? Stream.of(found.group(2)) : Stream.empty();
  }

  /**
   * Those in the user part of a URL, behind its colon if it has one, and those that parameters with
   * a telling name have as their value.
   */
  static List<String> namesInPassword(String value) {
    if (value.indexOf('$') < 0) {
      return List.of();
    }
    Matcher url = USER_PART.matcher(value);
    var user = url.find() ? url.group(1) : "";
    return Stream.concat(
            names(user.substring(user.indexOf(':') + 1)).stream(),
            PARAMETER.matcher(value).results().flatMap(Composition::ofParameter))
        .distinct()
        .toList();
  }

  private static Stream<String> ofParameter(MatchResult found) {
    return TellingName.of(found.group(1)).isTelling()
        ? names(found.group(2)).stream()
        : Stream.empty();
  }
}
