package dev.cofferdam.render.helm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A chart in one file, as {@code helm package} makes it. */
final class ChartArchive {

  /** What Helm takes at most (helm pkg/chart/loader/archive): 5 MiB a file. */
  static final int LARGEST_FILE = 5 * 1024 * 1024;

  /** What Helm takes at most, unpacked: 100 MiB. */
  static final long LARGEST_CHART = 100L * 1024 * 1024;

  private ChartArchive() {}

  /**
   * The files, without the directory around them.
   *
   * @throws IOException if this is no archive, or one that Helm refuses
   */
  static SortedMap<String, byte[]> read(byte[] bytes) throws IOException {
    var files = new TreeMap<String, byte[]>();
    long size = 0;
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      var entries = new TarEntries(gzip, LARGEST_FILE);
      for (var entry = entries.next(); entry != null; entry = entries.next()) {
        size += entry.content().length;
        if (size > LARGEST_CHART) {
          throw new IOException("it unpacks to more than " + LARGEST_CHART + " bytes");
        }
        files.put(inside(entry.name()), entry.content());
      }
    }
    return files;
  }

  /** Packs files, the same always into the same bytes. */
  static byte[] write(ChartFiles files) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new Gzip(bytes)) {
      var tar = new TarWriter(gzip);
      for (var path : files.paths()) {
        tar.add("chart/" + path, files.read(path));
      }
      tar.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Fast, since it is read once and thrown away. */
  private static final class Gzip extends GZIPOutputStream {

    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static String inside(String name) throws IOException {
    var parts = name.split("/", -1);
    boolean leaves = Arrays.asList(parts).contains("..") || name.contains("\\");
    if (leaves || name.startsWith("/") || name.matches("[A-Za-z]:/.*")) {
      throw new IOException("it holds the file '" + name + "', which leaves the chart");
    }
    int from = parts[0].equals(".") ? 2 : 1;
    if (parts.length <= from) {
      throw new IOException("it holds the file '" + name + "' outside of a chart's directory");
    }
    return String.join("/", Arrays.asList(parts).subList(from, parts.length));
  }
}
