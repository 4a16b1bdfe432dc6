package dev.cofferdam.render.kustomize;

import java.util.Optional;

/**
 * Why there are no objects.
 *
 * @param text what is wrong and what to do about it, on one line
 * @param file the file it is about, as a path in the source
 * @param line the line in that file, from 1; 1 if it is about all of it, or there is no file
 */
public record BuildFailure(Reason reason, String text, Optional<String> file, int line) {

  /** Whose fault it is. */
  public enum Reason {
    /** Flux would fail as well. */
    INVALID,
    /** It takes something from the network, which nobody here does. */
    REMOTE,
    /** It takes kustomize, and there is none. */
    NO_ENGINE,
    /** Kustomize could not be run, or did not come to an end. */
    ENGINE
  }
}
