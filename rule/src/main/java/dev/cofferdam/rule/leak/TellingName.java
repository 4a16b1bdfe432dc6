package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a name says of the value below it: its last words decide. */
enum TellingName {
  /** Nothing. */
  SILENT,
  /** It may be a secret, and is as often the name of one: a {@code secret}, a {@code token}. */
  WEAK,
  /** It is a secret, or else the name of one: a {@code clientSecret}, an {@code apiKey}. */
  STRONG,
  /** It is a secret: a {@code password}. */
  CERTAIN;

  /** Nobody has names that are longer. */
  private static final int LONGEST = 100;

  /** Of the last word, so that {@code PGPASSWORD} is one too. */
  private static final List<String> CERTAIN_ENDS =
      List.of("masterauth", "passwd", "passphrase", "password", "passwords", "requirepass");

  private static final Set<String> STRONG_ENDS =
      Set.of(
          "access token",
          "account key",
          "account token",
          "admin pass",
          "admin token",
          "api key",
          "api keys",
          "api secret",
          "api token",
          "app key",
          "app secret",
          "application key",
          "application secret",
          "auth key",
          "auth pass",
          "auth token",
          "bearer token",
          "bot token",
          "client key data",
          "client secret",
          "consumer secret",
          "cookie secret",
          "db pass",
          "deploy token",
          "encryption key",
          "hmac key",
          "hmac secret",
          "htpasswd",
          "jwt key",
          "jwt secret",
          "master key",
          "mysql pass",
          "oauth secret",
          "oauth token",
          "personal access token",
          "pg pass",
          "preshared key",
          "private key",
          "psk",
          "pw",
          "pwd",
          "redis pass",
          "refresh token",
          "root pass",
          "root pw",
          "root token",
          "secret access key",
          "secret id",
          "secret key base",
          "secret token",
          "service token",
          "session key",
          "session secret",
          "shared key",
          "shared secret",
          "signing key",
          "signing secret",
          "smtp pass",
          "user pass",
          "webhook secret",
          "webhook token",
          "write token");

  /** The same where nothing tells the words apart. */
  private static final List<String> STRONG_AS_ONE =
      STRONG_ENDS.stream()
          .filter(it -> it.indexOf(' ') > 0)
          .map(it -> it.replace(" ", ""))
          .sorted()
          .toList();

  private static final Set<String> WEAK_ENDS =
      Set.of(
          "auth",
          "bearer",
          "credential",
          "credentials",
          "encryption secret",
          "pass",
          "secret",
          "secret key",
          "secretkey",
          "secrets",
          "token",
          "tokens");

  /** Words that take it all back, wherever they are. */
  private static final Set<String> DENIALS =
      Set.of(
          "checksum",
          "digest",
          "encrypted",
          "existing",
          "fingerprint",
          "hash",
          "hashed",
          "public",
          "sealed",
          "sha");

  private static final int MOST_WORDS = 3;

  static TellingName of(String name) {
    if (name.length() > LONGEST || !canEnd(name)) {
      return SILENT;
    }
    var words = words(name);
    if (words.stream().anyMatch(DENIALS::contains)) {
      return SILENT;
    }
    var last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (CERTAIN_ENDS.stream().anyMatch(last::endsWith)) {
      return CERTAIN;
    }
    if (endsIn(words, STRONG_ENDS) || STRONG_AS_ONE.stream().anyMatch(last::endsWith)) {
      return STRONG;
    }
    return endsIn(words, WEAK_ENDS) ? WEAK : SILENT;
  }

  /** Whether a name neither tells anything nor takes it back. */
  static boolean isUntold(String name) {
    return of(name) == SILENT && words(name).stream().noneMatch(DENIALS::contains);
  }

  boolean isTelling() {
    return this != SILENT;
  }

  /** Whether a literal value under such a name is a secret. */
  boolean tells(String value) {
    return switch (this) {
      case CERTAIN -> true;
      case STRONG -> Randomness.isNoName(value);
      case WEAK -> Randomness.isHigh(value);
      case SILENT -> false;
    };
  }

  /** Most names are done with after a look at their last letter. */
  private static boolean canEnd(String name) {
    int last = name.length() - 1;
    while (last > 0 && !Character.isLetter(name.charAt(last))) {
      last--;
    }
    return last > 0 && "adehknrstwyADEHKNRSTWY".indexOf(name.charAt(last)) >= 0;
  }

  private static boolean endsIn(List<String> words, Set<String> ends) {
    var end = "";
    for (int i = 1; i <= Math.min(MOST_WORDS, words.size()); i++) {
      end = words.get(words.size() - i) + (end.isEmpty() ? "" : " " + end);
      if (ends.contains(end)) {
        return true;
      }
    }
    return false;
  }

  /** In small letters, without the numbers behind them; {@code dbURLPassword2} has three. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isBetween(name, i)) {
        add(words, name.substring(start, i));
        start = i;
      }
    }
    return words;
  }

  private static boolean isBetween(String name, int i) {
    char c = name.charAt(i);
    if (!Character.isLetterOrDigit(c)) {
      return true;
    }
    if (i == 0 || !Character.isUpperCase(c)) {
      return false;
    }
    boolean newWord = !Character.isUpperCase(name.charAt(i - 1));
    boolean endOfCapitals = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return newWord || endOfCapitals;
  }

  private static void add(List<String> words, String word) {
    int start = 0;
    while (start < word.length() && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    int end = word.length();
    while (end > start && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      words.add(word.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }
}
