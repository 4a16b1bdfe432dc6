package dev.cofferdam.resource;

import java.util.HashMap;
import java.util.Map;

/**
 * The identities, file names, chart directories and names in {@code .env} that a stack has given
 * away, each once.
 */
final class Claims {

  private final Map<ObjectIdentity, Manifest> identities = new HashMap<>();
  private final Map<String, Manifest> files = new HashMap<>();
  private final Map<RepositoryPath, VendoredChart> charts = new HashMap<>();
  private final Map<String, ConnectionSecret> env = new HashMap<>();

  /**
   * @throws IllegalArgumentException if a Secret with another connection reads the same name
   */
  void add(ConnectionSecret secret) {
    if (secret.isOfEnv()) {
      claim(secret.props().env().password(), secret);
      claim(secret.props().env().url(), secret);
    }
  }

  private void claim(String name, ConnectionSecret secret) {
    var twin = env.putIfAbsent(name, secret);
    if (twin != null && !twin.props().connection().equals(secret.props().connection())) {
      throw new IllegalArgumentException(
          "'%s' and '%s' connect to different databases and would both read '%s' of .env; give one of them other names with 'readFrom'"
              .formatted(twin.path(), secret.path(), name));
    }
  }

  /**
   * @throws IllegalArgumentException if another chart is kept in the same place
   */
  void add(VendoredChart chart) {
    var twin = charts.putIfAbsent(chart.chartPath(), chart);
    if (twin != null && !twin.props().equals(chart.props())) {
      throw new IllegalArgumentException(
          "'%s' and '%s' would both be vendored into '%s'; agree on one chart and version, or keep one of them elsewhere"
              .formatted(twin.path(), chart.path(), chart.chartPath()));
    }
  }

  /**
   * @throws IllegalArgumentException if another object has this one's identity or file
   */
  void add(Manifest manifest) {
    var twin = identities.putIfAbsent(manifest.identity(), manifest);
    if (twin != null) {
      throw new IllegalArgumentException(
          "%s is defined twice, at '%s' and at '%s'; rename one of the two or drop it"
              .formatted(manifest.identity(), twin.origin(), manifest.origin()));
    }
    var neighbour = files.putIfAbsent(manifest.fileName(), manifest);
    if (neighbour != null) {
      throw new IllegalArgumentException(
          "%s and %s would both be written to '%s'; give one of them another file with 'inFile'"
              .formatted(neighbour.identity(), manifest.identity(), manifest.fileName()));
    }
  }
}
