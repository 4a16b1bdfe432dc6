package dev.cofferdam.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Makes URIs of the paths that findings have. GitHub takes relative ones from the root of the
 * repository, and turns absolute ones below its checkout into such (GitHub Docs, SARIF support for
 * code scanning).
 *
 * @param root the root of the repository, absolute; empty if it is where paths begin
 * @param directory where relative paths begin, absolute; empty likewise
 */
record ArtifactUri(String root, String directory) {

  /** Stands for what is in no file: GitHub refuses a result without one. */
  private static final String NO_FILE = "cofferdam.yaml";

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  ArtifactUri {
    root = normal(root);
    directory = normal(directory);
  }

  /** Whether a URI is one from the root of the repository. */
  static boolean isRelative(String uri) {
    return !uri.startsWith("file:");
  }

  String of(String file) {
    if (file.isEmpty()) {
      return NO_FILE;
    }
    var path = normal(file);
    var whole = directory.isEmpty() || path.startsWith("/") ? path : normal(directory + "/" + path);
    var relative = belowRoot(whole);
    return relative.startsWith("/") ? "file://" + encoded(relative) : encoded(relative);
  }

  private String belowRoot(String path) {
    var prefix = root.endsWith("/") ? root : root + "/";
    boolean below = !root.isEmpty() && (path + "/").startsWith(prefix);
    var rest = below ? path.substring(Math.min(prefix.length(), path.length())) : path;
    return rest.isEmpty() ? "." : rest;
  }

  /** With forward slashes alone, and without segments that lead nowhere. */
  private static String normal(String path) {
    var text = path.replace('\\', '/');
    boolean drive = text.matches("(?s)[A-Za-z]:/.*");
    boolean absolute = drive || text.startsWith("/");
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : text.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty() && !segments.getLast().equals("..")) {
        segments.removeLast();
      } else if (segment.equals("..") ? !absolute : !segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return (absolute ? "/" : "") + String.join("/", segments);
  }

  /** By RFC 3986; a colon too, which would make a scheme of a first segment. */
  private static String encoded(String path) {
    var uri = new StringBuilder();
    for (byte unit : path.getBytes(UTF_8)) {
      if (PLAIN.indexOf((char) unit) >= 0) {
        uri.append((char) unit);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
      }
    }
    return uri.toString();
  }
}
