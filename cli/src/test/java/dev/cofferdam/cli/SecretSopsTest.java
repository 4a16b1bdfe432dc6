package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.SecretPlace.Keys;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import dev.cofferdam.secret.PlainManifest;
import dev.cofferdam.secret.sops.AgeIdentities;
import dev.cofferdam.secret.sops.DecryptedSecret;
import dev.cofferdam.secret.sops.SopsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets with their passwords, encrypted for Flux. */
class SecretSopsTest {

  private static final String IN_THE_WAY =
      "error: nothing of the Secrets of stack 'prod' was given out, for this is in the way:\n  ";
  private static final String CREATED =
      "  + " + SecretPlace.FILE + "\nprod: 1 created, 0 updated, 0 unchanged\n";
  private static final String UNCHANGED = "prod: 0 created, 0 updated, 1 unchanged\n";

  private static final Keys MINE = Keys.make();
  private static final Keys ANOTHER = Keys.make();

  @TempDir private Path root;

  private SecretPlace place;

  @BeforeEach
  void place() {
    place = new SecretPlace(root).encryptedFor(MINE).env("PGPASSWORD=tr0ub4dor&3");
  }

  @Test
  void writes_what_flux_decrypts_and_the_stack_lists() {
    assertThat(place.synth().err())
        .contains(
            "'apps/prod/secret-db.sops.yaml' is not there",
            "mvn exec:java -Dstack=prod -Dcommand=secret -Dsops=true");

    assertThat(place.secret("--sops")).isEqualTo(new SecretPlace.Run(0, CREATED, ""));

    assertThat(decrypted(MINE))
        .isEqualTo(
            """
            apiVersion: v1
            kind: Secret
            metadata:
              name: db
              namespace: web
            stringData:
              database: "shop"
              host: "db-rw.tenant"
              port: "5432"
              sslmode: "require"
              url: "postgres://app:tr0ub4dor%263@db-rw.tenant:5432/shop?sslmode=require"
              user: "app"
            type: Opaque
            """);
    assertThat(place.synth().status()).isZero();
    assertThat(place.text("apps/prod/kustomization.yaml")).contains("- secret-db.sops.yaml\n");
  }

  @Test
  void leaves_a_file_that_is_up_to_date() {
    place.secret("--sops");
    var before = place.text(SecretPlace.FILE);

    place.set("SOPS_AGE_KEY", MINE.identity());

    assertThat(place.secret("--sops")).isEqualTo(new SecretPlace.Run(0, UNCHANGED, ""));
    assertThat(place.text(SecretPlace.FILE)).isEqualTo(before);
  }

  @Test
  void writes_a_file_anew_whose_password_is_another() {
    place.secret("--sops");
    place.set("SOPS_AGE_KEY", MINE.identity()).env("PGPASSWORD=correct-horse");

    assertThat(place.secret("--sops").out())
        .isEqualTo(
            "  ~ "
                + SecretPlace.FILE
                + " (its plain text is another)\nprod: 0 created, 1 updated, 0 unchanged\n");
    assertThat(decrypted(MINE)).contains("app:correct-horse@");
  }

  @Test
  void writes_a_file_anew_that_it_cannot_open() {
    place.secret("--sops");

    assertThat(place.secret("--sops").out())
        .startsWith(
            "  ~ "
                + SecretPlace.FILE
                + " (without a private age key nobody can tell whether it is up to date; set SOPS_AGE_KEY_FILE");
    place.set("SOPS_AGE_KEY", ANOTHER.identity());
    assertThat(place.secret("--sops").out())
        .startsWith("  ~ " + SecretPlace.FILE + " (none of the private age keys opens it;");
  }

  @Test
  void writes_a_file_anew_for_other_recipients() {
    place.secret("--sops");
    place.set("SOPS_AGE_KEY", MINE.identity()).encryptedFor(ANOTHER);

    assertThat(place.secret("--sops").out()).contains("(its recipients are others)");
    assertThat(decrypted(ANOTHER)).contains("tr0ub4dor");
  }

  @Test
  void finds_the_key_where_sops_does() {
    place.secret("--sops");
    place.file("keys/mine.txt", "# mine\n" + MINE.identity() + "\n");
    place.set("SOPS_AGE_KEY_FILE", root.resolve("keys/mine.txt").toString());
    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);

