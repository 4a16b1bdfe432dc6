package dev.cofferdam.resource;

import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.construct.Construct;
import java.util.ArrayList;
import java.util.List;

/**
 * The root of a tree: the objects that Flux applies together from one directory of a repository.
 *
 * <p>Its id is the stack's name. It becomes a directory of one file per object and a {@code
 * kustomization.yaml} that lists them. Stacks do not nest; a team composes constructs inside its
 * own stack.
 */
public final class Stack extends Construct {

  private final StackProps props;
  private final List<Manifest> manifests = new ArrayList<>();
  private final Claims claims = new Claims();

  /** A stack in {@code apps/<name>}, without decorators. */
  public Stack(String name) {
    this(name, StackProps.in("apps/" + name));
  }

  /** A stack as {@code props} say. */
  public Stack(String name, StackProps props) {
    super(name);
    this.props = props;
  }

  /**
   * The stack that {@code construct} belongs to.
   *
   * @throws IllegalArgumentException if its tree has another root
   */
  public static Stack of(Construct construct) {
    if (construct.root() instanceof Stack stack) {
      return stack;
    }
    throw new IllegalArgumentException(
        "'%s' is not inside a stack; make a Stack the root of its tree"
            .formatted(construct.path()));
  }

  /** The stack's name. */
  public String name() {
    return path().id();
  }

  /** Where its files are kept. */
  public RepositoryPath directory() {
    return props.directory();
  }

  /**
   * All its objects in order of definition, with the decorators applied.
   *
   * @throws IllegalArgumentException if a decorator fails, if after the decorators two objects have
   *     one identity or one file, or if objects break constraints of their kinds or hold what the
   *     stack's Flux does not have yet
   */
  public List<Manifest> manifests() {
    var decorated = Decorations.of(props.decorators()).apply(this, manifests);
    var afterwards = new Claims();
    decorated.forEach(afterwards::add);
    checkConstraints(decorated);
    return decorated;
  }

  /** Builders have compared their objects with the newest Flux; not all objects come from one. */
  private void checkConstraints(List<Manifest> decorated) {
    var broken = new ArrayList<String>();
    for (var manifest : decorated) {
      var violations = Constraints.violations(manifest.object(), props.flux());
      if (!violations.isEmpty()) {
        var text = Constraints.text(manifest.object(), violations);
        broken.add("'%s' defines what its API refuses: %s".formatted(manifest.origin(), text));
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", broken));
    }
  }

  /** The charts it needs vendored, in order of definition. */
  public List<VendoredChart> vendoredCharts() {
    return walk().filter(VendoredChart.class::isInstance).map(VendoredChart.class::cast).toList();
  }

  /** Its Secrets with connection URLs, in order of definition. */
  public List<ConnectionSecret> connectionSecrets() {
    return walk()
        .filter(ConnectionSecret.class::isInstance)
        .map(ConnectionSecret.class::cast)
        .toList();
  }

  void add(ConnectionSecret secret) {
    claims.add(secret);
  }

  void add(VendoredChart chart) {
    claims.add(chart);
  }

  void add(Manifest manifest) {
    claims.add(manifest);
    manifests.add(manifest);
  }
}
