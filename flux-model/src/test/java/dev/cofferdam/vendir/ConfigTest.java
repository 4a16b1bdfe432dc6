package dev.cofferdam.vendir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.flux.Yaml;
import dev.cofferdam.vendir.v1alpha1.Config;
import dev.cofferdam.vendir.v1alpha1.ConfigBuilder;
import dev.cofferdam.vendir.v1alpha1.DirectoryContents;
import dev.cofferdam.vendir.v1alpha1.DirectoryContentsBuilder;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
  private static final String NOT_ONE =
      "needs exactly one of git, hg, http, image, imgpkgBundle, githubRelease, helmChart, manual,"
          + " directory and inline; set one of them and leave the others out";

  @Test
  void builds_a_config_with_nested_builders() {
    assertThat(Yaml.write(config()))
        .isEqualTo(
            """
            apiVersion: vendir.k14s.io/v1alpha1
            kind: Config
            directories:
            - path: charts/coder
              contents:
              - path: "."
                helmChart:
                  name: coder
                  version: 2.29.1
                  repository:
                    url: https://helm.example.org/v2
            """);
  }

  @Test
  void a_builder_leaves_the_object_it_starts_from_as_it_is() {
    Config before = config();
    Config after = before.toBuilder().withMinimumRequiredVersion("0.40.0").build();
    assertThat(after.getMinimumRequiredVersion()).isEqualTo("0.40.0");
    assertThat(before).isEqualTo(config());
  }

  @Test
  void tells_no_legal_paths_from_those_by_default() {
    var contents = new DirectoryContentsBuilder().withPath("a").withNewManual().endManual();
    assertThat(contents.build().legalPaths()).isNull();
    assertThat(contents.withLegalPaths(List.of()).build().legalPaths()).isEmpty();
  }

  @Test
  void its_one_source_is_a_rule_for_the_api_server_too() {
    assertThat(DirectoryContents.class.getAnnotationsByType(ValidationRule.class)[0].value())
        .isEqualTo(
            "[has(self.git), has(self.hg), has(self.http), has(self.image), has(self.imgpkgBundle),"
                + " has(self.githubRelease), has(self.helmChart), has(self.manual),"
                + " has(self.directory), has(self.inline)].exists_one(it, it)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", git: {url: a, ref: b}, manual: {}"})
  void refuses_contents_without_exactly_one_source(String sources) {
    assertRefused(contents("{path: a%s}".formatted(sources)), "contents[0] " + NOT_ONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {manual: {}} | contents[0].path is missing; set it
          {path: .., manual: {}} | contents[0] has a path that is not below its directory; name one, or write . for all of it
          {path: ., manual: {}}, {path: a, manual: {}} | has contents with the path . beside others; give each a path of its own
          {path: a, manual: {}}, {path: a/b, manual: {}} | has contents inside other contents; move them apart
          {path: a, git: {ref: b}} | contents[0].git.url is missing; set it
          {path: a, git: {url: b}} | contents[0].git needs a ref or a refSelection; set one of them
          {path: a, githubRelease: {slug: b}} | contents[0].githubRelease needs one of tag, tagSelection, latest and url; set one of them
          {path: a, githubRelease: {tag: b}} | contents[0].githubRelease needs a slug such as carvel-dev/vendir, or the url of a release
          {path: a, helmChart: {name: b, repository: {url: 'oci://c'}}} | contents[0].helmChart has a repository with oci:// and no version; set the exact version
          {path: a, inline: {pathsFrom: [{}]}} | contents[0].inline.pathsFrom[0] needs a secretRef or a configMapRef; set one of them
          {path: a, permissions: -1, manual: {}} | contents[0].permissions must be at least 0, got -1
          """)
  void refuses_contents_that_vendir_refuses(String contents, String problem) {
    assertRefused(contents(contents), problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", ".", ".."})
  void refuses_a_directory_that_is_not_below_this_one(String path) {
    assertThatThrownBy(
            Yaml.read("directories: [{path: '%s'}]".formatted(path), Config.class).edit()::build)
        .hasMessage(
            "Config: directories[0] has a path that vendir would replace as a whole; name a"
                + " directory below this one");
  }

  @Test
  void refuses_directories_inside_one_another() {
    assertThatThrownBy(
            Yaml.read("directories: [{path: a/b}, {path: ab}, {path: a}]", Config.class).edit()
                ::build)
        .hasMessage("Config: directories has one inside another; move them apart");
  }

  @Test
  void refuses_a_minimum_version_with_a_v() {
    var config = new ConfigBuilder().withMinimumRequiredVersion("v0.40.0");
    assertThatThrownBy(config::build)
        .hasMessage(
            "Config: minimumRequiredVersion must not start with v; write 0.40.0 instead of v0.40.0");
  }

  private static Config contents(String contents) {
    return Yaml.read("directories: [{path: d, contents: [%s]}]".formatted(contents), Config.class);
  }

  private static void assertRefused(Config config, String problem) {
    String at = problem.startsWith("contents[") ? "directories[0]." : "directories[0] ";
    assertThatThrownBy(config.edit()::build).hasMessage("Config: " + at + problem);
  }

  private static Config config() {
    return new ConfigBuilder()
        .addNewDirectory()
        .withPath("charts/coder")
        .addNewContent()
        .withPath(".")
        .withNewHelmChart()
        .withName("coder")
        .withVersion("2.29.1")
        .withNewRepository()
        .withUrl("https://helm.example.org/v2")
        .endRepository()
        .endHelmChart()
        .endContent()
        .endDirectory()
        .build();
  }
}
