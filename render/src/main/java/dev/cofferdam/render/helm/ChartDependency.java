package dev.cofferdam.render.helm;

/**
 * A chart that another one needs.
 *
 * @param version what its version must satisfy, such as {@code 1.x.x}
 * @param repository where it comes from; empty if nowhere
 * @param alias its name inside the chart that needs it; empty for its own
 */
public record ChartDependency(String name, String version, String repository, String alias) {

  /** What the chart is called where it is used. */
  public String usedName() {
    return alias.isEmpty() ? name : alias;
  }

  /** Whether it comes from the repository that the chart itself is in. */
  public boolean isLocal() {
    return repository.isEmpty() || repository.startsWith("file://");
  }

  String shown() {
    return "'" + name + "' " + version + (repository.isEmpty() ? "" : " from " + repository);
  }
}
