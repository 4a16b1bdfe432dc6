package dev.cofferdam.render.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of a repository that Flux packs for a GitRepository: what the sparse checkout takes,
 * without what the ignore rules leave out. Rules and order are those of source-controller 1.9
 * ({@code internal/controller/gitrepository_controller.go}): only what is checked out can have a
 * {@code .sourceignore} file.
 */
public final class Artifact implements SourceTree {

  private final SourceTree tree;
  private final SortedSet<String> files;
  private final List<String> missing;

  private Artifact(SourceTree tree, SortedSet<String> files, List<String> missing) {
    this.tree = tree;
    this.files = Collections.unmodifiableSortedSet(files);
    this.missing = missing;
  }

  /**
   * Packs the files of a tree.
   *
   * @param specIgnore {@code spec.ignore}; without a pattern in it or in a {@code .sourceignore}
   *     file, Flux's defaults apply
   * @param sparseCheckout {@code spec.sparseCheckout}; everything is checked out if it is empty
   * @throws java.io.UncheckedIOException if a {@code .sourceignore} file cannot be read
   */
  public static Artifact of(
      SourceTree tree, Optional<String> specIgnore, List<String> sparseCheckout) {
    var sparse = new SparseCheckout(sparseCheckout);
    var checkedOut = sparse.of(tree.files());
    var ignore = SourceIgnore.of(tree, checkedOut, specIgnore.orElse(""));
    var files = new TreeSet<String>();
    for (String file : checkedOut) {
      if (!ignore.ignores(file)) {
        files.add(file);
      }
    }
    return new Artifact(tree, files, sparse.missingFrom(checkedOut));
  }

  @Override
  public SortedSet<String> files() {
    return files;
  }

  @Override
  public byte[] read(String path) {
    if (!files.contains(path)) {
      throw new IllegalArgumentException(
          "there is no file '" + path + "' in the artifact; ask for one of its files");
    }
    return tree.read(path);
  }

  @Override
  public String shown(String path) {
    return tree.shown(path);
  }

  /**
   * The directories of {@code spec.sparseCheckout} that the checkout does not have. Flux makes no
   * Artifact at all if there is one; what this one holds is what it would be without the mistake.
   */
  public List<String> missingSparseDirectories() {
    return missing;
  }
}
