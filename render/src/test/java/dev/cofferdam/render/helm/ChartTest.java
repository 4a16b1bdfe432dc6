package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.helm.ChartReading.Absent;
import dev.cofferdam.render.helm.ChartReading.Found;
import dev.cofferdam.render.helm.ChartReading.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  private static final String MINIMAL = "name: a\nversion: 1.0.0\n";

  @Test
  void is_read_with_all_that_belongs_to_it() {
    var chart = ChartCase.of("parts").read();
    assertThat(chart.metadata().name()).isEqualTo("parts");
    assertThat(chart.metadata().apiVersion()).isEqualTo("v2");
    assertThat(chart.metadata().dependencies())
        .containsExactly(
            new ChartDependency("part", "1.x.x", "", ""),
            new ChartDependency("part", ">=1.0.0", "", "spare"),
            new ChartDependency("tagged", "0.1.0", "", ""),
            new ChartDependency("given", "0.1.0", "", ""));
    assertThat(chart.values().path("part").path("size").intValue()).isEqualTo(3);
    assertThat(chart.files().paths())
        .contains("Chart.yaml", "charts/part/crds/part.yaml", "templates/parent.yaml");
  }

  @Test
  void has_a_digest_of_paths_and_contents() {
    var chart = found(DirectoryTree.of("a/Chart.yaml", MINIMAL, "a/x", "1"));
    var same = found(DirectoryTree.of("a/Chart.yaml", MINIMAL, "a/x", "1", "b/other", "1"));
    var moved = found(DirectoryTree.of("a/Chart.yaml", MINIMAL, "a/y", "1"));
    var changed = found(DirectoryTree.of("a/Chart.yaml", MINIMAL, "a/x", "2"));
    assertThat(chart.digest()).matches("[0-9a-f]{64}").isEqualTo(same.digest());
    assertThat(moved.digest()).isNotEqualTo(chart.digest());
    assertThat(changed.digest()).isNotEqualTo(chart.digest()).isNotEqualTo(moved.digest());
  }

  @Test
  void what_helm_ignores_is_no_part_of_it() {
    assertThat(ChartCase.of("packed").read().files().paths())
        .containsExactly(
            ".helmignore",
            "Chart.yaml",
            "charts/inner-0.3.0.tgz",
            "templates/parent.yaml",
            "values.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"./a/", "a", "b/../a", "/a"})
  void a_path_may_be_written_in_several_ways(String path) {
    var reading = Chart.read(DirectoryTree.of("a/Chart.yaml", MINIMAL), path);
    assertThat(reading).isInstanceOf(Found.class);
    assertThat(((Found) reading).chart().path()).isEqualTo("a");
  }

  @Test
  void may_be_the_root_of_the_tree() {
    assertThat(Chart.read(DirectoryTree.of("Chart.yaml", MINIMAL), ".")).isInstanceOf(Found.class);
  }

  @Test
  void may_be_packed() {
    var packed = ChartCase.of("packed").read().files().read("charts/inner-0.3.0.tgz");
    var tree = DirectoryTree.of("x", "").with("charts/inner.tgz", packed);
    var reading = Chart.read(tree, "charts/inner.tgz");
    assertThat(reading).isInstanceOf(Found.class);
    assertThat(((Found) reading).chart().metadata().version()).isEqualTo("0.3.0");
    assertThat(((Found) reading).chart().files().paths())
        .containsExactly("Chart.yaml", "crds/inner.yaml", "templates/inner.yaml", "values.yaml");
    assertThat(Chart.read(DirectoryTree.of("a.tgz", "text"), "a.tgz"))
        .isEqualTo(
            new Absent(
                Reason.BROKEN,
                "the chart 'repo/a.tgz' cannot be loaded: it is no packed chart: Not in GZIP format"));
  }

  @Test
  void that_is_not_there_is_told_from_one_without_chart_yaml() {
    var tree = DirectoryTree.of("a/values.yaml", "");
    assertThat(Chart.read(tree, "b"))
        .isEqualTo(new Absent(Reason.NOTHING_THERE, "the chart 'repo/b' is not there"));
    assertThat(Chart.read(tree, "../a"))
        .isEqualTo(new Absent(Reason.NOTHING_THERE, "the chart 'repo/../a' is not there"));
    assertThat(Chart.read(tree, "a"))
        .isEqualTo(new Absent(Reason.NO_CHART_YAML, "the chart 'repo/a' has no Chart.yaml"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1.0.0                              | Chart.yaml has no name
          name: a                                     | Chart.yaml has no version
          {name: a, version: one}                     | Chart.yaml has the version 'one', which is none
          {name: a/b, version: 1.0.0}                 | Chart.yaml must not have the name 'a/b'
          {name: '..', version: 1.0.0}                | Chart.yaml must not have the name '..'
          {name: a, version: 1.0.0, type: app}        | Chart.yaml has the type 'app'; it must be application or library
          {name: a, version: 1.0.0, dependencies: [{name: b}, {name: b}]} | Chart.yaml has more than one dependency named 'b'
          {name: a, version: 1.0.0, dependencies: [{name: b, alias: c/d}]} | Chart.yaml has the alias 'c/d', which is no name
          {name: a, version: 1.0.0, dependencies: [null]} | Chart.yaml must not have empty dependencies
          {apiVersion: v3, name: a, version: 1.0.0}   | Chart.yaml has the apiVersion 'v3'; it must be v1 or v2
          [1]                                         | Chart.yaml must be a map
          """)
  void that_helm_would_not_load_is_broken(String yaml, String text) {
    assertThat(Chart.read(DirectoryTree.of("a/Chart.yaml", yaml), "a"))
        .isEqualTo(new Absent(Reason.BROKEN, "the chart 'repo/a' cannot be loaded: " + text));
  }

  @Test
  void numbers_are_versions_as_for_helm() {
    var chart = found(DirectoryTree.of("a/Chart.yaml", "{name: a, version: 1, appVersion: 2.50}"));
    assertThat(chart.metadata().version()).isEqualTo("1");
    assertThat(chart.metadata().appVersion()).isEqualTo("2.5");
    assertThat(chart.metadata().apiVersion()).isEqualTo("v1");
  }

  @Test
  void a_library_cannot_be_installed() {
    var tree = DirectoryTree.of("a/Chart.yaml", MINIMAL + "type: library\n");
    assertThat(Chart.read(tree, "a"))
        .isEqualTo(
            new Absent(
                Reason.LIBRARY,
                "the chart 'repo/a' is a library chart, which cannot be installed"));
  }

  @Test
  void a_dependency_that_is_not_vendored_is_missing() {
    var yaml =
        MINIMAL
            + "dependencies:\n"
            + "  - {name: b, version: 15.x.x, repository: 'https://charts.example.com'}\n"
            + "  - {name: c, version: '1', repository: 'file://../c'}\n";
    assertThat(Chart.read(DirectoryTree.of("a/Chart.yaml", yaml), "a"))
        .isEqualTo(
            new Absent(
                Reason.MISSING_DEPENDENCY,
                "the chart 'repo/a' needs 'b' 15.x.x from https://charts.example.com, 'c' 1 from"
                    + " file://../c, which is not in its charts directory; fetch it there with"
                    + " 'helm dependency build repo/a'"));
  }

  @Test
  void a_dependency_beside_the_chart_is_taken_from_there() {
    var yaml = MINIMAL + "dependencies: [{name: c, version: '1', repository: 'file://../c'}]\n";
    var tree =
        DirectoryTree.of("x/a/Chart.yaml", yaml, "x/c/Chart.yaml", "{name: c, version: 1.0.0}");
    var reading = Chart.read(tree, "x/a");
    assertThat(reading).isInstanceOf(Found.class);
    assertThat(((Found) reading).chart().files().paths())
        .containsExactly("Chart.yaml", "charts/c/Chart.yaml");
    assertThat(((Found) reading).remarks())
        .containsExactly("'c' is not vendored and taken from 'repo/x/c'");
  }

  @Test
  void old_charts_have_their_requirements_in_a_file() {
    var tree =
        DirectoryTree.of(
            "a/Chart.yaml",
            MINIMAL,
            "a/requirements.yaml",
            "dependencies: [{name: b, version: 1.0.0, repository: 'https://charts.example.com'}]");
    assertThat(Chart.read(tree, "a")).isInstanceOf(Absent.class);
    var vendored = Chart.read(with(tree, "a/charts/b/Chart.yaml"), "a");
    assertThat(vendored).isInstanceOf(Found.class);
    assertThat(((Found) vendored).chart().metadata().dependencies()).hasSize(1);
  }

  private static DirectoryTree with(DirectoryTree tree, String path) {
    return tree.with(path, "{name: b, version: 2.0.0}".getBytes(UTF_8));
  }

  @Test
  void values_that_only_we_refuse_do_not_stop_it() {
    var reading =
        Chart.read(DirectoryTree.of("a/Chart.yaml", MINIMAL, "a/values.yaml", "x: 1\nx: 2\n"), "a");
    assertThat(reading).isInstanceOf(Found.class);
    assertThat(((Found) reading).remarks())
        .singleElement()
        .asString()
        .startsWith("the values of the chart 'repo/a' cannot be checked: values.yaml:2:1: ");
  }

  @Test
  void a_file_that_helm_finds_too_large_is_refused() {
    var tree = DirectoryTree.of("a/Chart.yaml", MINIMAL).with("a/b", new byte[5 * 1024 * 1024 + 1]);
    assertThat(Chart.read(tree, "a"))
        .isEqualTo(
            new Absent(
                Reason.BROKEN,
                "the chart 'repo/a' cannot be loaded: 'repo/a/b' is larger than 5242880 bytes"));
  }

  @Test
  void all_charts_of_the_tests_are_charts() {
    var tree = DirectoryTree.of(Path.of("src/test/resources/charts"));
    assertThat(tree.files().stream().map(it -> it.substring(0, it.indexOf('/'))).distinct())
        .hasSizeGreaterThan(12)
        .allSatisfy(chart -> assertThat(Chart.read(tree, chart)).isInstanceOf(Found.class));
  }

  private static Chart found(DirectoryTree tree) {
    return ((Found) Chart.read(tree, "a")).chart();
  }
}
