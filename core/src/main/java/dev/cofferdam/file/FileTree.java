package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that one stack asks for, by path. */
public record FileTree(String stack, SortedMap<RepositoryPath, RepositoryFile> files) {

  public FileTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * What an empty repository would hold after the stack was written, path to text. Encrypted files
   * are not among them: somebody else writes those.
   */
  public SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    files.forEach((path, file) -> tryText(file).ifPresent(text -> texts.put(path.value(), text)));
    return texts;
  }

  private static Optional<String> tryText(RepositoryFile file) {
    if (file instanceof GeneratedFile generated) {
      return Optional.of(generated.text());
    }
    return file instanceof SharedFile shared
        ? Optional.of(shared.edited(Optional.empty()))
        : Optional.empty();
  }
}
