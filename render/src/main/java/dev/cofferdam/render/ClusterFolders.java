package dev.cofferdam.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells the clusters of a repository apart. One cluster has no two objects of one name, so that two
 * root Kustomizations of one name are of two: of {@code clusters/prod/apps.yaml} and {@code
 * clusters/dev/apps.yaml}, the folders {@code clusters/prod} and {@code clusters/dev} are it.
 */
final class ClusterFolders {

  /** Each with a slash behind it, or a file; none if there is but one cluster. */
  private final Set<String> folders = new LinkedHashSet<>();

  private final List<RenderedObject> roots;

  private ClusterFolders(List<RenderedObject> roots) {
    this.roots = roots;
    twins().forEach(this::divide);
  }

  static ClusterFolders of(List<RenderedObject> roots) {
    return new ClusterFolders(roots);
  }

  /**
   * The roots of one cluster.
   *
   * @param others the places of the other clusters
   */
  record Part(List<RenderedObject> roots, Set<String> others) {

    /** Whether a file, as it is shown, is of another cluster. */
    boolean isForeign(String file) {
      return others.stream().anyMatch(file::startsWith);
    }
  }

  /** One part for each cluster, in order; what is in no cluster's folder is one of its own. */
  List<Part> parts() {
    SortedMap<String, List<RenderedObject>> parts = new TreeMap<>();
    roots.forEach(root -> parts.computeIfAbsent(folder(root), it -> new ArrayList<>()).add(root));
    return parts.entrySet().stream().map(it -> part(it.getKey(), it.getValue())).toList();
  }

  private Part part(String own, List<RenderedObject> members) {
    Set<String> others = new LinkedHashSet<>(folders);
    others.remove(own);
    return new Part(members, others);
  }

  private String folder(RenderedObject root) {
    return folders.stream().filter(root.origin().file()::startsWith).findFirst().orElse("");
  }

  /** For each name that several files have, the files. */
  private List<List<String>> twins() {
    Map<FluxName, Set<String>> files = new TreeMap<>();
    roots.stream()
        .filter(root -> !root.namespace().isEmpty())
        .forEach(
            root ->
                files
                    .computeIfAbsent(Manifests.name(root.value()), it -> new LinkedHashSet<>())
                    .add(root.origin().file()));
    return files.values().stream().filter(it -> it.size() > 1).map(List::copyOf).toList();
  }

  private void divide(List<String> twins) {
    int common = twins.get(0).length();
    for (String file : twins) {
      common = Math.min(common, common(twins.get(0), file));
    }
    for (String file : twins) {
      int slash = file.indexOf('/', common);
      var folder = slash < 0 ? file : file.substring(0, slash + 1);
      if (folders.stream().noneMatch(folder::startsWith)) {
        folders.removeIf(inner -> inner.startsWith(folder));
        folders.add(folder);
      }
    }
  }

  /** The length of the folders that two paths have in common, the last slash included. */
  private static int common(String one, String other) {
    int end = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        break;
      }
      end = one.charAt(i) == '/' ? i + 1 : end;
    }
    return end;
  }
}
