package dev.cofferdam.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a URL, encoded as they stand in it (RFC 3986, appendix B).
 *
 * @param user and {@code password}: empty if there is no {@code @}, or no {@code :} before it
 * @param host with the brackets of an IPv6 address
 * @param path without its first slash
 * @param query its pairs
 */
record UrlParts(
    UrlPart scheme,
    UrlPart user,
    UrlPart password,
    UrlPart host,
    UrlPart port,
    UrlPart path,
    List<UrlPart> query) {

  /** Nothing if it does not begin with a scheme and {@code ://}, or has a fragment. */
  static Optional<UrlParts> of(char[] url) {
    var whole = new UrlPart(url, 0, url.length);
    int colon = whole.find(":/?#");
    var rest = new UrlPart(url, colon, url.length);
    if (colon == 0 || !rest.startsWith("://") || whole.find("#") < url.length) {
      return Optional.empty();
    }
    return Optional.of(of(whole.before(colon), rest.behind(colon + 2)));
  }

  private static UrlParts of(UrlPart scheme, UrlPart rest) {
    var hierarchy = rest.before(rest.find("?"));
    var authority = hierarchy.before(hierarchy.find("/"));
    int at = authority.findLast('@');
    boolean anonymous = at == authority.to();
    var account = authority.before(anonymous ? authority.from() : at);
    var server = anonymous ? authority : authority.behind(at);
    int port = server.isInBrackets() ? server.to() : server.findLast(':');
    return new UrlParts(
        scheme,
        account.before(account.find(":")),
        account.behind(account.find(":")),
        server.before(port),
        server.behind(port),
        hierarchy.behind(authority.to()),
        pairs(rest.behind(hierarchy.to())));
  }

  private static List<UrlPart> pairs(UrlPart query) {
    var pairs = new ArrayList<UrlPart>();
    for (var rest = query; !rest.isEmpty(); rest = rest.behind(rest.find("&"))) {
      pairs.add(rest.before(rest.find("&")));
    }
    return pairs;
  }
}
