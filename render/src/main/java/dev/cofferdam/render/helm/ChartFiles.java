package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a chart is made of: contents by path, relative to the chart, with slashes. */
public final class ChartFiles {

  private final SortedMap<String, byte[]> contents;
  private @Nullable String digest;

  private ChartFiles(SortedMap<String, byte[]> contents) {
    this.contents = Collections.unmodifiableSortedMap(contents);
  }

  /** Of contents by path. */
  public static ChartFiles of(SortedMap<String, byte[]> contents) {
    return new ChartFiles(new TreeMap<>(contents));
  }

  /** In order. */
  public SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(contents.keySet()));
  }

  public boolean contains(String path) {
    return contents.containsKey(path);
  }

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public byte[] read(String path) {
    var content = contents.get(path);
    if (content == null) {
      throw new IllegalArgumentException("the chart has no file '" + path + "'");
    }
    return content.clone();
  }

  public String text(String path) {
    return new String(read(path), UTF_8);
  }

  public ChartFiles with(String path, byte[] content) {
    var changed = new TreeMap<>(contents);
    changed.put(path, content.clone());
    return new ChartFiles(changed);
  }

  public ChartFiles without(Predicate<String> paths) {
    var changed = new TreeMap<>(contents);
    changed.keySet().removeIf(paths);
    return new ChartFiles(changed);
  }

  /** Every file anew, given its path and its text; a file that is not UTF-8 stays. */
  public ChartFiles mapTexts(BinaryOperator<String> rewriting) {
    var changed = new TreeMap<>(contents);
    changed.replaceAll(
        (path, bytes) -> {
          var text = new String(bytes, UTF_8);
          var now = rewriting.apply(path, text);
          return now.equals(text) ? bytes : now.getBytes(UTF_8);
        });
    return new ChartFiles(changed);
  }

  /** What is below {@code prefix}, which ends with a slash, by the paths from there. */
  ChartFiles inside(String prefix) {
    var found = new TreeMap<String, byte[]>();
    contents
        .tailMap(prefix)
        .forEach(
            (path, content) -> {
              if (path.startsWith(prefix)) {
                found.put(path.substring(prefix.length()), content);
              }
            });
    return new ChartFiles(found);
  }

  /** With {@code others} below {@code prefix}, which ends with a slash. */
  ChartFiles withInside(String prefix, ChartFiles others) {
    var changed = new TreeMap<>(contents);
    others.contents.forEach((path, content) -> changed.put(prefix + path, content));
    return new ChartFiles(changed);
  }

  /** SHA-256 in hexadecimal over all paths and contents. */
  public synchronized String digest() {
    if (digest == null) {
      digest = computedDigest();
    }
    return digest;
  }

  private String computedDigest() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      contents.forEach(
          (path, content) -> {
            add(sha256, path.getBytes(UTF_8));
            add(sha256, content);
          });
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this is a bug in this program", e);
    }
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  /** As one file that Helm loads like the directory; .helmignore is no longer looked at. */
  public byte[] packed() {
    return ChartArchive.write(this);
  }
}
