package dev.cofferdam.render.source;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a Git repository in a form that its many spellings have in common (git-fetch, "GIT
 * URLS"). The transport, user names, passwords and queries are no part of it; a {@code .git} and
 * slashes at the end, and doubled slashes, are dropped.
 *
 * <p>A port counts on the web alone: that of an SSH or {@code git://} server says nothing about
 * where the same repository is on the web, so it is dropped, and such an address is the same as one
 * on any web port. The default ports of HTTP and HTTPS are one.
 *
 * @param host in lower case; empty for a path on this machine
 * @param webPort the port for HTTP or HTTPS, 443 if it is the default of either; empty for any
 *     other transport
 * @param path without a slash at the beginning, unless it is one on this machine
 */
public record GitUrl(String host, OptionalInt webPort, String path) {

  private static final int DEFAULT = 443;

  /** A transport that a helper program serves, {@code helper::address}. */
  private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9-]+::(?<address>.+)");

  private static final Pattern URL =
      Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<rest>.*)");
  private static final Pattern PLACE =
      Pattern.compile("(?<host>\\[[^\\]/]*\\]|[^:/]*)(?::(?<port>[^/]*))?(?<path>/.*|)");
  private static final Pattern SCP =
      Pattern.compile("(?:[^/:@]*@)?(?<host>\\[[^\\]/]*\\]|[^:/]+):(?<path>.*)");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  public GitUrl {
    host = host.toLowerCase(Locale.ROOT);
    path = host.isEmpty() ? clean(path) : clean(path).replaceFirst("^/", "");
  }

  /**
   * Reads an address in any spelling that Git takes. Whatever names no host is a path on this
   * machine.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public static GitUrl of(String address) {
    if (address.isBlank()) {
      throw new IllegalArgumentException("URL of a Git repository must not be blank");
    }
    String line = address.strip().replaceAll("\\p{Cntrl}+", " ");
    var helper = HELPER.matcher(line);
    if (helper.matches()) {
      return of(helper.group("address"));
    }
    var url = URL.matcher(line);
    return url.matches()
        ? ofUrl(url.group("scheme").toLowerCase(Locale.ROOT), url.group("rest"))
        : ofPlace(line);
  }

  private static GitUrl ofUrl(String scheme, String rest) {
    if (scheme.equals("file")) {
      return local(rest);
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    String place = withoutUser(rest);
    var parts = PLACE.matcher(web ? place.replaceFirst("[?#].*", "") : place);
    if (!parts.matches()) {
      return local(place);
    }
    var port = web ? OptionalInt.of(port(scheme, parts.group("port"))) : OptionalInt.empty();
    return new GitUrl(parts.group("host"), port, parts.group("path"));
  }

  /** The form of {@code scp}, {@code user@host:path}, or a path. */
  private static GitUrl ofPlace(String line) {
    if (DRIVE.matcher(line).matches()) {
      return local(line);
    }
    String withoutUser = beforeSlash(line).contains(":") ? withoutUser(line) : line;
    var scp = SCP.matcher(withoutUser.contains(":") ? withoutUser : line);
    return scp.matches()
        ? new GitUrl(scp.group("host"), OptionalInt.empty(), scp.group("path"))
        : local(line);
  }

  /**
   * A password may hold an '@', and a slash if somebody forgot to escape it: then what looks like a
   * port is no number.
   */
  private static String withoutUser(String rest) {
    int at = beforeSlash(rest).lastIndexOf('@');
    if (at < 0 && !beforeSlash(rest).matches("(\\[.*\\]|[^:]*)(:\\d*)?")) {
      at = rest.lastIndexOf('@');
    }
    return rest.substring(at + 1);
  }

  private static String beforeSlash(String rest) {
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static int port(String scheme, @Nullable String text) {
    if (text == null || !PORT.matcher(text).matches()) {
      return DEFAULT;
    }
    int port = Integer.parseInt(text);
    return port == (scheme.equals("http") ? 80 : DEFAULT) ? DEFAULT : port;
  }

  private static GitUrl local(String path) {
    return new GitUrl("", OptionalInt.empty(), path);
  }

  private static String clean(String path) {
    return path.replaceAll("/+", "/")
        .replaceFirst("/$", "")
        .replaceFirst("\\.git$", "")
        .replaceFirst("(?<=.)/$", "");
  }

  /** Whether both name one repository, as far as can be told from their spelling. */
  public boolean sameAs(GitUrl other) {
    return host.equals(other.host)
        && path.equals(other.path)
        && (webPort.isEmpty() || other.webPort.isEmpty() || webPort.equals(other.webPort));
  }

  /** The host, a web port that is not the default, and the path. */
  @Override
  public String toString() {
    if (host.isEmpty()) {
      return path;
    }
    return host
        + (webPort.orElse(DEFAULT) == DEFAULT ? "" : ":" + webPort.orElseThrow())
        + "/"
        + path;
  }
}
