package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;

/**
 * A file that belongs to one stack, whole: written again on every change of the stack, removed when
 * the stack no longer defines it.
 *
 * @param text what is written, the line that names its owner first
 */
public record GeneratedFile(RepositoryPath path, Owner owner, String text)
    implements RepositoryFile {

  /** A file of this body, with the line that names its owner before it. */
  public static GeneratedFile of(String stack, RepositoryPath path, String body) {
    var owner = new Owner(stack, path);
    return new GeneratedFile(path, owner, owner.line() + "\n" + body);
  }
}
