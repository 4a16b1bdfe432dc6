package dev.cofferdam.file;

import java.nio.file.Path;
import java.util.List;

/**
 * What writing would do to a repository, file by file, in order of path.
 *
 * @param conflicts what stands in the way; while there is anything, nothing is written
 * @param debris what an earlier run left behind when it was killed
 */
public record Plan(List<Change> changes, List<Conflict> conflicts, List<Path> debris) {

  public Plan {
    changes = List.copyOf(changes);
    conflicts = List.copyOf(conflicts);
    debris = List.copyOf(debris);
  }

  /** How many files this kind of change happens to. */
  public long count(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
