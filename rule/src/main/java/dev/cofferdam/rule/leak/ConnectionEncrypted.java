package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Asks of every connection to PostgreSQL whether it is encrypted. */
final class ConnectionEncrypted implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/ssl-mode",
          Severity.WARNING,
          "No connection to PostgreSQL does without TLS, or lets others decide on it.",
          "Everything on the connection is then readable for whoever sees the network between the"
              + " nodes, and a server that asks for the password in clear text gets it (PostgreSQL,"
              + " libpq, SSL Mode Descriptions). With 'allow' it is tried so first, and with 'prefer'"
              + " whoever is in between can say that there is no TLS. CloudNativePG has TLS on, so that 'require' works"
              + " there as it is. A connection to localhost is let through.",
          "Set sslmode to 'require', or to 'verify-full' with the certificate of the CA; where the"
              + " database has no TLS, allow the finding with that as the reason.");

  private static final Findings FINDINGS = new Findings(DOC);

  private static final Pattern MODE =
      Pattern.compile("(?i)\\bsslmode\\s{0,3}[=:]\\s{0,3}[\"']?(disable|allow|prefer)(?![\\w-])");

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)(?:@|//|host=)(?:localhost|127\\.0\\.0\\.1|\\[?::1\\]?)(?![\\w.-])|host=/");

  private static final SortedMap<String, String> REASONS =
      new TreeMap<>(
          Map.of(
              "allow",
              "the connection is tried without encryption first",
              "disable",
              "whoever sees the network between the nodes reads the connection",
              "prefer",
              "whoever is between the nodes can turn the encryption off"));
  private static final Set<String> NAMES = Set.of("sslmode", "pgsslmode", "ssl mode");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .writtenTexts()
        .flatMap(it -> mode(it).map(mode -> finding(it, mode)).stream())
        .toList();
  }

  private static Optional<String> mode(Leaf leaf) {
    var text = leaf.text();
    if (REASONS.containsKey(text)) {
      return isMode(leaf.name()) ? Optional.of(text) : Optional.empty();
    }
    if (REASONS.keySet().stream().noneMatch(text::contains)) {
      return Optional.empty();
    }
    var found = MODE.matcher(text);
    return found.find() && !LOCAL.matcher(text).find()
        ? Optional.of(found.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isMode(String name) {
    var words = TellingName.words(name);
    int size = words.size();
    return size > 0
        && (NAMES.contains(words.get(size - 1))
            || (size > 1 && NAMES.contains(words.get(size - 2) + " " + words.get(size - 1))));
  }

  private static Finding finding(Leaf leaf, String mode) {
    return FINDINGS.of(
        leaf.object(),
        leaf.field(),
        "has sslmode '%s', so that %s; use 'require' or 'verify-full'"
            .formatted(mode, REASONS.get(mode)));
  }
}
