package dev.cofferdam.coder;

import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.flux.SourceRef;

/** The GitRepository that holds the vendored chart, and whether the stack defines it. */
public sealed interface CoderSource {

  /**
   * The stack defines the GitRepository and the Kustomization that applies the stack's directory.
   */
  static CoderSource own(GitSource source) {
    return new Own(source);
  }

  /** Both exist already, or another construct of the stack defines them. */
  static CoderSource existing(SourceRef source) {
    return new Existing(source);
  }

  /** See {@link #own}. */
  record Own(GitSource source) implements CoderSource {}

  /** See {@link #existing}. */
  record Existing(SourceRef source) implements CoderSource {}
}
