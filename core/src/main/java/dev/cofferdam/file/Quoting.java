package dev.cofferdam.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Which strings may stand without quotes, and which as a block.
 *
 * <p>Flux and kubectl read YAML with Go's libraries, for which {@code on}, {@code 0644} and {@code
 * 1e3} are no strings. So plain is what is known to be safe, not what is not known to be unsafe.
 */
final class Quoting extends StringQuotingChecker {

  private static final long serialVersionUID = 1L;

  /**
   * Words that begin like one, and durations and sizes: a unit keeps digits from being a number.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:\\./)?[A-Za-z_/][A-Za-z0-9_./@+-]*(?:[ :][A-Za-z0-9_./@+-]+)*"
              + "|(?:[0-9]+(?:ms|s|m|h|Ki|Mi|Gi|Ti))+");

  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  /** Begins with something visible; no control character but line ends and tabs, no odd break. */
  private static final Pattern BLOCK =
      Pattern.compile("[\\x21-\\x7e][^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\ufeff\\ufffe\\uffff]*+");

  private static final Pattern BLANK_END = Pattern.compile("[ \t](\n|$)|\n\n$");

  @Override
  public boolean needToQuoteName(String name) {
    return needToQuoteValue(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    return !PLAIN.matcher(value).matches() || RESERVED.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Whether a block scalar gives {@code value} back to every reader. */
  static boolean fitsBlock(String value) {
    var visible = value.replace('\n', ' ').replace('\t', ' ');
    return BLOCK.matcher(visible).matches() && !BLANK_END.matcher(value).find();
  }
}
