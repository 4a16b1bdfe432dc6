package dev.cofferdam.render;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the files do not say.
 *
 * @param sources the directories that hold what the sources of these names would fetch
 * @param kubeVersion the Kubernetes that charts are rendered for
 * @param apiVersions APIs of the cluster beside those of Kubernetes, of Flux, and of the custom
 *     resource definitions in the repository: {@code GROUP/VERSION} or {@code GROUP/VERSION/KIND}
 * @param absentApis APIs that the cluster is known not to have
 * @param release the only release to render; all of them unless given
 * @param cache where what Helm gives is kept for the next run; nowhere unless given
 */
public record RenderOptions(
    SortedMap<FluxName, Path> sources,
    String kubeVersion,
    SortedSet<String> apiVersions,
    SortedSet<String> absentApis,
    Optional<FluxName> release,
    Optional<Path> cache) {

  /** The release of Kubernetes that the schemas of this program describe. */
  public static final String KUBE_VERSION = "1.34.0";

  private static final Pattern VERSION = Pattern.compile("v?[0-9]+\\.[0-9]+(\\.[0-9]+.*)?");

  /**
   * @throws IllegalArgumentException if the version is none
   */
  public RenderOptions {
    if (!VERSION.matcher(kubeVersion).matches()) {
      throw new IllegalArgumentException(
          "the version of Kubernetes must be like '%s', got '%s'"
              .formatted(KUBE_VERSION, kubeVersion));
    }
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    apiVersions = Collections.unmodifiableSortedSet(new TreeSet<>(apiVersions));
    absentApis = Collections.unmodifiableSortedSet(new TreeSet<>(absentApis));
  }

  /** Nothing more is known than what the files say. */
  public static RenderOptions defaults() {
    return new RenderOptions(
        new TreeMap<>(),
        KUBE_VERSION,
        new TreeSet<>(),
        new TreeSet<>(),
        Optional.empty(),
        Optional.empty());
  }

  /** With the files of a source in this directory. */
  public RenderOptions withSource(FluxName name, Path directory) {
    var more = new TreeMap<>(sources);
    more.put(name, directory);
    return new RenderOptions(more, kubeVersion, apiVersions, absentApis, release, cache);
  }

  /** For this version of Kubernetes. */
  public RenderOptions forKubernetes(String version) {
    return new RenderOptions(sources, version, apiVersions, absentApis, release, cache);
  }

  /** With one more API in the cluster. */
  public RenderOptions withApi(String version) {
    var more = new TreeSet<>(apiVersions);
    more.add(version);
    return new RenderOptions(sources, kubeVersion, more, absentApis, release, cache);
  }

  /** With one API that charts ask for known to be absent. */
  public RenderOptions withoutApi(String version) {
    var more = new TreeSet<>(absentApis);
    more.add(version);
    return new RenderOptions(sources, kubeVersion, apiVersions, more, release, cache);
  }

  /** Of the releases, this one alone. */
  public RenderOptions only(FluxName one) {
    return new RenderOptions(
        sources, kubeVersion, apiVersions, absentApis, Optional.of(one), cache);
  }

  /** With what Helm gives kept in this directory, which is made when it is needed. */
  public RenderOptions cachedIn(Path directory) {
    return new RenderOptions(
        sources, kubeVersion, apiVersions, absentApis, release, Optional.of(directory));
  }
}
