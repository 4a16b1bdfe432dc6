package dev.cofferdam.render.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A temporary directory that only its owner may enter, and that goes with all it holds. */
public final class PrivateDirectory implements AutoCloseable {

  private final Path path;

  private PrivateDirectory(Path path) {
    this.path = path;
  }

  /**
   * Makes one.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  public static PrivateDirectory create() {
    try {
      // Real, since Helm resolves links before it puts a path into a message.
      return new PrivateDirectory(Files.createTempDirectory("cofferdam").toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  /** Writes a file that only the owner may read, in place of one of the same name. */
  public Path write(String name, byte[] content) {
    var file = path.resolve(name);
    if (!path.equals(file.normalize().getParent())) {
      throw new IllegalArgumentException("file must be in its directory, got '" + name + "'");
    }
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, ownerOnly(file));
      Files.write(file, content);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message without the places on this disk. */
  public String hide(String message) {
    var separator = path.getFileSystem().getSeparator();
    return message.replace(path + separator, "").replace(path.toString(), ".");
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(path, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
