package dev.cofferdam.schema;

/**
 * A kind of object in one version of its API.
 *
 * @param apiVersion such as {@code apps/v1}, or {@code v1} for the core group
 * @param kind such as {@code Deployment}
 */
public record ApiKind(String apiVersion, String kind) {

  /** The API group; empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  @Override
  public String toString() {
    return apiVersion + " " + kind;
  }
}
