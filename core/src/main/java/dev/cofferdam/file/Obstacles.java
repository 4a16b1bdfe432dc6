package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is not as it should be between the root of a repository and the place of a file. */
final class Obstacles {

  private final Path root;
  private final Set<Path> passable = new HashSet<>();

  Obstacles(Path root) {
    this.root = root;
  }

  /** The first of them, as a sentence. */
  Optional<String> onTheWayTo(RepositoryPath path) {
    var place = root;
    var segments = path.segments();
    for (var segment : segments.subList(0, segments.size() - 1)) {
      place = place.resolve(segment);
      if (!passable.contains(place)) {
        if (Files.isSymbolicLink(place)) {
          return Optional.of(link(place));
        }
        if (Files.exists(place) && !Files.isDirectory(place)) {
          return Optional.of("'%s' is a file, in the way of '%s'".formatted(name(place), path));
        }
        passable.add(place);
      }
    }
    return inPlaceOf(path, place.resolve(path.fileName()));
  }

  private Optional<String> inPlaceOf(RepositoryPath path, Path place) {
    if (Files.isSymbolicLink(place)) {
      return Optional.of(link(place));
    }
    return Files.exists(place) && !Files.isRegularFile(place)
        ? Optional.of("'%s' is a directory or a device, in the way of the file".formatted(path))
        : Optional.empty();
  }

  private String link(Path place) {
    return "'%s' is a symbolic link, and files are written to their own place alone"
        .formatted(name(place));
  }

  private String name(Path place) {
    return root.relativize(place).toString().replace('\\', '/');
  }
}
