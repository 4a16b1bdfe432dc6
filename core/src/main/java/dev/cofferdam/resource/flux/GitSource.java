package dev.cofferdam.resource.flux;

import dev.cofferdam.resource.DnsLabel;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Git repository that Flux reads a stack from.
 *
 * @param name the name of the GitRepository object
 * @param url {@code ssh://}, {@code https://} or {@code http://}, as Flux asks for; the {@code
 *     git@host:path} form is not one of them
 * @param branch the branch Flux follows; Flux would otherwise follow {@code master}
 * @param interval how often Flux looks for new commits
 * @param secret the Secret with the credentials, in the source's namespace; null for a repository
 *     that anyone can read
 */
public record GitSource(
    DnsLabel name, String url, GitBranch branch, FluxDuration interval, @Nullable DnsLabel secret) {

  private static final Pattern URL = Pattern.compile("(https?|ssh)://[^\\s/]+/\\S+");
  private static final Pattern PASSWORD =
      Pattern.compile("https?://[^/]*@.*|[a-z]+://[^/@]*:[^/]*@.*");

  /**
   * @throws IllegalArgumentException if Flux would refuse the URL, or if it holds credentials
   */
  public GitSource {
    if (PASSWORD.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "Git URL must not hold credentials; put them into a Secret and name it with 'withSecret'");
    }
    if (!URL.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "Git URL must begin with https://, http:// or ssh:// and name a repository, got '%s'; write 'git@host:path' as 'ssh://git@host/path'"
              .formatted(url));
    }
  }

  /** A repository that anyone can read, looked at every minute. */
  public static GitSource of(String name, String url, GitBranch branch) {
    return new GitSource(new DnsLabel(name), url, branch, new FluxDuration("1m"), null);
  }

  /** The same, read with the credentials in this Secret. */
  public GitSource withSecret(String secret) {
    return new GitSource(name, url, branch, interval, new DnsLabel(secret));
  }

  /** The same, looked at this often. */
  public GitSource every(FluxDuration interval) {
    return new GitSource(name, url, branch, interval, secret);
  }

  /** The Secret with the credentials; empty for a repository that anyone can read. */
  public Optional<DnsLabel> tryFindSecret() {
    return Optional.ofNullable(secret);
  }
}
