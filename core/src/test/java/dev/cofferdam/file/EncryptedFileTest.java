package dev.cofferdam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.Connection;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.SecretStore;
import dev.cofferdam.resource.Stack;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedFileTest {

  private static final AgeRecipient FLUX =
      new AgeRecipient("age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv");
  private static final AgeRecipient PERSON =
      new AgeRecipient("age1wh8a8g2c0se6j4csv9y2n2qh8r8vkj937tpqnpzecgt445jvmsxskgdwfa");
  private static final Credentials SOPS = Credentials.sops(FLUX);
  private static final String PATH = "apps/prod/secret-web-db.sops.yaml";

  /** As SOPS leaves it, shortened. */
  private static final String ENCRYPTED =
      """
      apiVersion: v1
      kind: Secret
      metadata:
          name: web-db
          namespace: web
      stringData:
          url: ENC[AES256_GCM,data:abcd,iv:efgh,tag:ijkl,type:str]
      sops:
          age:
              - recipient: age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv
                enc: abcd
          mac: ENC[AES256_GCM,data:mnop,iv:qrst,tag:uvwx,type:str]
          encrypted_regex: ^(data|stringData)$
          version: 3.9.0
      """;

  @TempDir private Path root;

  @Test
  void stops_everything_while_it_is_not_there() throws IOException {
    var plan = plan(SOPS, ForeignFiles.ADOPT);

    assertThat(plan.conflicts())
        .containsExactly(
            new Conflict(
                "'apps/prod/secret-web-db.sops.yaml' is not there, and Flux applies nothing of a directory whose list names a missing file; write it with 'mvn exec:java -Dstack=prod -Dcommand=secret -Dsops=true'",
                false));
    assertThatThrownBy(() -> Repository.at(root).apply(plan))
        .isInstanceOf(IllegalStateException.class);
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kind: Secret\nstringData:\n  url: postgres://a:b@c/d\n",
        "kind: Secret\nmetadata:\n  sops: no\n",
        "kind: Secret # sops:\n",
        "sopsx: 1\n"
      })
  void stops_everything_while_it_can_be_read_by_anyone(String text) throws IOException {
    put(PATH, text);

    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts())
        .containsExactly(
            new Conflict(
                "'apps/prod/secret-web-db.sops.yaml' is not encrypted with SOPS, and whoever reads the repository could read it; move it away, and write it with 'mvn exec:java -Dstack=prod -Dcommand=secret -Dsops=true'",
                false));
    assertThat(files()).containsExactly(PATH);
  }

  static Stream<Arguments> mistakes() {
    var of = " where stack 'prod' lists Secret web/web-db";
    var unnamed = "holds an object without kind or name" + of;
    var hidden = "hides what kind and name it is of, and kustomize reads both before Flux decrypts";
    var plain = "holds '%s' in plain text, and whoever reads the repository could read it";
    var unread = "is no YAML that Kubernetes reads";
    var secret = "ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]";
    return Stream.of(
        Arguments.of("name: web-db", "name: other", "holds Secret web/other" + of),
        Arguments.of("namespace: web", "namespace: wiki", "holds Secret wiki/web-db" + of),
        Arguments.of("    namespace: web\n", "", "holds Secret web-db" + of),
        Arguments.of("kind: Secret", "kind: ConfigMap", "holds ConfigMap web/web-db" + of),
        Arguments.of(
            "apiVersion: v1",
            "apiVersion: example.com/v1",
            "holds Secret web/web-db of API group 'example.com'" + of),
        Arguments.of("kind: Secret\n", "", unnamed),
        Arguments.of("    name: web-db\n", "", unnamed),
        Arguments.of("name: web-db", "name: 5", unnamed),
        Arguments.of("kind: Secret", "kind: " + secret, hidden),
        Arguments.of("name: web-db", "name: " + secret, hidden),
        Arguments.of(
            "stringData:", "stringData:\n    user: web", plain.formatted("stringData.user")),
        Arguments.of("stringData:", "data: {u: {a: b}}\nstringData:", plain.formatted("data.u")),
        Arguments.of("stringData:", "data: {port: 5}\nstringData:", plain.formatted("data.port")),
        Arguments.of("kind: Secret", "kind: \"Secret", unread),
        Arguments.of("kind: Secret", "kind: !a Secret", unread),
        Arguments.of("kind: Secret", "kind: Secret\nkind: Secret", unread),
        Arguments.of("kind: Secret", "kind: *a", unread),
        Arguments.of("kind: Secret", "kind: \u0001", unread),
        Arguments.of("apiVersion: v1", "a\n---\napiVersion: v1", unread));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void stops_everything_while_it_is_not_what_the_stack_lists(
      String before, String after, String what) throws IOException {
    var text = ENCRYPTED.replace(before, after);
    assertThat(text).isNotEqualTo(ENCRYPTED);
    put(PATH, text);

    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts()).containsExactly(misplaced(what));
    assertThat(files()).containsExactly(PATH);
  }

  @Test
  void stops_everything_while_it_holds_something_else_too() throws IOException {
    put(PATH, ENCRYPTED + "---\n" + ENCRYPTED.replace("web-db", "other"));
    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts())
        .containsExactly(
            misplaced("holds 2 objects where stack 'prod' lists one, Secret web/web-db"));

    put(PATH, ENCRYPTED + "---\nkind: Secret\nstringData: {url: x}\n");
    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts())
        .containsExactly(
            misplaced(
                "is not encrypted with SOPS, and whoever reads the repository could read it"));

    put(PATH, "kind: " + "[".repeat(20_000) + "]".repeat(20_000));
    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts())
        .containsExactly(misplaced("is no YAML that Kubernetes reads"));
  }

  private static Conflict misplaced(String what) {
    return new Conflict(
        "'%s' %s; move it away, and write it with 'mvn exec:java -Dstack=prod -Dcommand=secret -Dsops=true'"
            .formatted(PATH, what),
        false);
  }

  @Test
  void stops_everything_while_somebody_could_not_read_it() throws IOException {
    var missing =
        new Conflict(
            "'%s' is not encrypted for '%s', which stack 'prod' names; write it again with 'mvn exec:java -Dstack=prod -Dcommand=secret -Dsops=true'"
                .formatted(PATH, FLUX),
            false);
    put(PATH, ENCRYPTED.replace(FLUX.value(), "age1other"));
    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts()).containsExactly(missing);

    put(PATH, ENCRYPTED.replace("    age:\n", "    pgp:\n"));
    assertThat(plan(SOPS, ForeignFiles.ADOPT).conflicts()).containsExactly(missing);

    put(PATH, ENCRYPTED);
    var two = Credentials.sops(FLUX, PERSON);
    assertThat(plan(two, ForeignFiles.ADOPT).conflicts())
        .extracting(Conflict::text)
        .singleElement()
        .asString()
        .contains("is not encrypted for '%s', which".formatted(PERSON));
  }

  @Test
  void stops_everything_while_somebody_else_could_read_it() throws IOException {
    var person = "        - recipient: %s\n          enc: efgh\n".formatted(PERSON);
    put(PATH, ENCRYPTED.replace("    mac:", person + "    mac:"));

    assertThat(plan(SOPS, ForeignFiles.KEEP).conflicts())
        .containsExactly(
            new Conflict(
                "'%s' is encrypted for '%s' too, which stack 'prod' does not name; write it again with 'mvn exec:java -Dstack=prod -Dcommand=secret -Dsops=true'"
                    .formatted(PATH, PERSON),
                false));
    assertThat(plan(Credentials.sops(PERSON, FLUX), ForeignFiles.KEEP).conflicts()).isEmpty();
  }

  @Test
  void may_be_encrypted_for_groups_of_keys_and_as_json() throws IOException {
    put(
        PATH,
        """
        {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "web-db", "namespace": "web"},
         "data": {"url": "ENC[AES256_GCM,data:abcd,iv:efgh,tag:ijkl,type:str]", "none": ""},
         "sops": {"key_groups": [{"pgp": []}, {"age": [{"recipient": "%s"}]}]}}
        """
            .formatted(FLUX));
    assertThat(plan(SOPS, ForeignFiles.KEEP).conflicts()).isEmpty();

    put(PATH, "---\n" + ENCRYPTED + "---\n# the end\n");
    assertThat(plan(SOPS, ForeignFiles.KEEP).conflicts()).isEmpty();
  }

  @Test
  void reports_a_directory_in_its_place() throws IOException {
    put(PATH + "/x", "");

    assertThat(plan(SOPS, ForeignFiles.KEEP).conflicts())
        .containsExactly(
            new Conflict(
                "'%s' is a directory or a device, in the way of the file".formatted(PATH), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# by hand\n", "\ufeff", "\r\n"})
  void stays_as_it_is_however_often_the_stack_is_written(String before) throws IOException {
    var text = before.equals("\r\n") ? ENCRYPTED.replace("\n", before) : before + ENCRYPTED;
    put(PATH, text);
    var longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(root.resolve(PATH), longAgo);

    write(SOPS, ForeignFiles.KEEP);
    write(SOPS, ForeignFiles.ADOPT);

    assertThat(Files.readString(root.resolve(PATH))).isEqualTo(text);
    assertThat(Files.getLastModifiedTime(root.resolve(PATH))).isEqualTo(longAgo);
  }

  @Test
  void is_left_alone_even_if_it_says_that_the_stack_owns_it() throws IOException {
    var text = GeneratedFile.of("prod", new RepositoryPath(PATH), ENCRYPTED).text();
    put(PATH, text);

    write(SOPS, ForeignFiles.KEEP);

    assertThat(Files.readString(root.resolve(PATH))).isEqualTo(text);
  }

  @Test
  void counts_as_unchanged() throws IOException {
    put(PATH, ENCRYPTED);

    assertThat(changes(write(SOPS, ForeignFiles.KEEP)))
        .containsExactly(
            "CREATED apps/prod/kustomization.yaml",
            "CREATED apps/prod/namespace-web.yaml",
            "UNCHANGED apps/prod/secret-web-db.sops.yaml");
  }

  @Test
  void takes_the_place_of_a_manifest_that_a_person_applies_and_outlives_it() throws IOException {
    write(Credentials.outOfBand(), ForeignFiles.KEEP);
    put(PATH, ENCRYPTED);

    assertThat(changes(write(SOPS, ForeignFiles.KEEP)))
        .containsExactly(
            "UPDATED apps/prod/kustomization.yaml",
            "UNCHANGED apps/prod/namespace-web.yaml",
            "UNCHANGED apps/prod/secret-web-db.sops.yaml",
            "REMOVED apps/prod/secret-web-db.yaml");
    assertThat(changes(write(Credentials.outOfBand(), ForeignFiles.KEEP)))
        .containsExactly(
            "UPDATED apps/prod/kustomization.yaml",
            "UNCHANGED apps/prod/namespace-web.yaml",
            "CREATED apps/prod/secret-web-db.yaml");
    assertThat(Files.readString(root.resolve(PATH))).isEqualTo(ENCRYPTED);
    assertThat(Files.readString(root.resolve("apps/prod/kustomization.yaml")))
        .doesNotContain("secret-web-db");
  }

  @Test
  void leaves_nothing_else_behind_when_the_choice_changes() throws IOException {
    var external = Credentials.externalSecret(SecretStore.of("vault"), "k");
    write(external, ForeignFiles.KEEP);

    assertThat(changes(write(Credentials.onePassword("vaults/a/items/b"), ForeignFiles.KEEP)))
        .containsExactly(
            "REMOVED apps/prod/externalsecret-web-db.yaml",
            "UPDATED apps/prod/kustomization.yaml",
            "UNCHANGED apps/prod/namespace-web.yaml",
            "CREATED apps/prod/onepassworditem-web-db.yaml");
    assertThat(changes(write(Credentials.existing("a", "b"), ForeignFiles.KEEP)))
        .contains("REMOVED apps/prod/onepassworditem-web-db.yaml");
    assertThat(files())
        .containsExactly("apps/prod/kustomization.yaml", "apps/prod/namespace-web.yaml");
  }

  private static Stack stack(Credentials credentials) {
    var stack = new Stack("prod");
    new KubeObject(
        stack,
        "namespace",
        new NamespaceBuilder().withNewMetadata().withName("web").endMetadata().build());
    var connection =
        new Connection("postgres", "web", "db", 5432, "web", Collections.emptySortedMap());
    new ConnectionSecret(
        stack,
        "db",
        ConnectionSecret.Props.of(
                new NamespaceName("web"), SecretKeyRef.of("web-db", "url"), connection)
            .with(credentials));
    return stack;
  }

  private Plan plan(Credentials credentials, ForeignFiles foreign) {
    return Repository.at(root).plan(List.of(Synthesis.of(stack(credentials))), foreign);
  }

  private Plan write(Credentials credentials, ForeignFiles foreign) {
    var plan = plan(credentials, foreign);
    Repository.at(root).apply(plan);
    return plan;
  }

  private void put(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).resolveSibling(""));
    Files.writeString(root.resolve(path), text);
  }

  private static List<String> changes(Plan plan) {
    return plan.changes().stream().map(change -> change.kind() + " " + change.path()).toList();
  }

  private List<String> files() throws IOException {
    try (var found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
