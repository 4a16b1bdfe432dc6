package dev.cofferdam.document;

import java.util.List;

/** Reads files of YAML or JSON. */
public final class YamlReader {

  /** In bytes: 16 MiB. */
  public static final int LARGEST_FILE = 16 * 1024 * 1024;

  private static final int MOST_PASSES = 100;
  private static final int MOST_BYTES = 4 * LARGEST_FILE;

  private YamlReader() {}

  /**
   * Reads a file as Kubernetes does (sigs.k8s.io/yaml v1.4.0), and refuses what is ambiguous: a key
   * that is there twice, a line end that is none to some readers.
   *
   * <p>A fault in the YAML itself ends the reading, any other costs the one document it is in.
   *
   * @param bytes in UTF-8, or in UTF-16 with a byte order mark
   */
  public static Reading read(byte[] bytes) {
    if (bytes.length > LARGEST_FILE) {
      var text = "the file is larger than " + LARGEST_FILE + " bytes; split it";
      return new Reading(List.of(), List.of(new Fault(new Place(1, 1), text)));
    }
    var text = Utf8.of(bytes);
    return JsonTokens.read(text).orElseGet(() -> yaml(text));
  }

  /** Once more for each tab that Go takes for a space and the parser does not. */
  private static Reading yaml(byte[] bytes) {
    int passes = Math.min(MOST_PASSES, 1 + MOST_BYTES / Math.max(1, bytes.length));
    var tabs = new Tabs(bytes);
    while (true) {
      var pass = new YamlPass(bytes, tabs);
      var reading = pass.read();
      if (--passes == 0 || !tabs.soften(pass.stop(), pass.isInFlow())) {
        return reading;
      }
    }
  }
}
