package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.SecretStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets with their passwords, for a person to apply. */
class SecretTest {

  private static final String IN_THE_WAY =
      "error: nothing of the Secrets of stack 'prod' was given out, for this is in the way:\n  ";

  private static final String WHOLE =
      """
      apiVersion: v1
      kind: Secret
      metadata:
        name: db
        namespace: web
      stringData:
        database: shop
        host: db-rw.tenant
        port: "5432"
        sslmode: require
        url: "postgres://app:tr0ub4dor%263%2F%C3%A9@db-rw.tenant:5432/shop?sslmode=require"
        user: app
      type: Opaque
      """;

  private static final String APPLY =
      "prod: Secret web/db with the password from 'DIR/apps/prod/.env', for 'kubectl apply --server-side -f -'\n";

  @TempDir private Path root;

  private SecretPlace place;

  @BeforeEach
  void place() {
    place = new SecretPlace(root);
  }

  @AfterEach
  void forgetProperties() {
    for (var name : new String[] {"stack", "out", "command"}) {
      System.clearProperty(name);
    }
  }

  @Test
  void prints_the_whole_secret_and_nothing_else() {
    place.env("# of the database\nPGPASSWORD='tr0ub4dor&3/é'\n");

    assertThat(place.secret()).isEqualTo(new SecretPlace.Run(0, WHOLE, APPLY));
    assertThat(place.texts()).containsOnlyKeys("apps/prod/.env");
  }

  @Test
  void prints_a_secret_that_flux_decrypts_as_well() {
    place.encryptedFor(SecretPlace.Keys.make()).env("PGPASSWORD=tr0ub4dor&3/é");

    assertThat(place.secret().out()).isEqualTo(WHOLE);
  }

  @Test
  void takes_a_whole_url_as_it_is() {
    place.env("DATABASE_URL=postgresql://app:x%41y@db-rw.tenant/shop?sslmode=require");

    assertThat(place.secret().out())
        .contains("  url: \"postgresql://app:x%41y@db-rw.tenant/shop?sslmode=require\"\n");
  }

  @Test
  void prefers_a_whole_url_and_says_so() {
    place.env(
        "PGPASSWORD=other\nDATABASE_URL=postgres://app:x@db-rw.tenant:5432/shop?sslmode=require");

    var run = place.secret();

    assertThat(run.out()).contains("app:x@").doesNotContain("other");
    assertThat(run.err())
        .isEqualTo(
            "warning: 'DIR/apps/prod/.env' has 'DATABASE_URL' and 'PGPASSWORD'; the first counts, remove the other\n"
                + APPLY);
  }

