package dev.cofferdam.rule.leak;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text is that stands where a secret may. */
enum Literal {
  /** Nothing, or blanks. */
  EMPTY,
  /** Somebody else fills it in: a variable, a template, what SOPS has encrypted. */
  REFERENCE,
  /** It says that something is to be put there. */
  PLACEHOLDER,
  /** Nobody gets the password back from it. */
  HASH,
  /** A switch, a number, a path, a certificate, an address. */
  HARMLESS,
  /** Anything else, so it may be the secret. */
  REAL;

  /** What is longer is a file, and judged by what is in it. */
  private static final int LONGEST = 1_024;

  private static final Set<String> WORDS =
      Set.of(
          "auto",
          "automatic",
          "default",
          "disable",
          "disabled",
          "enable",
          "enabled",
          "env",
          "false",
          "file",
          "generate",
          "generated",
          "ignore",
          "n",
          "nil",
          "no",
          "none",
          "null",
          "off",
          "on",
          "optional",
          "prompt",
          "random",
          "required",
          "string",
          "true",
          "undefined",
          "y",
          "yes",
          "~");

  /** How a text begins that names where the value is. */
  private static final List<String> ELSEWHERE =
      List.of(
          "arn:",
          "awsps:",
          "awssm:",
          "azurekeyvault:",
          "bao:",
          "base64:${",
          "bws:",
          "doppler:",
          "env:",
          "env.",
          "file:",
          "gcp:",
          "gcpsecretmanager:",
          "gsm:",
          "infisical:",
          "k8s:",
          "kv/",
          "os.environ",
          "op://",
          "process.env",
          "projects/",
          "ref+",
          "secret:",
          "secret://",
          "secretref:",
          "sm://",
          "ssm:",
          "vault:",
          "vault://");

  private static final List<String> EXPRESSIONS =
      List.of(
          "${", "$(", "{{", "<%", "{%", "ENC[AES256_GCM", "ENC[PKCS7", "#{", "%{", "{env.", "{$");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$[\\w.:-]+|[*&][A-Za-z_][\\w-]*|%\\(?[A-Za-z_]\\w*\\)?[%s]|%[svq]|%\\[1\\]s|@\\w+@|__\\w+__|\\{[\\w.:-]+\\}|\\(\\w[^()]*\\)");

  private static final Pattern HASHED =
      Pattern.compile(
          "(?i)(?:[^\\s:$]{1,100}:)?(?:\\$(?:[1567y]|2[abxy]?|apr1|argon2(?:id|i|d)|bcrypt[^$]{0,20}"
              + "|scrypt|pbkdf2[^$]{0,20}|[PHS])\\$|\\{(?:S?SHA\\d*|SSHA\\d*|CRYPT|ARGON2|BCRYPT"
              + "|PBKDF2[\\w-]*|S?MD5)\\}|SCRAM-SHA-\\d+\\$|pbkdf2[_:]\\w+[$:]|scrypt:\\d+:)\\S+"
              + "|(?:sha\\d+|md5)[:-][A-Za-z0-9+/=]{20,}|md5[0-9a-f]{32}");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[-+]?\\d{1,3}|[-+]?\\d+\\.\\d+|(?:\\d+(?:\\.\\d+)?(?:ns|us|ms|[smhdw]))+"
              + "|\\d{4}-\\d\\d-\\d\\d(?:[T ][\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?|\\d+(?:[KMGT]i?|[kMGT]?B)|v?\\d+(?:\\.\\d+){1,3}(?:-\\w{1,20})?"
              + "|(?:\\.{1,2}|~)?/[\\w.@%+:/-]*|[\\w./-]+\\.(?:cer|cfg|conf|crt|csr|env|ini|jks"
              + "|json|jsonnet|key|keytab|p12|pem|pfx|properties|pub|sh|sock|toml|txt|xml|ya?ml)"
              + "|[\\w.-]+@[\\w-]+(?:\\.[\\w-]+)+|\\[\\]|\\{\\}|\"\"|'')");

  private static final List<String> PUBLIC =
      List.of(
          "-----BEGIN CERTIFICATE",
          "-----BEGIN TRUSTED CERTIFICATE",
          "-----BEGIN X509 C",
          "-----BEGIN PUBLIC KEY",
          "-----BEGIN RSA PUBLIC KEY",
          "-----BEGIN PGP PUBLIC",
          "-----BEGIN PGP SIGNATURE",
          "-----BEGIN DH PARAMETERS",
          "-----BEGIN EC PARAMETERS",
          "ssh-rsa AAAA",
          "ssh-ed25519 AAAA",
          "ecdsa-sha2-",
          "sk-ssh-",
          "sk-ecdsa-",
          "age1");

  static Literal of(String text) {
    var value = unquoted(text.strip());
    if (value.isEmpty()) {
      return EMPTY;
    }
    if (isHash(value)) {
      return HASH;
    }
    if (value.length() > LONGEST) {
      return startsWithAny(value, PUBLIC) ? HARMLESS : REAL;
    }
    if (startsWithAny(value.toLowerCase(Locale.ROOT), ELSEWHERE)
        || EXPRESSIONS.stream().anyMatch(value::contains)
        || isEndOfExpression(value)
        || isVariable(value)) {
      return REFERENCE;
    }
    if (Placeholder.is(value)) {
      return PLACEHOLDER;
    }
    return isHarmless(value) ? HARMLESS : ofDecoded(value);
  }

  /** The beginning may be cut off; two braces also end JSON. */
  private static boolean isEndOfExpression(String value) {
    int end = value.indexOf("}}");
    return end >= 0 && value.lastIndexOf('{', end) < 0;
  }

  /** What only looks like one has signs of three kinds, as no name of a variable has. */
  private static boolean isVariable(String value) {
    return VARIABLE.matcher(value).matches()
        && !(value.startsWith("$") && Randomness.isOfThreeKinds(value));
  }

  /** What is base64 as a whole is what is in it. */
  private static Literal ofDecoded(String value) {
    return EncodedText.tryWhole(value)
        .filter(it -> !it.equals(value))
        .map(Literal::of)
        .orElse(REAL);
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static boolean isHash(String value) {
    return value.lines().allMatch(line -> line.isBlank() || HASHED.matcher(line.strip()).matches());
  }

  private static boolean isHarmless(String value) {
    return WORDS.contains(value.toLowerCase(Locale.ROOT))
        || startsWithAny(value, PUBLIC)
        || PLAIN.matcher(value).matches()
        || isAddress(value);
  }

  /** Whether it is one URL, or several; passwords in them are looked for by themselves. */
  private static boolean isAddress(String value) {
    return value.contains("://") && value.chars().noneMatch(Character::isWhitespace);
  }

  private static boolean startsWithAny(String value, List<String> beginnings) {
    return beginnings.stream().anyMatch(value::startsWith);
  }
}
