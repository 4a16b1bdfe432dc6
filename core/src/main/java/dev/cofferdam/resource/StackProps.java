package dev.cofferdam.resource;

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
 */
public record StackProps(RepositoryPath directory, List<Decorator<?>> decorators) {

  public StackProps {
    decorators = List.copyOf(decorators);
  }

  /** A stack in this directory, without decorators. */
  public static StackProps in(String directory) {
    return new StackProps(new RepositoryPath(directory), List.of());
  }

  /** The same, with one more decorator. */
  public StackProps decoratedBy(Decorator<?> decorator) {
    var more = new ArrayList<>(decorators);
    more.add(decorator);
    return new StackProps(directory, more);
  }
}
