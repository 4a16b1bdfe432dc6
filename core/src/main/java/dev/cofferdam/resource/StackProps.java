package dev.cofferdam.resource;

import dev.cofferdam.constraint.FluxVersion;
import io.dekorate.kubernetes.decorator.Decorator;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a stack is kept, and what is done to all its objects.
 *
 * @param directory the directory that Flux applies
 * @param decorators Dekorate decorators, applied to every object of the stack, custom resources
 *     included, in the order that their {@code after()} and {@code before()} ask for and otherwise
 *     as given
 * @param flux the release of Flux that its cluster runs: what came with a later one is an error
 */
public record StackProps(
    RepositoryPath directory, List<Decorator<?>> decorators, FluxVersion flux) {

  public StackProps {
    decorators = List.copyOf(decorators);
  }

  /** A stack in this directory, without decorators, for the newest Flux. */
  public static StackProps in(String directory) {
    return new StackProps(new RepositoryPath(directory), List.of(), FluxVersion.NEWEST);
  }

  /** The same, with one more decorator. */
  public StackProps decoratedBy(Decorator<?> decorator) {
    var more = new ArrayList<>(decorators);
    more.add(decorator);
    return new StackProps(directory, more, flux);
  }

  /** The same, for a cluster that runs this release of Flux. */
  public StackProps forFlux(FluxVersion version) {
    return new StackProps(directory, decorators, version);
  }
}
