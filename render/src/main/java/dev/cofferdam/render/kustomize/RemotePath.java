package dev.cofferdam.render.kustomize;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells paths from what kustomize would fetch (kustomize api/internal/git, internal/loader). */
final class RemotePath {

  private static final List<String> SCHEMES = List.of("ssh://", "https://", "http://", "file://");
  private static final Pattern USER = Pattern.compile("^[a-zA-Z][a-zA-Z0-9-]*@");
  private static final Pattern HOST = Pattern.compile("^[^/:]+[/:]");
  private static final List<String> MARKS = List.of("_git/", "//", ".git");
  private static final Pattern URL = Pattern.compile("(?i)^https?:.*", Pattern.DOTALL);

  private RemotePath() {}

  /** Whether it is a file for a web client. */
  static boolean isUrl(String path) {
    return URL.matcher(path).matches();
  }

  /** Whether it is a directory of a Git repository: it names a host and something on it. */
  static boolean isRepository(String path) {
    var rest = path.split("\\?", 2)[0];
    rest = startsWith(rest, "git::") ? rest.substring("git::".length()) : rest;
    for (var scheme : SCHEMES) {
      if (startsWith(rest, scheme)) {
        return rest.length() > scheme.length();
      }
    }
    var user = USER.matcher(rest);
    boolean named = user.find();
    return (named || isGithub(rest)) && namesRepository(rest.substring(named ? user.end() : 0));
  }

  private static boolean isGithub(String path) {
    return startsWith(path, "github.com/") || startsWith(path, "github.com:");
  }

  /** Behind the host there is an owner and a repository, or something that marks one. */
  private static boolean namesRepository(String path) {
    var host = HOST.matcher(path);
    if (!host.find()) {
      return false;
    }
    var rest = path.substring(host.end());
    return MARKS.stream().anyMatch(rest::contains) || rest.indexOf('/') > 0;
  }

  /** What Flux calls neither local nor relative, in {@code spec.components} (fluxcd/pkg). */
  static boolean isForeignComponent(String path) {
    var foreign =
        List.of(
            "git::", "gh:", "ssh://", "https://", "http://", "git@", "github.com:", "github.com/");
    return foreign.stream().anyMatch(it -> it.length() < path.length() && startsWith(path, it))
        || path.startsWith("/")
        || startsWith(path, "file:///");
  }

  private static boolean startsWith(String path, String prefix) {
    return path.toLowerCase(Locale.ROOT).startsWith(prefix);
  }
}
