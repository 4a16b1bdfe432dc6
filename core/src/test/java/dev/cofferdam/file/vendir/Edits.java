package dev.cofferdam.file.vendir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

/** One edit, and what has to hold of every edit. */
final class Edits {

  static final VendirChart CODER =
      new VendirChart("charts/coder", "coder", "2.29.1", "https://helm.coder.com/v2");

  private Edits() {}

  static String edit(VendirChart chart, String before) {
    return VendirConfig.with(chart, Optional.of(before), "vendir.yml");
  }

  /** Also with other line breaks, without the last one, with a mark and with emoji in front. */
  static void assertEdit(String before, String after) {
    assertEdit(CODER, before, after);
  }

  static void assertEdit(VendirChart chart, String before, String after) {
    assertOneEdit(chart, before, after);
    assertOneEdit(chart, crlf(before), crlf(after));
    assertOneEdit(chart, before.stripTrailing(), after.stripTrailing());
    assertOneEdit(chart, crlf(before).stripTrailing(), crlf(after).stripTrailing());
    assertOneEdit(chart, "\uFEFF" + before, "\uFEFF" + after);
    assertOneEdit(chart, "# 🚢🚢\n" + before, "# 🚢🚢\n" + after);
  }

  static void assertOneEdit(VendirChart chart, String before, String after) {
    assertThat(edit(chart, before)).isEqualTo(after);
    assertThat(edit(chart, after)).as("a second time").isEqualTo(after);
  }

  static void assertUnchanged(String text) {
    assertEdit(text, text);
  }

  static void assertRefused(String before, String message) {
    assertThatThrownBy(() -> edit(CODER, before))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
