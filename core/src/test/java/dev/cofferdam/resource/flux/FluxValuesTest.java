package dev.cofferdam.resource.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FluxValuesTest {

  private static final String NAME_PARTS = "ab/.-@{}~^:?*[\\ lockHEAD";

  @ParameterizedTest
  @CsvSource({"10m,600000", "1h30m,5400000", "500ms,500", "1.5s,1500", "0s,0", "24h,86400000"})
  void a_duration_is_kept_as_written_and_can_be_counted(String text, long millis) {
    var duration = new FluxDuration(text);

    assertThat(duration).hasToString(text);
    assertThat(duration.toDuration()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1d", "30", "1h 30m", "-5m", "m", "1.m", "10M"})
  void a_duration_that_flux_refuses_is_refused(String text) {
    assertThatThrownBy(() -> new FluxDuration(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration must be numbers with the units ms, s, m or h, got '%s'; write it like '10m', and a day as '24h'",
            text);
  }

  @Test
  void a_duration_that_no_clock_counts_is_refused() {
    assertThatThrownBy(() -> new FluxDuration("99999999999h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration must be shorter than 292 years, got '99999999999h'; write it like '10m'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "mg/feat/deploy-coder", "a.b", "release-1.2", "a@b", "üml"})
  void a_branch_that_git_takes_is_taken(String name) {
    assertThat(new GitBranch(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a..b",
        "/a",
        "a/",
        "a//b",
        "-a",
        ".a",
        "a/.b",
        "a.",
        "a.lock",
        "a.lock/b",
        "a~",
        "a^",
        "a:b",
        "a?",
        "a*",
        "a[",
        "a\\b",
        "@",
        "a@{b",
        "HEAD",
        "a\tb",
        "a\u007f"
      })
  void a_branch_that_git_refuses_is_refused(String name) {
    assertThatThrownBy(() -> new GitBranch(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "branch must be a name that Git takes, got '%s'; 'git check-ref-format --branch' refuses it",
            name);
  }

  @Test
  void branches_are_judged_as_git_judges_them() throws Exception {
    Assumptions.assumeTrue(git("main"), "git is not installed");
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var name = new StringBuilder();
      for (int length = 1 + random.nextInt(6); length > 0; length--) {
        name.append(NAME_PARTS.charAt(random.nextInt(NAME_PARTS.length())));
      }
      assertThat(taken(name.toString())).as("'%s'", name).isEqualTo(git(name.toString()));
    }
  }

  private static boolean taken(String name) {
    try {
      new GitBranch(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean git(String name) throws InterruptedException {
    try {
      return new ProcessBuilder(List.of("git", "check-ref-format", "refs/heads/" + name))
                  .redirectErrorStream(true)
                  .start()
                  .waitFor()
              == 0
          && !name.startsWith("-")
          && !name.equals("HEAD")
          && !name.equals("@");
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://git.example.com/a/b", "ssh://git@git.example.com/a/b", "http://h/x.git"})
  void a_source_has_a_url_that_flux_takes(String url) {
    var source = GitSource.of("setup", url, new GitBranch("main"));

    assertThat(source.url()).isEqualTo(url);
    assertThat(source.interval()).hasToString("1m");
    assertThat(source.tryFindSecret()).isEmpty();
    assertThat(source.withSecret("flux-system").every(new FluxDuration("5m")).tryFindSecret())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"git@github.com:o/r.git", "file:///x", "", "https://host", "git://h/x"})
  void a_source_has_no_other_url(String url) {
    assertThatThrownBy(() -> GitSource.of("setup", url, new GitBranch("main")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Git URL must begin with https://, http:// or ssh:// and name a repository, got '%s'; write 'git@host:path' as 'ssh://git@host/path'",
            url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://me:s3cret@h/x", "https://s3cret@h/x", "ssh://git:s3@cret@h/x"})
  void credentials_in_a_url_are_refused_and_not_repeated(String url) {
    assertThatThrownBy(() -> GitSource.of("setup", url, new GitBranch("main")))
        .hasMessage(
            "Git URL must not hold credentials; put them into a Secret and name it with 'withSecret'");
  }
}
