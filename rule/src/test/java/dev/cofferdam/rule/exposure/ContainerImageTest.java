package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerImageTest {

  @Test
  void has_a_name_without_registry_tag_and_digest() {
    assertThat(ContainerImage.of("a").name()).isEqualTo("a");
    assertThat(ContainerImage.of("a:1").name()).isEqualTo("a");
    assertThat(ContainerImage.of(" x:5000/B/A:1@sha256:ab ").path()).isEqualTo("x:5000/b/a");
    assertThat(ContainerImage.of("").name()).isEmpty();
  }

  @Test
  void is_of_a_family_by_whole_parts_of_its_path() {
    var image = ContainerImage.of("x.example.com/b/a:1");
    assertThat(image.isOf("a")).isTrue();
    assertThat(image.isOf("b/a")).isTrue();
    assertThat(image.isOf("b/*")).isTrue();
    assertThat(image.isOf("x.example.com/b/a")).isTrue();
    assertThat(image.isOf("b")).isFalse();
    assertThat(image.isOf("c/a")).isFalse();
    assertThat(image.isOf("c/*")).isFalse();
    assertThat(image.isOf("y/x.example.com/b/a")).isFalse();
    assertThat(ContainerImage.of("x/aa").isOf("a")).isFalse();
    assertThat(ContainerImage.of("a").isOf("a")).isTrue();
    assertThat(ContainerImage.of("a").isOf("a/*")).isFalse();
    assertThat(ContainerImage.of("b/a").isOf("b/*")).isTrue();
    assertThat(ContainerImage.of("xb/a").isOf("b/*")).isFalse();
  }
}
