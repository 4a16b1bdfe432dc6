package dev.cofferdam.render;

import java.util.List;
import java.util.Optional;

/**
 * What a repository says beside its manifests.
 *
 * @param branch the branch that is checked out; empty without Git, or where none is
 * @param remotes the URLs of its remotes
 * @param vendored the charts that its vendir files ask for
 * @param privateFiles the files that Git keeps, or would, although their names say that they are
 *     private
 */
public record RepositoryFacts(
    Optional<String> branch,
    List<String> remotes,
    List<VendoredChart> vendored,
    List<PrivateFile> privateFiles) {

  public RepositoryFacts {
    remotes = List.copyOf(remotes);
    vendored = List.copyOf(vendored);
    privateFiles = List.copyOf(privateFiles);
  }

  /** Nothing is known. */
  public static RepositoryFacts none() {
    return new RepositoryFacts(Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * A Helm chart that vendir is to keep in the repository.
   *
   * @param file the vendir.yml, as the person who asked would write its path
   * @param line where its entry begins
   * @param path the directory of the chart, from the root of the repository
   * @param directory the same as the person who asked would write it
   * @param name the name of the chart
   * @param version the version that is asked for
   * @param repository the URL that it comes from
   * @param locked the version that vendir.lock.yml holds
   * @param present the version in the Chart.yaml of the directory; empty if there is none
   */
  public record VendoredChart(
      String file,
      int line,
      String path,
      String directory,
      String name,
      String version,
      String repository,
      Optional<String> locked,
      Optional<String> present) {}

  /**
   * A file that may hold passwords or keys.
   *
   * @param file its path as the person who asked would write it
   * @param text may be secret, so never to be printed
   */
  public record PrivateFile(String file, String text) {

    @Override
    public String toString() {
      return file;
    }
  }
}
