package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitUrlTest {

  private static final List<String> SPELLINGS =
      List.of(
          "https://host.example/o/r.git",
          "https://host.example/o/r",
          "https://host.example/o/r/",
          "https://host.example/o/r.git/",
          "https://host.example//o/r.git",
          "https://HOST.example/o/r.git",
          "HTTPS://host.example/o/r.git",
          "https://host.example:443/o/r.git",
          "http://host.example/o/r.git",
          "http://host.example:80/o/r.git",
          "https://user@host.example/o/r.git",
          "https://user:t0ken@host.example:443/o/r/",
          "https://user:t0ken@host.example/o/r.git?ref=t0ken",
          "https://host.example/o/r.git#main",
          "ssh://git@host.example/o/r.git",
          "ssh://host.example/o/r.git",
          "ssh://git@host.example:22/o/r.git",
          "ssh://git@host.example:2222/o/r.git",
          "git+ssh://git@host.example/o/r.git",
          "git://host.example/o/r.git",
          "git@host.example:o/r.git",
          "git@host.example:/o/r.git",
          "git@host.example:o/r",
          "host.example:o/r",
          "  git@host.example:o/r.git \n");

  @Test
  void are_the_same_in_all_spellings() {
    for (String one : SPELLINGS) {
      assertThat(GitUrl.of(one)).hasToString("host.example/o/r");
      for (String other : SPELLINGS) {
        assertThat(GitUrl.of(one).sameAs(GitUrl.of(other))).as("%s and %s", one, other).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host.example/O/r", "https://host.example/o/R.git", "https://other.example/o/r",
            "https://host.example/o/r/s",
        "https://host.example/o/r.gi", "https://host.example/o/r.GIT",
            "https://host.example:8443/o/r", "http://host.example:443x0/o/q",
        "/o/r", "host.example/o/r", "https://host.example", "https://host.example/"
      })
  void are_not_the_same_for_another_repository(String other) {
    assertThat(GitUrl.of("https://host.example/o/r.git").sameAs(GitUrl.of(other))).isFalse();
    assertThat(GitUrl.of(other).sameAs(GitUrl.of("https://host.example/o/r.git"))).isFalse();
  }

  @Test
  void compare_ports_on_the_web_alone() {
    var alternative = GitUrl.of("https://h:8443/o/r");

    assertThat(alternative.sameAs(GitUrl.of("https://h:08443/o/r"))).isTrue();
    assertThat(alternative.sameAs(GitUrl.of("ssh://git@h:2222/o/r"))).isTrue();
    assertThat(alternative.sameAs(GitUrl.of("git@h:o/r"))).isTrue();
    assertThat(alternative.sameAs(GitUrl.of("http://h:8080/o/r"))).isFalse();
    assertThat(alternative.sameAs(GitUrl.of("https://h/o/r"))).isFalse();
    assertThat(GitUrl.of("http://h:443/o/r").sameAs(GitUrl.of("http://h/o/r"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://h:8443/o/r.git, h:8443/o/r",
    "http://h:8080/o/r.git, h:8080/o/r",
    "https://h:/o/r, h/o/r",
    "ssh://git@[2001:DB8::1]:22/o/r.git, [2001:db8::1]/o/r",
    "git@[2001:DB8::1]:o/r.git, [2001:db8::1]/o/r",
    "https://[::1]:8443/o/r, [::1]:8443/o/r",
    "ssh://git@h/~user/r.git, h/~user/r",
    "/srv/git/r.git, /srv/git/r",
    "/srv/git/r/.git, /srv/git/r",
    "file:///srv/git/r.git/, /srv/git/r",
    "../r, ../r",
    "./a:b, ./a:b",
    "C:\\git\\r, C:\\git\\r",
    "C:/git/r.git, C:/git/r",
    "h:.git, h/",
    "ssh://h, h/",
    "/, ''",
    "git@h:@scope/r, h/@scope/r",
    "git@h:o@p/r, h/o@p/r",
    "codecommit::eu-west-1://profile@r, r/",
  })
  void are_shown_in_their_normal_form(String url, String shown) {
    assertThat(GitUrl.of(url)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://us3r:s3cret@h/o/r", "https://s3cret@h/o/r", "https://us3r:s3cret@@h/o/r",
            "https://us3r:s3/cret@h/o/r",
        "https://us3r:s3?cret@h/o/r", "https://us3r:s3#cret/@h/o/r", "ssh://us3r:s3cret@h:22/o/r",
            "us3r:s3cret@h:o/r",
        "ext::https://us3r:s3cret@h/o/r", "foo+bar://us3r:s3cret@h/o/r",
            "https://us3r:s3\ncret@h/o/r", "https://h/o/r?t=s3cret"
      })
  void show_no_user_and_no_password(String url) {
    assertThat(GitUrl.of(url).toString()).isEqualTo("h/o/r");
    assertThat(GitUrl.of(url).path() + GitUrl.of(url).host())
        .doesNotContain("s3")
        .doesNotContain("cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void are_never_blank(String url) {
    assertThatThrownBy(() -> GitUrl.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("URL of a Git repository must not be blank");
  }
}
