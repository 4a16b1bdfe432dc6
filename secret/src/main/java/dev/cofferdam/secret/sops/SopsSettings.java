package dev.cofferdam.secret.sops;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cofferdam.resource.AgeRecipient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a Secret is encrypted.
 *
 * @param recipients the public age keys, {@code age1…}, each of which can decrypt it; named twice
 *     counts once
 * @param encryptedRegex which keys to encrypt, with all below them, in Go's syntax; such as {@link
 *     #DATA}
 * @param macOnlyEncrypted whether the MAC covers the encrypted values alone, so that the others may
 *     be changed without sops
 */
public record SopsSettings(
    List<String> recipients, String encryptedRegex, boolean macOnlyEncrypted) {

  /** What is secret in a Secret. */
  public static final String DATA = "^(data|stringData)$";

  private static final List<String> SECRET = List.of("data", "stringData");

  /** What Flux and kustomize must read. */
  private static final List<String> CLEAR = List.of("apiVersion", "kind", "metadata");

  /**
   * @throws IllegalArgumentException if there is no recipient, or one is none, or the expression is
   *     none, would leave the data in plain text or hide what Flux must read
   */
  public SopsSettings {
    recipients = List.copyOf(new LinkedHashSet<>(recipients));
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody could decrypt this; name at least one age recipient, age1…");
    }
    recipients.forEach(AgeRecipient::new);
    checkRegex(encryptedRegex);
  }

  /** Encrypts the data of a Secret for {@code recipients}. */
  public static SopsSettings to(List<String> recipients) {
    return new SopsSettings(recipients, DATA, false);
  }

  private static void checkRegex(String regex) {
    try {
      var pattern = Pattern.compile(regex);
      if (!SECRET.stream().allMatch(key -> pattern.matcher(key).find())) {
        throw new IllegalArgumentException(
            "encrypted_regex '%s' would leave data or stringData in plain text; use '%s'"
                .formatted(regex, DATA));
      }
      if (CLEAR.stream().anyMatch(key -> pattern.matcher(key).find())) {
        throw new IllegalArgumentException(
            "encrypted_regex '%s' would encrypt apiVersion, kind or metadata, which Flux must read; use '%s'"
                .formatted(regex, DATA));
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "encrypted_regex '%s' is no expression of Go's; use '%s'".formatted(regex, DATA), e);
    }
  }

  Pattern pattern() {
    return Pattern.compile(encryptedRegex);
  }

  /** What of {@code existing} has to change to be as this, but for the order of the recipients. */
  Stream<String> differences(SopsSettings existing) {
    var changes = Stream.<String>builder();
    if (!new LinkedHashSet<>(recipients).equals(new LinkedHashSet<>(existing.recipients))) {
      changes.add("its recipients are others");
    }
    if (!encryptedRegex.equals(existing.encryptedRegex)) {
      changes.add("its encrypted_regex is another");
    }
    if (macOnlyEncrypted != existing.macOnlyEncrypted) {
      changes.add("its mac_only_encrypted is another");
    }
    return changes.build();
  }
}
