package dev.cofferdam.resource.flux;

import java.util.regex.Pattern;

/**
 * The name of a Git branch, such as {@code mg/feat/deploy-coder}.
 *
 * <p>The rules are those of {@code git check-ref-format --branch}.
 */
public record GitBranch(String value) {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|//|@\\{|/\\.|^[./-]|[./]$|\\.lock(/|$)|^@$|^HEAD$|^$");

  /**
   * @throws IllegalArgumentException if Git would refuse it
   */
  public GitBranch {
    var forbidden = FORBIDDEN.matcher(value);
    if (forbidden.find()) {
      throw new IllegalArgumentException(
          "branch must be a name that Git takes, got '%s'; 'git check-ref-format --branch' refuses it"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
