package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.leak.Sighting.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightingsTest {

  @Test
  void sees_shapes_in_base64_as_well() {
    assertThat(Sightings.shapes("x://a:b@c"))
        .extracting(Sighting::kind)
        .containsExactly(Kind.CONNECTION);
    assertThat(Sightings.shapes("a: " + Leaked.base64("see x://a:hunter2@c")))
        .extracting(Sighting::secret)
        .containsExactly("hunter2");
    assertThat(Sightings.shapes("x://a:b")).isEmpty();
  }

  @Test
  void sees_names_in_lines_and_in_base64() {
    var seen = Sightings.named("a: b\npassword: hunter2\nx y token=x7Gk29vQp4LmZ81c", List.of());
    assertThat(seen)
        .extracting(Sighting::toString)
        .containsExactly("NAMED password", "INSIDE a text with a password");
    assertThat(seen).extracting(Sighting::line).containsExactly(2, 3);
    assertThat(seen).extracting(Sighting::isCertain).containsExactly(true, true);

    var inside = Sightings.named("x " + Leaked.base64("{\"password\": \"hunter2\"}"), List.of());
    assertThat(inside).extracting(Sighting::secret).containsExactly("hunter2");
    assertThat(inside).extracting(Sighting::line).containsExactly(0);
    assertThat(Sightings.named("token: x7Gk29vQp4LmZ81c\n", List.of()))
        .extracting(Sighting::isCertain)
        .containsExactly(false);
  }

  @Test
  void sees_nothing_twice() {
    var text = "password: x://a:hunter2@c\ntoken=hunter2\npassword=hunter3\n";
    var shapes = Sightings.shapes(text);
    assertThat(Sightings.named(text, shapes)).extracting(Sighting::line).containsExactly(3);
    assertThat(
            Sightings.named(
                "password: hunter2-and-more\n", List.of(Sighting.of(Kind.TOKEN, "a", "hunter2"))))
        .isEmpty();
    assertThat(
            Sightings.named(
                "password: hunter2\n", List.of(Sighting.of(Kind.TOKEN, "a", "hunter2-and-more"))))
        .isEmpty();
  }

  @Test
  void leaves_sentences_and_code_in_files_alone() {
    for (String value :
        List.of(
            "'a b'",
            "f(x)",
            "a[0]",
            "{a",
            "a|b",
            "a\\\\b",
            "<a",
            "config.password",
            "myPassword",
            "my_password",
            "MY_SECRET_ONE")) {
      assertThat(Sightings.named("password: " + value + "\n", List.of())).as(value).isEmpty();
    }
    for (String value : List.of("hunter2", "Hunter", "a.1", "admin", "a-b", "config.password!")) {
      assertThat(Sightings.named("password: " + value + "\n", List.of())).as(value).hasSize(1);
    }
  }

  @Test
  void reads_files_of_their_own_without_that_doubt() {
    assertThat(Sightings.ofFile("A=b\nPASSWORD=correct_horse\n"))
        .extracting(Sighting::toString)
        .containsExactly("NAMED PASSWORD");
    assertThat(Sightings.ofFile("TOKEN=my-token-name\nPASSWORD=\n")).isEmpty();
  }
}
