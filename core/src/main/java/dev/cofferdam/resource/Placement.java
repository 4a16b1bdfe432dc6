package dev.cofferdam.resource;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a manifest is kept in the repository: under which file name, and whether Flux applies it.
 *
 * <p>Unless said otherwise the file is named {@code <kind>-<name>.yaml} and listed in the
 * directory's {@code kustomization.yaml}.
 */
public final class Placement {

  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*\\.yaml");
  private static final Pattern ENDS_COMMENT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n]]");
  private static final Placement LISTED = new Placement(null, null, List.of());

  private final @Nullable String fileName;
  private final @Nullable String outOfBand;
  private final List<AgeRecipient> recipients;

  private Placement(
      @Nullable String fileName, @Nullable String outOfBand, List<AgeRecipient> recipients) {
    this.fileName = fileName;
    this.outOfBand = outOfBand;
    this.recipients = recipients;
  }

  /** Listed in {@code kustomization.yaml}, so that Flux applies it. */
  public static Placement listed() {
    return LISTED;
  }

  /**
   * Listed in {@code kustomization.yaml}, in a file that only Flux and its recipients can read: the
   * command {@code secret} writes it, with what is secret and encrypted with SOPS. Synthesis asks
   * for it, and neither writes nor overwrites nor removes it. Unless said otherwise it is named
   * {@code <kind>-<name>.sops.yaml}.
   *
   * @throws IllegalArgumentException if there is no recipient
   */
  public static Placement encrypted(List<AgeRecipient> recipients) {
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException(
          "an encrypted file needs one age recipient at least, for nobody could decrypt it; name Flux's own, 'age1…'");
    }
    return new Placement(null, null, List.copyOf(recipients));
  }

  /**
   * Kept beside the others and never listed in {@code kustomization.yaml}: Flux neither applies nor
   * overwrites nor prunes the object, a person applies it.
   *
   * @param because one or more lines, without {@code #}, for the head of the file: why, and what
   *     the person has to do
   * @throws IllegalArgumentException if it says nothing, or holds a character that ends a comment
   */
  public static Placement outOfBand(String because) {
    if (because.isBlank() || ENDS_COMMENT.matcher(because).find()) {
      throw new IllegalArgumentException(
          "what an out-of-band file says must be lines of visible text, got '%s'; say why and what to do"
              .formatted(because));
    }
    return new Placement(null, because, List.of());
  }

  /**
   * The same, in a file of this name.
   *
   * @throws IllegalArgumentException if it is not a lower-case name that ends in {@code .yaml}, or
   *     is {@code kustomization.yaml}
   */
  public Placement inFile(String name) {
    if (!FILE_NAME.matcher(name).matches() || name.equals("kustomization.yaml")) {
      throw new IllegalArgumentException(
          "file name must be lower case and end in '.yaml', got '%s'; write it like 'ingress-coder.yaml'"
              .formatted(name));
    }
    return new Placement(name, outOfBand, recipients);
  }

  /** The file name asked for; empty for the usual one. */
  public Optional<String> fileName() {
    return Optional.ofNullable(fileName);
  }

  /** Why Flux does not apply this object; empty if it does. */
  public Optional<String> outOfBand() {
    return Optional.ofNullable(outOfBand);
  }

  /** Whether its file is encrypted, and somebody else's to write. */
  public boolean isEncrypted() {
    return !recipients.isEmpty();
  }

  /** Who can decrypt its file; empty if it is not encrypted. */
  public List<AgeRecipient> recipients() {
    return recipients;
  }
}
