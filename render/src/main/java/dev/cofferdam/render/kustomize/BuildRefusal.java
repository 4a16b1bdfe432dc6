package dev.cofferdam.render.kustomize;

import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.Optional;

/** Ends a build with a failure. */
final class BuildRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient BuildFailure failure;

  BuildRefusal(BuildFailure failure) {
    super(failure.text(), null, false, false);
    this.failure = failure;
  }

  /** Of what Flux would refuse as well. */
  static BuildRefusal of(String file, int line, String text) {
    return new BuildRefusal(new BuildFailure(Reason.INVALID, text, Optional.of(file), line));
  }

  /** Of what Flux would refuse as well, and no file is to blame for. */
  static BuildRefusal of(String text) {
    return new BuildRefusal(new BuildFailure(Reason.INVALID, text, Optional.empty(), 1));
  }

  BuildFailure failure() {
    return failure;
  }
}