  @Test
  void refuses_a_whole_url_that_leads_elsewhere() {
    place.env("DATABASE_URL=postgres://app:x@elsewhere:5432/shop?sslmode=require");

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "'DATABASE_URL' in 'DIR/apps/prod/.env': the URL has another host than the stack, which has 'db-rw.tenant'; change one of them\n"));
  }

  @Test
  void asks_for_a_file_that_is_not_there() {
    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "there is no 'DIR/apps/prod/.env'; create it, readable by you alone and ignored by Git, with a line PGPASSWORD=… for the password\n"));
  }

  @Test
  void asks_for_a_key_that_is_not_there() {
    place.env("PASSWORD=x");

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "'DIR/apps/prod/.env' has no 'PGPASSWORD'; add a line PGPASSWORD=…, with the password behind the =\n"));
  }

  @Test
  void asks_for_a_password_that_is_empty() {
    place.env("\nPGPASSWORD=\"\"");

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "DIR/apps/prod/.env:2: 'PGPASSWORD' is empty; write the password behind the =\n"));
  }

  @Test
  void warns_of_a_file_that_everybody_can_read() {
    place.env("PGPASSWORD=tr0ub4dor&3/é").permissions("apps/prod/.env", "rw-r--r--");

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                0,
                WHOLE,
                "warning: 'DIR/apps/prod/.env' is open to others than its owner (rw-r--r--); run: chmod 600 DIR/apps/prod/.env\n"
                    + APPLY));
  }

  @Test
  void warns_of_a_file_that_git_would_commit() throws IOException {
    place.env("PGPASSWORD=tr0ub4dor&3/é");
    Files.createDirectories(root.resolve(".git"));
    place.file(".git/HEAD", "ref: refs/heads/main\n").file(".git/config", "");

    assertThat(place.secret().err())
        .isEqualTo(
            "warning: Git does not ignore 'DIR/apps/prod/.env'; add a line .env to .gitignore, and if it was ever committed, change the password\n"
                + APPLY);

    place.file(".gitignore", ".env\n");

    assertThat(place.secret().err()).isEqualTo(APPLY);
  }

  @Test
  void warns_of_what_a_link_leads_to() throws IOException {
    place.env("").file("database.env", "PGPASSWORD=tr0ub4dor&3/é").file(".gitignore", ".env\n");
    place.permissions("database.env", "rw-------");
    place.file(".git/HEAD", "ref: refs/heads/main\n").file(".git/config", "");
    Files.delete(root.resolve("apps/prod/.env"));
    Files.createSymbolicLink(root.resolve("apps/prod/.env"), Path.of("../../database.env"));

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                0,
                WHOLE,
                "warning: Git does not ignore 'DIR/database.env'; add a line database.env to .gitignore, and if it was ever committed, change the password\n"
                    + APPLY));
  }

  @Test
  void says_when_a_file_cannot_be_read() {
    place.env("PGPASSWORD=x").permissions("apps/prod/.env", "---------");
    assumeThat(Files.isReadable(root.resolve("apps/prod/.env"))).as("root reads all").isFalse();

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                1,
                "",
                IN_THE_WAY
                    + "'DIR/apps/prod/.env' cannot be read; look at its owner and permissions\n"));
  }

  @Test
  void says_when_a_stack_takes_no_password() {
    place.env("PGPASSWORD=x").with(Credentials.externalSecret(SecretStore.of("vault"), "db"));

    assertThat(place.secret())
        .isEqualTo(
            new SecretPlace.Run(
                2,
                "",
                "error: stack 'prod' has no Secret whose password is in .env; only those with Credentials.outOfBand and Credentials.sops are\n"));
    assertThat(place.run("secret", "--stack", "bare").err())
        .startsWith("error: stack 'bare' has no Secret whose password is in .env;");
  }

  @Test
  void names_the_stacks() {
    assertThat(place.run("secret"))
        .isEqualTo(
            new SecretPlace.Run(
                2, "", "error: no stack was named; choose one with -Dstack=NAME: bare, prod\n"));
    assertThat(place.run("secret", "--stack", "x").err())
        .isEqualTo("error: there is no stack 'x'; choose one with -Dstack=NAME: bare, prod\n");
  }

  @Test
  void says_when_the_program_has_no_stacks() {
    var err = new StringWriter();

    int status =
        new Cofferdam()
            .status(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(err, true),
                "secret",
                "--stack",
                "prod");

    assertThat(status).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "error: there is no stack 'prod'; this program has none; run the one that defines the stack\n");
  }

  @Test
  void is_named_by_a_system_property_too() {
    place.env("PGPASSWORD=tr0ub4dor&3/é");
    System.setProperty("command", "secret");
    System.setProperty("stack", "prod");
    System.setProperty("out", root.toString());

    assertThat(place.run(CommandName.completed())).isEqualTo(new SecretPlace.Run(0, WHOLE, APPLY));
    assertThat(CommandName.completed("check", ".")).containsExactly("check", ".");
    assertThat(CommandName.completed("--sops")).containsExactly("secret", "--sops");
  }

  @Test
  void names_the_commands_when_the_one_asked_for_is_unknown() {
    System.setProperty("command", "secrets");

    assertThat(place.run(CommandName.completed()))
        .isEqualTo(
            new SecretPlace.Run(
                2,
                "",
                "error: there is no command 'secrets'; choose one: check, render, secret, validate; --help lists the options\n"));
  }

  @Test
  void fails_when_nobody_reads_what_it_prints() {
    place.env("PGPASSWORD=x");
    var closed =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] chars, int from, int length) throws IOException {
                throw new IOException("broken pipe");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    var err = new StringWriter();

    int status =
        place
            .cofferdam()
            .status(
                closed,
                new PrintWriter(err, true),
                "secret",
                "--stack",
                "prod",
                "--out",
                root.toString());

    assertThat(status).isEqualTo(1);
    assertThat(err).hasToString("error: not all was read of what was printed; run this again\n");
  }
}
