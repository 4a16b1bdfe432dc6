package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.Workplace.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports tell where a password is, and no part of it, in whatever way a format writes texts. */
class LeaksStayHiddenTest {

  private static final List<String> FORMATS = List.of("text", "json", "sarif", "markdown", "junit");

  /** Parts of a password that are shorter stand in other words by chance. */
  private static final int PART = 4;

  private static final int LENGTH = 20;

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Where a password may stand as it is; {@code %s} is it in quotes of YAML. */
  private static final List<String> QUOTED =
      List.of(
          "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: web}\nstringData: {password: %s}",
          "apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret, metadata: {name: b}, stringData: {x: %s}}]",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: web}\ndata: {password: %s}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: d, namespace: web, annotations: {password: %s}}",
          "apiVersion: v1\nkind: Pod\nmetadata: {name: e, namespace: web}\nspec: {containers: [{name: c, image: 'a:1', args: [--password, %s], env: [{name: PGPASSWORD, value: %1$s}]}]}",
          "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: f, namespace: web}\nspec: {interval: 1m, prune: true, path: ./none, sourceRef: {kind: GitRepository, name: none}, postBuild: {substitute: {password: %s}}, patches: [{patch: '[{op: add, path: /stringData/x, value: a}]', target: {kind: Secret, name: %1$s}}]}",
          "apiVersion: example.com/v1\nkind: Db\nmetadata: {name: g, namespace: web}\nspec: {password: %s}",
          "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: h, namespace: web}\nspec: {interval: 1m, chartRef: {kind: OCIRepository, name: none}, values: {password: %s, list: [{name: PGPASSWORD, value: %1$s}], extra: [{apiVersion: v1, kind: Secret, stringData: {x: %1$s}}]}}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o, namespace: web, labels: {password: %s}}\ndata: {}",
          "apiVersion: v1\nkind: Secret\nmetadata: {name: i, namespace: web}\nstringData: [%s]",
          "apiVersion: v1\nkind: Secret\nmetadata: {name: j, namespace: web}\nsecretData: %s");

  /** Where it is part of a longer text; {@code %s} is it as it is, of letters alone. */
  private static final List<String> PLAIN =
      List.of(
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: k, namespace: web}\ndata: {a: 'postgres://app:%s@db/app?password=%1$s'}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: l, namespace: web}\ndata:\n  a: |\n    password=%s\n    run --password=%1$s\n    {\"name\": \"token\", \"value\": \"%1$s\"}",
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m, namespace: web}\ndata: {a: 'Authorization: Bearer %s', b: 'ghp_%1$s%1$s', c: 'app:%1$s@tcp(db:1)/a'}",
          "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: n, namespace: web}\nspec: {interval: 1m, url: 'https://ann:%s@git.example.com/a.git'}");

  /** What YAML, XML and JSON write for a sign, the two latter in several ways. */
  private static final List<Map<String, String>> ESCAPES =
      List.of(
          Map.of(),
          Map.of("'", "''"),
          Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;"),
          Map.of("&", "&amp;", "<", "&lt;"),
          Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&apos;"),
          Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&#39;"),
          Map.of("\\", "\\\\", "\"", "\\\""),
          Map.of("\\", "\\\\", "\"", "\\\"", "/", "\\/"),
          Map.of("<", "\\u003c", ">", "\\u003e", "&", "\\u0026", "\"", "\\\""));

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void of_letters_and_digits_wherever_they_stand(int seed) throws IOException {
    var password = password(new Random(seed), LETTERS);
    var workplace = new Workplace(directory);
    for (int i = 0; i < QUOTED.size(); i++) {
      workplace.file("apps/q" + i + ".yaml", QUOTED.get(i).formatted("'" + password + "'"));
    }
    for (int i = 0; i < PLAIN.size(); i++) {
      workplace.file("apps/p" + i + ".yaml", PLAIN.get(i).formatted(password));
    }
    workplace.file("apps/.env", "PGPASSWORD=" + password + "\n");

    assertHidden(workplace, password, QUOTED.size() + PLAIN.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void of_all_that_ascii_can_print(int seed) throws IOException {
    var signs = new StringBuilder();
    for (char sign = ' ' + 1; sign < 127; sign++) {
      signs.append(sign);
    }
    assertQuotedIsHidden(password(new Random(seed), signs.toString()));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 9})
  void of_any_script(int seed) throws IOException {
    assertQuotedIsHidden(
        password(new Random(seed), "äéßжљΩאبहนあ漢한½€‰😀𝔸 \u00a0\u200b\u202e<&>\"'"));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11})
  void in_base64(int seed) throws IOException {
    var password = password(new Random(seed), LETTERS + "!?/+=&<>'\"");
    var encoded = Base64.getEncoder().encodeToString(password.getBytes(UTF_8));
    var workplace = new Workplace(directory);
    workplace
        .file(
            "apps/secret.yaml",
            "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: web}\ndata: {password: %s}"
                .formatted(encoded))
        .file(
            "apps/map.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: web}\ndata: {password: %s}"
                .formatted(encoded));

    assertHidden(workplace, password, 2);
  }

  /** The search itself must find what it looks for. */
  @Test
  void a_format_that_told_would_be_found() {
    var password = "x7<Gk&29\"vQ/p4Lm'Z81é";
    for (String told :
        List.of(
            "a " + password + " b",
            "a &lt;Gk&amp;29&quot;vQ/p4 b",
            "a \\\"vQ\\/p4Lm b",
            "a x7%3cGk%26 b",
            "a x7%3CGk%26 b",
            "a " + base64("x" + password),
            "a " + base64("xy" + password),
            "a " + base64("xyz" + password),
            "a ''Z81 b",
            "Lm&#39;Z81")) {
      assertThat(parts(password)).as(told).anyMatch(told::contains);
    }
    assertThat(parts(password)).noneMatch("holds 'password' in plain text"::contains);
  }

  private void assertQuotedIsHidden(String password) throws IOException {
    var workplace = new Workplace(directory);
    var quoted = "'" + password.replace("'", "''") + "'";
    for (int i = 0; i < QUOTED.size(); i++) {
      workplace.file("apps/q" + i + ".yaml", QUOTED.get(i).formatted(quoted));
    }
    assertHidden(workplace, password, 3);
  }

  private void assertHidden(Workplace workplace, String password, int least) throws IOException {
    var parts = parts(password);
    for (var format : FORMATS) {
      var file = directory.resolve("written").resolve(format);
      Run run = workplace.check("--format", format, "--output", format + "=" + file);

      assertThat(run.status()).as(format).isEqualTo(1);
      var written = Files.readString(file);
      assertThat(count(written, "secret/")).as(written).isGreaterThanOrEqualTo(least);
      for (Map.Entry<String, String> said :
          Map.of("out", run.out(), "err", run.err(), "file", written).entrySet()) {
        for (String part : parts) {
          assertThat(said.getValue().contains(part))
              .as("%s as %s tells '%s' of '%s'", said.getKey(), format, part, password)
              .isFalse();
        }
      }
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  /** All parts of the password as it is, and of what formats and programs make of it. */
  private static Set<String> parts(String password) {
    Set<String> parts = new LinkedHashSet<>();
    int[] signs = password.codePoints().toArray();
    for (Map<String, String> escapes : ESCAPES) {
      for (int i = 0; i + PART <= signs.length; i++) {
        var part = new String(signs, i, PART);
        if (isOfPassword(part)) {
          parts.add(escaped(part, escapes));
        }
      }
    }
    for (String encoded : encoded(password)) {
      for (int i = 0; i + 2 * PART <= encoded.length(); i++) {
        parts.add(encoded.substring(i, i + 2 * PART));
      }
    }
    return parts;
  }

  /** Signs alone stand in every format. */
  private static boolean isOfPassword(String part) {
    return part.codePoints().filter(Character::isLetterOrDigit).count() >= PART - 1
        || part.codePoints().anyMatch(it -> it > 127 && Character.isLetter(it));
  }

  private static String escaped(String part, Map<String, String> escapes) {
    return part.codePoints()
        .mapToObj(Character::toString)
        .map(it -> escapes.getOrDefault(it, it))
        .collect(Collectors.joining());
  }

  private static List<String> encoded(String password) {
    List<String> encoded = new ArrayList<>();
    var percent = new StringBuilder();
    for (byte it : password.getBytes(UTF_8)) {
      boolean plain = LETTERS.indexOf(it) >= 0;
      percent.append(plain ? Character.toString(it) : String.format("%%%02X", it));
    }
    if (percent.indexOf("%") >= 0) {
      encoded.add(percent.toString());
      encoded.add(lower(percent.toString()));
    }
    for (var before : List.of("", "a", "ab")) {
      var all = base64(before + password);
      int start = before.isEmpty() ? 0 : PART;
      var sure = all.substring(start, all.length() - PART);
      encoded.add(sure);
      encoded.add(sure.replace('+', '-').replace('/', '_'));
    }
    return encoded;
  }

  /** With the escapes alone in small letters. */
  private static String lower(String percent) {
    var small = new StringBuilder(percent);
    for (int at = small.indexOf("%"); at >= 0; at = small.indexOf("%", at + 1)) {
      small.replace(at, at + 3, small.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }
    return small.toString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** With digits at both ends, so that it is drawn for everybody who looks. */
  private static String password(Random random, String signs) {
    int[] points = signs.codePoints().toArray();
    var password = new StringBuilder("7Zq");
    for (int i = 0; i < LENGTH; i++) {
      password.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return password.append("4Xk9").toString();
  }
}
