package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Clusters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nobody can make {@code check} hang with a file. This is no measurement: the bounds are some
 * twenty times what the rules take, so that a busy machine keeps them, and what is quadratic does
 * not.
 */
class SpeedTest {

  private static final int LENGTH = 120_000;
  private static final Duration BOUND = Duration.ofSeconds(3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "=",
        "\"",
        "-----BEGIN ",
        "PRIVATE KEY",
        "PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----",
        "://",
        "a://b:",
        "a://b:c@",
        "@tcp(",
        "a:b@tcp(",
        "eyJ",
        "eyJ.",
        "eyJhbGciOiJIUzI1NiJ9.",
        "password=",
        "password: \"",
        "<password>",
        "password=a ",
        "token: ",
        "ghp_",
        "sk-",
        "0",
        "0:",
        "a-us",
        "0:AA ",
        "T3BlbkFJ",
        "Basic ",
        "Basic aaaa",
        "\"auths\" \"auth\": \"",
        "AKIA",
        "AKIAQ3EGRT5YU7IKWPLM ",
        "aGVsbG8gd29ybGQh ",
        "aGVsbG8gd29ybGQh",
        "${",
        "$(A)",
        "sslmode=",
        "sslmode = disable@",
        "{{",
        "<",
        "a.",
        "a_",
        "aB",
        "/",
        "1h",
        "xoxb-0-",
        "://$(A)",
        "x",
        "password\n",
        "tskey-auth-",
        "atlasv1.",
        "SG.",
        "dp.st.",
        "\\n",
        "(",
        "{",
        "ann:$2y$",
        "example-",
        "a://b?password=",
        "a://b:c/",
        ";pwd=",
        "curl -u a:",
        "mysql -p",
        "redis-cli -a ",
        "--password ",
        "requirepass ",
        "machine a login ",
        "a:5432:b:c:",
        "*:*:*:*:",
        "CREATE USER a ",
        "CREATE USER a PASSWORD '",
        "name: password ",
        "name: value: ",
        " name=\"password\">",
        "define('password',",
        "\"kty\" \"d\": \"",
        "Bearer aaaaaaaaaaaaaaaaaaaaa ",
        "'password' => ",
        "password: \\\"",
        "kind: Secret data ",
        "apiVersion: v1\nkind: Secret\ndata: {a: b}\n---\n",
        "hooks/",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
      })
  void a_long_text_takes_no_longer_than_it_is(String part) {
    var text = part.repeat(LENGTH / part.length());
    var object =
        Clusters.object("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: b}}");
    object.withObject("/data").put("x", text);
    assertIsQuick(object);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "aB9", "a-", "$A", "x", "(.)", "ann:$2y$", "="})
  void nor_does_one_under_a_telling_name(String part) {
    var text = part.repeat(LENGTH / part.length());
    var object =
        Clusters.object("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: b}}");
    object.withObject("/data").put("password", text).put("token", text + "Z9");
    assertIsQuick(object);
  }

  private static void assertIsQuick(ObjectNode object) {
    var cluster =
        Clusters.of(
            List.of(new RenderedObject(object, Clusters.origin("a", 1, Leaked.DEMO), List.of())));
    assertThat(assertTimeoutPreemptively(BOUND, () -> LeakRules.check(cluster).size()))
        .isNotNegative();
  }

  @Test
  void a_text_with_many_findings_and_a_release_with_many_objects_are_quick() {
    List<RenderedObject> objects = new ArrayList<>();
    objects.addAll(Clusters.objects(Leaked.release("{values: {password: hunter2hunter2}}")));
    var made =
        Clusters.chart(
            Leaked.DEMO,
            "t.yaml",
            "{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {password: hunter2hunter2, b: 'x://a:bcd@e'}}");
    for (int i = 0; i < 20_000; i++) {
      objects.addAll(made);
    }
    var cluster = Clusters.of(objects);
    assertThat(assertTimeoutPreemptively(BOUND, () -> LeakRules.check(cluster).size()))
        .isEqualTo(2);
  }
}
