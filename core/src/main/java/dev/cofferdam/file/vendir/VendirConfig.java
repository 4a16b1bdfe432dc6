package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.YamlFragment.field;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code vendir.yml} belongs to its repository: of it, no byte changes but those of one entry.
 *
 * <p>Comments, order, quotes, indentation, line breaks and everything else stay as they are. Every
 * change is read back before it counts.
 */
public final class VendirConfig {

  private static final String API_VERSION = "vendir.k14s.io/v1alpha1";
  private static final String KIND = "Config";

  /** Blank lines and comments, and the mark at the head of a document that never comes. */
  private static final Pattern NO_CONTENT =
      Pattern.compile("\uFEFF?(?:\\s|#[^\r\n]*+|(?<![^\r\n\uFEFF])---(?=\\s|$))*+");

  private static final int MAX_BYTES = 1 << 20;

  /** One change for the version, one for the URL; or one for the whole entry. */
  private static final int MAX_EDITS = 2;

  private VendirConfig() {}

  /**
   * The text of a {@code vendir.yml} that vendors this chart.
   *
   * <p>An entry for the same directory and chart gets this version and this repository URL, in
   * place and in the quotes it has; what else it says stays. If there is none, one is added behind
   * the last of the list. A text that says all that already comes back as it is.
   *
   * @param existing the text of the file, empty if there is no file
   * @param path what messages call the file
   * @throws IllegalArgumentException if the text is no vendir configuration, or if the directory is
   *     filled from something else, or if the change would reach further than the entry
   * @throws IllegalStateException if the result is not what was meant: a bug in this program
   */
  public static String with(VendirChart chart, Optional<String> existing, String path) {
    var text = existing.orElse("");
    if (text.getBytes(UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException(path + " is larger than 1 MiB; divide it");
    }
    var current = new YamlText(begun(text, chart), path);
    for (int edits = 0; edits <= MAX_EDITS; edits++) {
      var edit = new VendirEntry(chart, current, root(current)).edit();
      if (edit.isEmpty()) {
        return current.text();
      }
      current = edit.get().apply(current);
    }
    throw new IllegalStateException(
        path
            + " would never hold '%s'; this is a bug in this program".formatted(chart.directory()));
  }

  /** The text itself, unless it says nothing: then with a whole configuration behind it. */
  private static String begun(String text, VendirChart chart) {
    if (!NO_CONTENT.matcher(text).matches()) {
      return text;
    }
    var lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    var head = text.matches("\uFEFF?") || text.endsWith("\n") ? text : text + lineBreak;
    var config =
        field("apiVersion", YamlFragment.Text.of(API_VERSION))
            .and("kind", YamlFragment.Text.of(KIND))
            .and("directories", new YamlFragment.Item(VendirEntry.directory(chart)));
    return head + String.join(lineBreak, config.block(YamlStyle.DEFAULT)) + lineBreak;
  }

  private static YamlNode root(YamlText text) {
    var documents = YamlReader.documents(text);
    var configs = documents.stream().filter(VendirConfig::isConfig).toList();
    if (configs.size() > 1) {
      throw text.refusal(configs.get(1), "a second vendir Config; keep one, vendir reads no more");
    }
    return configs.stream().findFirst().orElseThrow(() -> noConfig(text, documents));
  }

  private static boolean isConfig(YamlNode document) {
    return says(document, "apiVersion").equals(API_VERSION) && says(document, "kind").equals(KIND);
  }

  private static String says(YamlNode document, String key) {
    return document.get(key).map(YamlNode::value).orElse("");
  }

  private static IllegalArgumentException noConfig(YamlText text, List<YamlNode> documents) {
    var got =
        documents.stream()
            .filter(YamlNode::isMapping)
            .map(
                d ->
                    "apiVersion '%s' and kind '%s'"
                        .formatted(says(d, "apiVersion"), says(d, "kind")))
            .findFirst()
            .orElse("no mapping");
    return text.refusal(
        "no vendir Config, got %s; write a mapping with apiVersion '%s' and kind '%s'"
            .formatted(got, API_VERSION, KIND));
  }
}
