package dev.cofferdam.assertion;

import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.resource.Stack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a stack, as Flux would apply it if it were written. Vendored charts are taken
 * from the repository that the test runs in, unless {@link #in} names another; one that is not
 * there fails the assertion, since nobody knows what it would bring.
 */
public final class StackAssert extends AbstractAssert<StackAssert, Stack> {

  private Optional<Path> root = Optional.empty();
  private Optional<Engines> engines = Optional.empty();

  StackAssert(Stack actual) {
    super(actual, StackAssert.class);
  }

  /** In the repository with this root. */
  public StackAssert in(Path repository) {
    root = Optional.of(repository);
    return this;
  }

  /** Rendered with these, instead of the built-in Helm alone. */
  public StackAssert renderedWith(Engines others) {
    engines = Optional.of(others);
    return this;
  }

  /** Nothing of it is reached from outside of the cluster and the tailnet. */
  public StackAssert isTailnetOnly() {
    return meets(ExposurePolicy.tailnetOnly());
  }

  /** Nothing of it is reached from outside of the cluster. */
  public StackAssert isPrivateOnly() {
    return meets(ExposurePolicy.privateOnly());
  }

  /** Nothing of it is reached further than a policy allows, on whatever day. */
  public StackAssert meets(ExposurePolicy policy) {
    return meets(policy, LocalDate.MIN);
  }

  /** Nothing of it is reached further than a policy allows on a day. */
  public StackAssert meets(ExposurePolicy policy, LocalDate today) {
    isNotNull();
    var scope = Scope.of(actual, root.orElseGet(StackAssert::here));
    var cluster = Rendering.of(scope, engines.orElseGet(StackAssert::builtIn)).run();
    new ClusterAssert(cluster).as(descriptionText()).meets(policy, today);
    return this;
  }

  private static Path here() {
    return GitFacts.of(Path.of("")).map(GitFacts::topLevel).orElse(Path.of(""));
  }

  private static Engines builtIn() {
    return NativeHelm.tryLoad().map(Engines.none()::with).orElse(Engines.none());
  }
}
