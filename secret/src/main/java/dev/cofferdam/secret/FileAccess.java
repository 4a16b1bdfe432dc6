package dev.cofferdam.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who but its owner gets at a file. */
final class FileAccess {

  private static final Set<PosixFilePermission> OWN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private FileAccess() {}

  /** Nothing where files have no permissions of this kind. */
  static Optional<String> warning(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return Optional.empty();
    }
    var permissions = view.readAttributes().permissions();
    return OWN.containsAll(permissions)
        ? Optional.empty()
        : Optional.of(
            "'%s' is open to others than its owner (%s); run: chmod 600 %s"
                .formatted(file, PosixFilePermissions.toString(permissions), file));
  }
}
