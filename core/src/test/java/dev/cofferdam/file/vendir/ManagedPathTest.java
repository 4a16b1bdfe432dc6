package dev.cofferdam.file.vendir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManagedPathTest {

  private static final ManagedPath CHARTS = ManagedPath.of("charts");

  @Test
  void is_written_in_the_shortest_way() {
    assertThat(ManagedPath.of("./a//b/../c/")).hasToString("a/c");
    assertThat(ManagedPath.of("a/../../b/.")).hasToString("../b");
    assertThat(ManagedPath.of("/a/")).hasToString("/a");
    assertThat(ManagedPath.of(".")).hasToString("");
    assertThat(CHARTS.resolve("./coder")).hasToString("charts/coder");
  }

  @Test
  void contains_itself_and_what_is_below() {
    assertThat(CHARTS.contains(CHARTS)).isTrue();
    assertThat(CHARTS.contains(ManagedPath.of("charts/coder"))).isTrue();
    assertThat(CHARTS.contains(ManagedPath.of("charts2"))).isFalse();
    assertThat(CHARTS.contains(ManagedPath.of("."))).isFalse();
    assertThat(ManagedPath.of(".").contains(CHARTS)).isTrue();
  }

  @Test
  void knows_the_way_down() {
    assertThat(CHARTS.to(ManagedPath.of("charts/a/b"))).isEqualTo("a/b");
    assertThat(CHARTS.to(CHARTS)).isEqualTo(".");
    assertThat(ManagedPath.of(".").to(CHARTS)).isEqualTo("charts");
  }
}
