package dev.cofferdam.render.kustomize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the keys of maps as kustomize does: {@code yes} is the text that it is, and a key that is
 * no text it cannot write.
 */
final class KustomizeKeys {

  /** Truth values of YAML 1.1, in lower case, that are texts in YAML 1.2. */
  private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off");

  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?i)true|false|null|~|[-+]?\\.inf|\\.nan|[-+]?0x[0-9a-f_]+|[-+]?0b[01_]+|-?0o[0-7_]+"
              + "|[-+]?(?=[._]*[0-9])[0-9_]*\\.?[0-9_]*(e[-+]?[0-9]+)?");

  private KustomizeKeys() {}

  static boolean isWord(String written) {
    return WORDS.contains(written.toLowerCase(Locale.ROOT));
  }

  /**
   * A key as kustomize has it.
   *
   * @param at its path, with the key as Kubernetes has it
   * @throws BuildRefusal if kustomize cannot write it as JSON
   */
  static String read(String key, List<Object> at, WrittenValues values) {
    if (!NO_TEXT.matcher(key).matches() && !GoTime.isOne(key)) {
      return key;
    }
    var written = values.key(at);
    if (WrittenValues.isQuoted(written)) {
      return key;
    }
    var word = SourceText.word(written);
    if (isWord(word)) {
      return word;
    }
    if (at.size() == 1 || key.contains(":")) {
      throw values.unknown(values.document().placeOfKey(at));
    }
    throw values.refusal(at, "the key '%s' is no text to kustomize; quote it".formatted(word));
  }
}
