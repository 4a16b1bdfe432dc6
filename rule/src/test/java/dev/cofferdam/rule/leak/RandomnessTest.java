package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomnessTest {

  @Test
  void tells_what_is_drawn_from_what_is_named() {
    for (String drawn :
        List.of(
            "x7Gk29vQp4LmZ81c",
            "5b0f6d4e6b0a4a779d1c0d6a0f0f5d11",
            "5b0f6d4e-6b0a-4a77-9d1c-0d6a0f0f5d11",
            "aGVsbG8gd29ybGQgMTIz",
            " x7Gk29vQp4LmZ81c ",
            "!7Gk29vQp4LmZ81~")) {
      assertThat(Randomness.isHigh(drawn)).as(drawn).isTrue();
    }
    for (String named :
        List.of(
            "x7Gk29vQp4LmZ81",
            "my-application-secret-v2",
            "registry.example.com/app:1.2.3",
            "abcdefghijklmnopqrstuvwxyz",
            "1234567890123456789",
            "a1a1a1a1a1a1a1a1",
            "x7Gk29vQ p4LmZ81c",
            "x7Gk29vQp4LmZ81cé",
            "")) {
      assertThat(Randomness.isHigh(named)).as(named).isFalse();
    }
  }

  @Test
  void tells_secrets_from_names() {
    for (String secret :
        List.of(
            "abcd1234",
            "ABCD1234",
            "p@ssphrase",
            "P@SSPHRASE",
            "1234567!",
            "x7Gk29vQp4LmZ81c",
            "key-7f8b9c2d")) {
      assertThat(Randomness.isNoName(secret)).as(secret).isTrue();
    }
    for (String name :
        List.of(
            "abcd123",
            "my-secret",
            "my-secret-2",
            "a1_b2.3",
            "oauthsecret",
            "OAUTHSECRET",
            "12345678",
            "tls.key/x",
            "abcd 1234",
            "!!!!!!!!")) {
      assertThat(Randomness.isNoName(name)).as(name).isFalse();
    }
  }
}
