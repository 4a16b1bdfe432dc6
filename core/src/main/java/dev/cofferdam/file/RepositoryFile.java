package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;

/** A file that a stack asks for, at its place in the repository. */
public sealed interface RepositoryFile permits EncryptedFile, GeneratedFile, SharedFile {

  /** Where it is kept. */
  RepositoryPath path();
}
