package dev.cofferdam.secret.sops;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.secret.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The creation rules of a {@code .sops.yaml}: how to encrypt a new file (sops, config/config.go).
 *
 * <p>The first rule counts whose {@code path_regex} is found in the path, or that has none. Its
 * recipients are in {@code age}, as a list or with commas between them, or in the one group of
 * {@code key_groups}. Without an {@code encrypted_regex} it is {@link SopsSettings#DATA}, where
 * sops would encrypt the whole document, which Flux could not read then.
 */
public final class SopsRules {

  private static final Set<String> KNOWN =
      Set.of("path_regex", "age", "key_groups", "encrypted_regex", "mac_only_encrypted");

  private final List<JsonNode> rules;

  private SopsRules(List<JsonNode> rules) {
    this.rules = rules;
  }

  /** Reads what is in a {@code .sops.yaml}; other files that sops can be told of are not read. */
  public static Outcome<SopsRules> parse(byte[] yaml) {
    var reading = YamlReader.read(yaml);
    if (!reading.faults().isEmpty()) {
      var fault = reading.faults().get(0);
      return Outcome.refused(".sops.yaml:%s: %s".formatted(fault.place(), fault.text()));
    }
    var rules = new ArrayList<JsonNode>();
    for (var document : reading.documents().stream().limit(1).toList()) {
      var list = document.value().path("creation_rules");
      if (!list.isArray() && !list.isNull() && !list.isMissingNode()) {
        return Outcome.refused(
            ".sops.yaml: creation_rules is no list; begin each rule with a dash");
      }
      list.forEach(rules::add);
    }
    return Outcome.of(new SopsRules(rules));
  }

  /** Whether it says nothing of new files; sops takes it for absent then. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * How to encrypt a file.
   *
   * @param path from the directory of the {@code .sops.yaml}, with slashes
   */
  public Outcome<SopsSettings> find(String path) {
    try {
      for (var rule : rules) {
        if (matches(rule, path)) {
          return Outcome.of(settings(rule));
        }
      }
      return Outcome.refused(
          "no creation rule of .sops.yaml is for '%s'; add one with a path_regex that fits"
              .formatted(path));
    } catch (Refusal e) {
      return Outcome.refused(
          "the creation rule of .sops.yaml for '%s': %s".formatted(path, e.text()));
    }
  }

  private static boolean matches(JsonNode rule, String path) throws Refusal {
    var regex = text(rule, "path_regex", "");
    try {
      return Pattern.compile(regex).matcher(path).find();
    } catch (PatternSyntaxException e) {
      throw new Refusal("path_regex '%s' is no expression of Go's; correct it".formatted(regex));
    }
  }

  private static SopsSettings settings(JsonNode rule) throws Refusal {
    Others.refuse(rule, KNOWN);
    try {
      return new SopsSettings(
          recipients(rule).toList(),
          text(rule, "encrypted_regex", SopsSettings.DATA),
          rule.path("mac_only_encrypted").asBoolean(false));
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  /** Groups win over {@code age}, as in sops. */
  private static Stream<String> recipients(JsonNode rule) throws Refusal {
    var groups = rule.path("key_groups");
    if (groups.isEmpty()) {
      return recipientsIn(rule.path("age"));
    }
    if (groups.size() > 1) {
      throw new Refusal(
          "'key_groups' has several groups, which share the key; use one group, or sops itself");
    }
    Others.refuse(groups.get(0), Set.of("age"));
    return recipientsIn(groups.get(0).path("age"));
  }

  private static Stream<String> recipientsIn(JsonNode age) {
    var lists = age.isArray() ? age.valueStream() : Stream.of(age);
    return lists
        .flatMap(it -> Stream.of(it.asString("").split(",")))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  private static String text(JsonNode rule, String key, String absent) {
    var text = rule.path(key).asString("");
    return text.isEmpty() ? absent : text;
  }
}
