package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Comparator;
import java.util.Optional;

/**
 * Puts a plan on disk.
 *
 * <p>Every file is written beside its place and then moved over it in one step of the file system,
 * so that whoever reads sees the old file or the new one, and a killed run leaves at most a file
 * that is plainly unfinished and that the next run clears away.
 */
final class Writing {

  /** The end of the name of a file that is being written. */
  static final String UNFINISHED = ".cofferdam-unfinished";

  private final Path root;

  Writing(Path root) {
    this.root = root;
  }

  void write(Plan plan) throws IOException {
    for (var leftover : plan.debris()) {
      Files.deleteIfExists(leftover);
    }
    for (var change :
        plan.changes().stream().sorted(Comparator.comparing(Writing::step)).toList()) {
      switch (change.kind()) {
        case CREATED, UPDATED -> replace(place(change.path()), change.text());
        case REMOVED -> remove(change.path());
        case UNCHANGED -> {}
      }
    }
  }

  /** A list is written when all that it names is there, and what it named goes last. */
  private static int step(Change change) {
    if (change.kind() == Change.Kind.REMOVED) {
      return 2;
    }
    return change.path().fileName().equals(KustomizationYaml.NAME) ? 1 : 0;
  }

  private Path place(RepositoryPath path) {
    return root.resolve(path.value());
  }

  /** The file that an unfinished one was to be, if it is named like one. */
  static Optional<Path> finished(Path unfinished) {
    var name = unfinished.getFileName().toString();
    return name.startsWith(".")
        ? Optional.of(
            unfinished.resolveSibling(name.substring(1, name.length() - UNFINISHED.length())))
        : Optional.empty();
  }

  private static void replace(Path place, String text) throws IOException {
    Files.createDirectories(place.resolveSibling(""));
    var unfinished = place.resolveSibling("." + place.getFileName() + UNFINISHED);
    Files.deleteIfExists(unfinished);
    try {
      Files.writeString(
          unfinished,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      keepPermissions(place, unfinished);
      Files.move(
          unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void keepPermissions(Path place, Path unfinished) throws IOException {
    var view = Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
    if (view != null && Files.exists(place)) {
      view.setPermissions(Files.getPosixFilePermissions(place));
    }
  }

  /** Takes away the file, and the directories that only it kept. */
  private void remove(RepositoryPath path) throws IOException {
    Files.deleteIfExists(place(path));
    var segments = path.segments();
    for (int depth = segments.size() - 1; depth > 0; depth--) {
      try {
        Files.delete(root.resolve(String.join("/", segments.subList(0, depth))));
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }
}
