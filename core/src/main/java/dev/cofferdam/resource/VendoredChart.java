package dev.cofferdam.resource;

import dev.cofferdam.construct.Construct;
import java.util.regex.Pattern;

/**
 * A Helm chart that vendir keeps inside the repository.
 *
 * <p>It becomes an entry of the {@code vendir.yml} in {@link Props#vendirDirectory()}; {@code
 * vendir sync}, run there, fetches the chart. That file belongs to the repository: everything else
 * in it stays as it is. Stacks that keep a chart in one place share its version: each of them
 * writes its own.
 */
public final class VendoredChart extends Construct {

  private final Props props;

  /**
   * Asks for the chart.
   *
   * @throws IllegalArgumentException if the stack already keeps another chart or version there
   */
  public VendoredChart(Construct scope, String id, Props props) {
    super(scope, id);
    this.props = props;
    Stack.of(this).add(this);
  }

  /** What is vendored, and where. */
  public Props props() {
    return props;
  }

  /**
   * The chart's directory, from the root of the repository, such as {@code
   * third_party/vendir/charts/coder}.
   */
  public RepositoryPath chartPath() {
    return props.vendirDirectory().resolve(props.directory().value());
  }

  /** The vendir file that holds the entry. */
  public RepositoryPath vendirFile() {
    return props.vendirDirectory().resolve("vendir.yml");
  }

  /**
   * A chart of a Helm repository.
   *
   * @param chart its name in the repository
   * @param version the version to fetch
   * @param repository the URL of the Helm repository, {@code https://…} or {@code oci://…}
   * @param vendirDirectory where {@code vendir.yml} is; {@code third_party/vendir} unless {@link
   *     #vendoredIn said otherwise}
   * @param directory where the chart goes, seen from there; {@code charts/<chart>}
   */
  public record Props(
      DnsLabel chart,
      ExactVersion version,
      String repository,
      RepositoryPath vendirDirectory,
      RepositoryPath directory) {

    private static final Pattern REPOSITORY =
        Pattern.compile("(https|oci)://[A-Za-z0-9._:-]+(/[A-Za-z0-9._~:/%+=&-]*)?");

    /**
     * @throws IllegalArgumentException if the repository is not an https or oci URL
     */
    public Props {
      if (!REPOSITORY.matcher(repository).matches()) {
        throw new IllegalArgumentException(
            "chart repository must be an https or oci URL without credentials, got '%s'; write it like 'https://helm.example.com/charts'"
                .formatted(repository));
      }
    }

    /** The chart at {@code third_party/vendir/charts/<chart>}. */
    public static Props of(String chart, ExactVersion version, String repository) {
      return new Props(
          new DnsLabel(chart),
          version,
          repository,
          new RepositoryPath("third_party/vendir"),
          new RepositoryPath("charts/" + chart));
    }

    /** The same chart, kept by the {@code vendir.yml} of another directory. */
    public Props vendoredIn(RepositoryPath vendirDirectory) {
      return new Props(chart, version, repository, vendirDirectory, directory);
    }
  }
}