    place.set("SOPS_AGE_KEY_FILE", "");
    place.file("configuration/sops/age/keys.txt", MINE.identity());
    place.set("XDG_CONFIG_HOME", root.resolve("configuration").toString());
    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
  }

  @Test
  void takes_all_keys_together() {
    place.secret("--sops");
    place.set("SOPS_AGE_KEY", ANOTHER.identity());
    place.file("keys.txt", MINE.identity());
    place.set("SOPS_AGE_KEY_FILE", root.resolve("keys.txt").toString());

    assertThat(place.secret("--sops").out()).isEqualTo(UNCHANGED);
  }

  @Test
  void says_when_a_key_file_cannot_be_read() {
    place.set("SOPS_AGE_KEY_FILE", root.resolve("nowhere").toString());

    assertThat(place.secret("--sops"))
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "'DIR/nowhere', where SOPS_AGE_KEY_FILE has the age keys, cannot be read; have a file there that age-keygen has written\n"));
    assertThat(root.resolve(SecretPlace.FILE)).doesNotExist();
  }

  @Test
  void reads_the_rules_of_the_repository() {
    place.file(
        ".sops.yaml", rule("apps/.*\\.sops\\.yaml$", MINE) + "    mac_only_encrypted: true\n");

    assertThat(place.secret("--sops").out()).isEqualTo(CREATED);
    assertThat(place.text(SecretPlace.FILE)).contains("mac_only_encrypted: true");
  }

  @Test
  void reads_the_nearest_rules() {
    place
        .file(".sops.yaml", rule(".*", ANOTHER))
        .file("apps/.sops.yaml", rule("^prod/secret", MINE));

    assertThat(place.secret("--sops").out()).isEqualTo(CREATED);
  }

  @Test
  void refuses_rules_that_name_others_than_the_stack() {
    place.file(".sops.yaml", rule(".*", ANOTHER));

    assertThat(place.secret("--sops"))
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "the stack and the rule of .sops.yaml for 'apps/prod/secret-db.sops.yaml' name different age recipients; give both the same\n"));
    assertThat(root.resolve(SecretPlace.FILE)).doesNotExist();
  }

  @Test
  void refuses_rules_that_have_none_for_the_file() {
    place.file(".sops.yaml", rule("^clusters/", MINE));

    assertThat(place.secret("--sops").err())
        .isEqualTo(
            IN_THE_WAY
                + "no creation rule of .sops.yaml is for 'apps/prod/secret-db.sops.yaml'; add one with a path_regex that fits\n");
  }

  @Test
  void encrypts_an_out_of_band_secret_for_whom_the_rules_name() {
    place = new SecretPlace(root);
    assertThat(place.secret("--sops").err())
        .isEqualTo(
            IN_THE_WAY
                + "nothing says who can decrypt 'apps/prod/secret-db.sops.yaml'; give the stack Credentials.sops, or the repository a .sops.yaml with a rule for it\n");

    place.file(".sops.yaml", rule("", MINE));

    assertThat(place.secret("--sops"))
        .isEqualTo(
            new SecretPlace.Run(
                0,
                CREATED,
                "warning: Flux does not apply 'apps/prod/secret-db.sops.yaml': the stack has Secret web/db applied out of band; with Credentials.sops it is listed, and Flux decrypts it\n"));
    assertThat(decrypted(MINE)).contains("tr0ub4dor");
  }

  @Test
  void overwrites_nothing_but_the_same_secret() {
    for (var other :
        new String[] {
          "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: web}\nstringData: {a: b}\n",
          "apiVersion: v1\nkind: Secret\nmetadata: {name: mine, namespace: web}\nsops: {}\n",
          "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: mine}\nsops: {}\n",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: db, namespace: web}\nsops: {}\n",
          "sops: {}\n---\na: b\n",
          "{{"
        }) {
      place.file(SecretPlace.FILE, other);

      assertThat(place.secret("--sops"))
          .isEqualTo(
              new SecretPlace.Run(
                  1,
                  "",
                  IN_THE_WAY
                      + "'apps/prod/secret-db.sops.yaml' is not Secret web/db encrypted with SOPS; move it away, and run this again\n"));
      assertThat(place.text(SecretPlace.FILE)).isEqualTo(other);
    }
  }

  @Test
  void overwrites_nothing_that_is_no_file() throws IOException {
    Files.createDirectories(root.resolve(SecretPlace.FILE));

    assertThat(place.secret("--sops"))
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "'apps/prod/secret-db.sops.yaml' is not Secret web/db encrypted with SOPS; move it away, and run this again\n"));
  }

  /** Whoever has one of these could read the file, and then no more. */
  @Test
  void locks_nobody_out_who_has_a_key_of_another_kind() {
    place.set("SOPS_AGE_KEY", MINE.identity()).secret("--sops");
    var other = place.text(SecretPlace.FILE) + "  kms: []\n  pgp:\n    - fp: AA\n      enc: x\n";
    place.file(SecretPlace.FILE, other);

    assertThat(place.secret("--sops"))
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "'apps/prod/secret-db.sops.yaml' is also for keys that this program does not know (pgp), and would no longer be; change it with sops itself, or move it away\n"));
    assertThat(place.text(SecretPlace.FILE)).isEqualTo(other);
  }

  @Test
  void follows_no_link_out_of_the_repository(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(root.resolve("apps"));
    place = new SecretPlace(root).encryptedFor(MINE);
    Files.delete(root.resolve("apps/prod/.env"));
    Files.delete(root.resolve("apps/prod"));
    Files.createSymbolicLink(root.resolve("apps/prod"), elsewhere);
    place.env("PGPASSWORD=x");

    var run = place.secret("--sops");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("apps/prod");
    assertThat(elsewhere.resolve("secret-db.sops.yaml")).doesNotExist();
  }

  private static String rule(String path, Keys keys) {
    return "creation_rules:\n  - path_regex: '%s'\n    age: %s\n".formatted(path, keys.recipient());
  }

  /** As its reader gives it, in plain YAML. */
  private String decrypted(Keys keys) {
    var identities =
        ((Outcome.Given<AgeIdentities>)
                AgeIdentities.parse(Password.of(keys.identity().toCharArray())))
            .value();
    var outcome = new SopsReader(identities).decrypt(place.text(SecretPlace.FILE).getBytes(UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    var secret = ((Outcome.Given<DecryptedSecret>) outcome).value();
    var yaml = new String(PlainManifest.write(secret.value()).chars());
    assertThat(YamlReader.read(yaml.getBytes(UTF_8)).faults()).isEmpty();
    return yaml;
  }
}
