package dev.cofferdam.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUriTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yaml | a.yaml",
        "./a//b/./c/../d.yaml | a/b/d.yaml",
        "a/.. | .",
        ". | .",
        "../a.yaml | ../a.yaml",
        "../../a.yaml | ../../a.yaml",
        "a/../../b.yaml | ../b.yaml",
        "'' | cofferdam.yaml",
        "a\\b\\c.yaml | a/b/c.yaml",
        "/a/b.yaml | file:///a/b.yaml",
        "/../a.yaml | file:///a.yaml",
        "/ | file:///",
        "C:\\a\\b.yaml | file:///C%3A/a/b.yaml",
        "c:/a.yaml | file:///c%3A/a.yaml",
        "c:a.yaml | c%3Aa.yaml",
        "cc:/a.yaml | cc%3A/a.yaml",
        "x/c:/a.yaml | x/c%3A/a.yaml",
        "file:/a.yaml | file%3A/a.yaml",
        "a b%c#d?e.yaml | a%20b%25c%23d%3Fe.yaml",
        "ü😀.yaml | %C3%BC%F0%9F%98%80.yaml",
        "AZaz09-._~@:!.yaml | AZaz09-._~%40%3A%21.yaml",
      })
  void keeps_paths_that_begin_at_the_root(String file, String uri) {
    assertThat(new ArtifactUri("", "").of(file)).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yaml | infra/a.yaml",
        "./b/../a.yaml | infra/a.yaml",
        "../a.yaml | a.yaml",
        ".. | .",
        ". | infra",
        "../../a.yaml | file:///work/a.yaml",
        "../../repository/a.yaml | file:///work/repository/a.yaml",
        "/work/repo/x/a.yaml | x/a.yaml",
        "/work/repo | .",
        "/work/repo/x/../../a.yaml | file:///work/a.yaml",
        "/etc/a.yaml | file:///etc/a.yaml",
        "'' | cofferdam.yaml",
      })
  void moves_paths_to_the_root(String file, String uri) {
    assertThat(new ArtifactUri("/work/./repo/", "/work/repo/infra").of(file)).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a.yaml | work/a.yaml", "/b/c.yaml | b/c.yaml", "/ | ."})
  void takes_the_root_of_everything_for_a_root(String file, String uri) {
    assertThat(new ArtifactUri("/", "/work").of(file)).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a.yaml | infra/a.yaml", "D:\\x\\a.yaml | file:///D%3A/x/a.yaml"})
  void knows_drives(String file, String uri) {
    assertThat(new ArtifactUri("C:\\repo", "C:\\repo\\infra").of(file)).isEqualTo(uri);
  }
}
