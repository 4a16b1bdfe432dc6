package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.Findings;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks of every connection to PostgreSQL whether it is encrypted. */
final class ConnectionEncrypted implements LeakRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "secret/ssl-mode",
          Severity.WARNING,
          "No connection to PostgreSQL has sslmode=disable.",
          "Everything on the connection is then readable for whoever sees the network between the"
              + " nodes, and a server that asks for the password in clear text gets it (PostgreSQL,"
              + " libpq, SSL Mode Descriptions). CloudNativePG has TLS on, so that 'require' works"
              + " there as it is. A connection to localhost is let through.",
          "Set sslmode to 'require', or to 'verify-full' with the certificate of the CA; where the"
              + " database has no TLS, allow the finding with that as the reason.");

  private static final Findings FINDINGS = new Findings(DOC);

  private static final Pattern DISABLED =
      Pattern.compile("(?i)\\bsslmode\\s{0,3}[=:]\\s{0,3}[\"']?disable\\b");

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)(?:@|//|host=)(?:localhost|127\\.0\\.0\\.1|\\[?::1\\]?)(?![\\w.-])|host=/");

  private static final Set<String> NAMES = Set.of("sslmode", "pgsslmode", "ssl mode");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    return inspection
        .writtenTexts()
        .filter(it -> isDisabled(it) && !LOCAL.matcher(it.text()).find())
        .map(ConnectionEncrypted::finding)
        .toList();
  }

  private static boolean isDisabled(Leaf leaf) {
    var text = leaf.text();
    if (!text.contains("disable")) {
      return false;
    }
    return text.length() > "disable".length()
        ? DISABLED.matcher(text).find()
        : text.equals("disable") && isMode(leaf.name());
  }

  private static boolean isMode(String name) {
    var words = TellingName.words(name);
    int size = words.size();
    return size > 0
        && (NAMES.contains(words.get(size - 1))
            || (size > 1 && NAMES.contains(words.get(size - 2) + " " + words.get(size - 1))));
  }

  private static Finding finding(Leaf leaf) {
    return FINDINGS.of(
        leaf.object(),
        leaf.field(),
        "has sslmode 'disable', so that whoever sees the network between the nodes reads the connection; use 'require' or 'verify-full'");
  }
}
