package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;

/**
 * What writing does to one file.
 *
 * @param text what the file holds afterwards, empty if it is removed
 */
public record Change(Kind kind, RepositoryPath path, String text) {

  /** What can happen to a file. */
  public enum Kind {
    CREATED,
    UPDATED,
    UNCHANGED,
    REMOVED
  }
}
