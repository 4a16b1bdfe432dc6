package dev.cofferdam.file.vendir;

import java.util.regex.Pattern;

/**
 * A Helm chart that vendir copies into the repository.
 *
 * @param directory where it is unpacked, relative to the {@code vendir.yml}, such as {@code
 *     charts/coder}
 * @param chart its name, such as {@code coder}
 * @param version one exact version, such as {@code 2.29.1}
 * @param repository where it comes from, such as {@code https://helm.coder.com/v2}
 */
public record VendirChart(String directory, String chart, String version, String repository) {

  private static final Pattern DIRECTORY =
      Pattern.compile("(?!\\.{0,2}(/|$))[A-Za-z0-9._-]+(/(?!\\.{0,2}(/|$))[A-Za-z0-9._-]+)*");
  private static final Pattern CHART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern VERSION = Pattern.compile("v?[0-9][0-9A-Za-z.+_-]*");
  private static final Pattern REPOSITORY =
      Pattern.compile("(https?|oci)://[A-Za-z0-9._~:/@%+=&-]*[A-Za-z0-9/]");

  /**
   * @throws IllegalArgumentException if a part is not of its form, or holds a character that would
   *     have to be escaped in YAML
   */
  public VendirChart {
    require(DIRECTORY, directory, "directory", "charts/coder");
    require(CHART, chart, "name", "coder");
    require(VERSION, version, "version", "2.29.1");
    require(REPOSITORY, repository, "repository", "https://helm.coder.com/v2");
  }

  private static void require(Pattern form, String value, String part, String example) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s of a vendored chart is not of the known form, got '%s'; write it like '%s'"
              .formatted(part, value, example));
    }
  }
}
