package dev.cofferdam.secret;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code .env}: passwords by name, one {@code KEY=value} a line.
 *
 * <ul>
 *   <li>In UTF-8, with or without a mark at its head; lines end as on any system. Empty lines and
 *       those that begin with {@code #} say nothing; {@code export} before a key is passed over, as
 *       are blanks around {@code =}.
 *   <li>Without quotes, a value is the rest of the line as it stands, without blanks at its end and
 *       without a comment, which is a {@code #} behind a blank. So {@code a=b#c} is {@code b#c},
 *       and a quote or backslash within is one. Any other character that cannot be seen is refused.
 *   <li>Between single quotes it is what stands there, line ends included. Between double quotes,
 *       too, but {@code \n \r \" \\ \$} are escapes, and any other backslash is refused: what it
 *       stands for differs from one reader to the next. A line end in a value is {@code \n}.
 *   <li>No variables: a {@code $} is a {@code $}. But <code>${</code> and {@code $(} are refused
 *       outside single quotes, since most readers put something in their place, and so is a value
 *       that begins with a backtick, which Node takes for a quote.
 *   <li>Of a key that is there twice the last counts, as in a shell, and a {@linkplain #warnings
 *       warning} says so.
 * </ul>
 *
 * <p>A shell differs in what has no quotes: there {@code $ ` \ ' " & ; |} and blanks mean
 * something. Between single quotes a value is the same to a shell, python-dotenv, Node, Docker
 * Compose and godotenv, but for a quote, a backslash or <code>${</code> in it.
 *
 * <p>No message and no {@code toString} holds a value, and values never become {@link String}s.
 */
public final class EnvFile implements AutoCloseable {

  /** In bytes: 1 MiB. A larger file is something else. */
  private static final int LARGEST = 1024 * 1024;

  private final String name;
  private final Map<String, EnvEntry> entries;
  private final List<String> warnings;

  private EnvFile(String name, Map<String, EnvEntry> entries, List<String> warnings) {
    this.name = name;
    this.entries = entries;
    this.warnings = warnings;
  }

  /**
   * Reads {@code file}, which messages call as it is given here. It may be a named pipe, as
   * password managers make them; then it waits for who writes into it.
   */
  public static Outcome<EnvFile> read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return Outcome.refused(
            "'%s' is a directory; put a file of KEY=value lines there".formatted(file));
      }
      var warning = FileAccess.warning(file);
      byte[] bytes = FileBytes.read(file, LARGEST + 1);
      if (bytes.length > LARGEST) {
        Arrays.fill(bytes, (byte) 0);
        return Outcome.refused(
            "'%s' is larger than %s bytes; it should hold a few KEY=value lines"
                .formatted(file, LARGEST));
      }
      return parse(file.toString(), bytes, warning);
    } catch (NoSuchFileException e) {
      return Outcome.refused(
          "there is no '%s'; create it with a line KEY=value for the password, and keep it out of Git"
              .formatted(file));
    } catch (IOException e) {
      return Outcome.refused(
          "'%s' cannot be read; look at its owner and permissions".formatted(file));
    }
  }

  /**
   * Reads what is in a file.
   *
   * @param name what messages call it
   * @param bytes are wiped
   */
  public static Outcome<EnvFile> parse(String name, byte[] bytes) {
    return parse(name, bytes, Optional.empty());
  }

  private static Outcome<EnvFile> parse(String name, byte[] bytes, Optional<String> warning) {
    try (var text = EnvText.decode(bytes)) {
      return Outcome.of(of(name, new EnvParser(text).entries(), warning));
    } catch (CharacterCodingException e) {
      return Outcome.refused("'%s' is not in UTF-8; save it as UTF-8".formatted(name));
    } catch (EnvParser.Malformed e) {
      return Outcome.refused("%s:%s: this line %s".formatted(name, e.line, e.getMessage()));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static EnvFile of(String name, List<EnvEntry> entries, Optional<String> warning) {
    var last = new LinkedHashMap<String, EnvEntry>();
    var warnings = new ArrayList<>(warning.stream().toList());
    for (var entry : entries) {
      var earlier = last.put(entry.key(), entry);
      if (earlier != null) {
        earlier.value().close();
        warnings.add(
            "%s:%s: '%s' is in line %s already, which no longer counts; remove one of them"
                .formatted(name, entry.line(), entry.key(), earlier.line()));
      }
    }
    return new EnvFile(name, last, List.copyOf(warnings));
  }

  /** What the user should put right, though the file can be used as it is: who else can read it. */
  public List<String> warnings() {
    return warnings;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** A copy of the value of {@code key}, which is the caller's to wipe. */
  public Outcome<Password> find(String key) {
    var entry = entries.get(key);
    if (entry == null) {
      return Outcome.refused(
          "'%s' has no '%s'; add a line %s=…, with the password behind the ="
              .formatted(name, key, key));
    }
    if (entry.value().isEmpty()) {
      return Outcome.refused(
          "%s:%s: '%s' is empty; write the password behind the ="
              .formatted(name, entry.line(), key));
    }
    char[] chars = entry.value().chars();
    try {
      return Outcome.of(Password.of(chars));
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /** Wipes all values. */
  @Override
  public void close() {
    entries.values().forEach(entry -> entry.value().close());
  }

  /** The name of the file. */
  @Override
  public String toString() {
    return name;
  }
}
