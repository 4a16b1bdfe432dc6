package dev.cofferdam.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.report.Entry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Tells the findings of one file apart, the same ones from run to run: by what they are about, not
 * by their lines or words.
 */
final class Fingerprints {

  private static final int LENGTH = 8;

  private final Map<String, Integer> seen = new HashMap<>();

  /** In the form that GitHub's own have: a hash, and which one of that hash it is. */
  String of(Entry entry) {
    var finding = entry.finding();
    var about = finding.object().isEmpty() ? finding.text() : finding.object();
    var hash = hash(String.join("\n", entry.id(), about, finding.field()));
    return hash + ":" + seen.merge(finding.file() + "\n" + hash, 1, Integer::sum);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java has", e);
    }
  }
}
