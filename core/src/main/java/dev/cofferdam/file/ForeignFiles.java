package dev.cofferdam.file;

/** What to do about a file that stands where a stack wants to write and that it does not own. */
public enum ForeignFiles {
  /** It stays, and nothing is written. */
  KEEP,
  /** It is overwritten and belongs to the stack from now on. */
  ADOPT
}
