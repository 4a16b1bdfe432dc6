package dev.cofferdam.vendir.v1alpha1;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths inside one another, which vendir refuses. */
final class Overlap {
  private Overlap() {}

  /** Whether no path is another one or stands inside it; null is passed over. */
  static boolean none(Stream<? extends @Nullable String> paths) {
    List<String> directories = paths.filter(path -> path != null).map(path -> path + "/").toList();
    return directories.stream()
        .allMatch(it -> directories.stream().filter(other -> other.startsWith(it)).count() == 1);
  }
}
