package dev.cofferdam.secret.sops;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The private age keys of whoever runs the program.
 *
 * <p>Those of plugins and the post-quantum ones are passed over: they open nothing here.
 */
public final class AgeIdentities {

  private static final String NATIVE = "AGE-SECRET-KEY-1";
  private static final List<String> OTHERS = List.of("AGE-PLUGIN-", "AGE-SECRET-KEY-PQ-1");

  private final List<RecipientStanzaReader> readers;

  private AgeIdentities(List<RecipientStanzaReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** Of one who has none: opens nothing. */
  public static AgeIdentities none() {
    return new AgeIdentities(List.of());
  }

  /** These, and those of {@code others}. */
  public AgeIdentities and(AgeIdentities others) {
    return new AgeIdentities(Stream.of(readers, others.readers).flatMap(List::stream).toList());
  }

  /**
   * Reads keys, one or more a line; a line that begins with {@code #} is a comment. What is wrong
   * is said by its line, never by what stands there.
   */
  public static Outcome<AgeIdentities> parse(Password text) {
    char[] chars = text.chars();
    try {
      return read(CharBuffer.wrap(chars));
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static Outcome<AgeIdentities> read(CharBuffer text) {
    var readers = new ArrayList<RecipientStanzaReader>();
    int line = 1;
    for (int from = 0; from < text.length(); line++) {
      int to = from;
      while (to < text.length() && text.charAt(to) != '\n') {
        to++;
      }
      if (!readLine(text.subSequence(from, to), readers)) {
        return Outcome.refused(
            "line %s of the age keys is no private key; one begins with %s"
                .formatted(line, NATIVE));
      }
      from = to + 1;
    }
    return Outcome.of(new AgeIdentities(readers));
  }

  private static boolean readLine(CharBuffer line, List<RecipientStanzaReader> readers) {
    if (startsWith(line, "#")) {
      return true;
    }
    for (int from = 0; from < line.length(); from++) {
      int to = from;
      while (to < line.length() && line.charAt(to) > ' ') {
        to++;
      }
      if (to > from && !readKey(line.subSequence(from, to), readers)) {
        return false;
      }
      from = to;
    }
    return true;
  }

  private static boolean readKey(CharBuffer key, List<RecipientStanzaReader> readers) {
    if (OTHERS.stream().anyMatch(prefix -> startsWith(key, prefix))) {
      return true;
    }
    if (!startsWith(key, NATIVE)) {
      return false;
    }
    try {
      readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean startsWith(CharBuffer text, String prefix) {
    return text.length() >= prefix.length()
        && CharBuffer.wrap(prefix).equals(text.subSequence(0, prefix.length()));
  }

  boolean isEmpty() {
    return readers.isEmpty();
  }

  List<RecipientStanzaReader> readers() {
    return readers;
  }

  /** How many there are. */
  @Override
  public String toString() {
    return readers.size() + " age keys";
  }
}
