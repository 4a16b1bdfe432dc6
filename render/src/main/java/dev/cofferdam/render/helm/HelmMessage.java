package dev.cofferdam.render.helm;

import java.util.stream.Collectors;

/** What Helm says when it fails, without what is for its own users. */
public final class HelmMessage {

  private HelmMessage() {}

  public static String of(String message) {
    var text =
        message
            .lines()
            .filter(line -> !line.startsWith("Use --debug flag") && !line.startsWith("level="))
            .collect(Collectors.joining("\n"))
            .strip();
    return text.startsWith("Error: ") ? text.substring("Error: ".length()) : text;
  }
}
