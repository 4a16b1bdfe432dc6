package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what Helm gave, by everything that it was made of. An entry begins with the digest of the
 * rest, so that a damaged one counts as none. A cache that cannot be written is none either.
 */
final class HelmCache {

  /** Raised when what is kept changes its form. */
  private static final String FORM = "1";

  private final Optional<Path> directory;

  HelmCache(Optional<Path> directory) {
    this.directory = directory;
  }

  /** The name of an entry that is made of these parts. */
  static String key(List<String> parts) {
    var all = new StringBuilder(FORM);
    parts.forEach(part -> all.append(part.length()).append(':').append(part));
    return digest(all.toString().getBytes(UTF_8));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256; this one is broken", e);
    }
  }

  Optional<String> tryFind(String key) {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    try {
      var text = Files.readString(directory.get().resolve(key));
      int end = text.indexOf('\n');
      var body = text.substring(end + 1);
      return end > 0 && text.substring(0, end).equals(digest(body))
          ? Optional.of(body)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void keep(String key, String text) {
    if (directory.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(directory.get());
      var unfinished = Files.createTempFile(directory.get(), "unfinished-", "");
      try {
        Files.writeString(unfinished, digest(text) + "\n" + text);
        move(unfinished, directory.get().resolve(key));
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      // The next run renders again; nothing is lost but time.
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String digest(String text) {
    return digest(text.getBytes(UTF_8));
  }
}
