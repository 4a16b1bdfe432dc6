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

  /** What an empty repository would hold after the stack was written: path to text. */
  public SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    files.forEach((path, file) -> texts.put(path.value(), text(file)));
    return texts;
  }

  private static String text(RepositoryFile file) {
    return file instanceof GeneratedFile generated
        ? generated.text()
        : ((SharedFile) file).edited(Optional.empty());
  }
}
