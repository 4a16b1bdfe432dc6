package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoSecretInArgumentsTest {

  @Test
  void accepts_references_files_and_names() {
    assertThat(
            found(
                "[--password=$(DB_PASSWORD), --password-file=/a/b, --token-ttl=1h, --secret, my-secret,"
                    + " --password, '$(P)', --tls-private-key-file=/a.key, -p, hunter2, password]"))
        .isEmpty();
  }

  @Test
  void reports_a_password_behind_its_flag() {
    assertThat(found("[serve, --admin-password, hunter2, --client-secret, abcd1234]"))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].args[2] sets '--admin-password' in plain text;"
                + " have the program read it from a Secret",
            "a.yaml:1:1: Pod a/web: spec.containers[0].args[4] sets '--client-secret' in plain text;"
                + " have the program read it from a Secret");
  }

  @Test
  void reports_a_password_behind_a_flag_with_one_dash() {
    assertThat(found("[-password, hunter2]"))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].args[1] sets '-password' in plain text; have the"
                + " program read it from a Secret");
    assertThat(found("[--password-file, hunter2, '-password=', hunter2, -pw, hunter2]")).isEmpty();
  }

  @Test
  void reports_a_password_inside_of_a_word() {
    assertThat(found("['--admin-password=hunter2', \"set -e\\nlogin --password=hunter2 -u a\"]"))
        .containsExactly(
            "a.yaml:1:1: Pod a/web: spec.containers[0].args[0] has a password in plain text; have the"
                + " program read it from a Secret",
            "a.yaml:1:1: Pod a/web: spec.containers[0].args[1] has a password in line 2 in plain text;"
                + " have the program read it from a Secret");
    assertThat(Leaked.by(new NoConnectionPassword(), pod("['--admin-password=hunter2']")))
        .isEmpty();
  }

  private static List<String> found(String args) {
    return Leaked.by(new NoSecretInArguments(), pod(args));
  }

  private static String pod(String args) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: a}
        spec: {containers: [{name: c, args: %s}]}
        """
        .formatted(args);
  }
}
