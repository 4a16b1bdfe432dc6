package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A password, and all that somebody could get it back from. */
record SecretForms(String password) {

  private static final int WINDOW = 8;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 40;

  /** A password of any characters that a line between single quotes can hold. */
  static SecretForms random(SplittableRandom random) {
    int length = random.nextInt(SHORTEST, LONGEST);
    boolean ascii = random.nextInt(3) > 0;
    var password =
        random
            .ints(length, ' ' + 1, ascii ? 0x7f : 0x2fff)
            .filter(it -> it != '\'' && Character.isDefined(it) && !Character.isISOControl(it))
            .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return new SecretForms("Zq" + password + "7x");
  }

  /** As a URL has it. */
  String encoded() {
    return URLEncoder.encode(password, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** Whether a text holds the password in any form, or enough of it to guess the rest. */
  boolean areIn(String text) {
    return all().stream().anyMatch(text::contains);
  }

  private Set<String> all() {
    var forms = new LinkedHashSet<String>();
    Stream.of(password, encoded(), encoded().toLowerCase(Locale.ROOT))
        .forEach(form -> windows(form, forms));
    for (var form : new String[] {password, encoded()}) {
      byte[] bytes = form.getBytes(UTF_8);
      windows(HexFormat.of().formatHex(bytes), forms);
      windows(HexFormat.of().withUpperCase().formatHex(bytes), forms);
      for (int before = 0; before < 3; before++) {
        windows(base64(bytes, before), forms);
        windows(base64(bytes, before).replace('+', '-').replace('/', '_'), forms);
      }
    }
    windows(JsonMapper.shared().writeValueAsString(password).replaceAll("^\"|\"$", ""), forms);
    return forms;
  }

  /** What stays the same whatever stands before and behind. */
  private static String base64(byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return text.substring(before == 0 ? 0 : 4, text.length() - 2);
  }

  private static void windows(String form, Set<String> forms) {
    for (int i = 0; i + WINDOW <= form.length(); i++) {
      forms.add(form.substring(i, i + WINDOW));
    }
  }

  /** Not for messages of tests either. */
  @Override
  public String toString() {
    return "a password";
  }
}
