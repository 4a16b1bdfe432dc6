package dev.cofferdam.construct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named node of a tree; everything a stack defines is one.
 *
 * <p>A construct is defined by its constructor, {@code new Thing(scope, id, props)}: it checks its
 * props, adds itself to its scope and defines its children. There is no later step.
 */
public abstract class Construct {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private final @Nullable Construct scope;
  private final ConstructPath path;
  private final Map<String, Construct> children = new LinkedHashMap<>();
  private final List<String> notices = new ArrayList<>();

  /**
   * Adds this construct to {@code scope}.
   *
   * @param id lower-case letters, digits and dashes, a letter first; unique among its siblings, and
   *     stable for ever: it is part of every message about what is defined here
   * @throws IllegalArgumentException if the id is malformed or taken
   */
  protected Construct(Construct scope, String id) {
    this.scope = scope;
    this.path = scope.path.child(checked(id, " in '%s'".formatted(scope.path)));
    scope.add(this);
  }

  /**
   * The root of a tree.
   *
   * @param id as for any construct
   * @throws IllegalArgumentException if the id is malformed
   */
  protected Construct(String id) {
    this.scope = null;
    this.path = ConstructPath.root(checked(id, ""));
  }

  /** The ids from the root down to this construct. */
  public final ConstructPath path() {
    return path;
  }

  /** The construct this one was added to; empty at the root. */
  public final Optional<Construct> scope() {
    return Optional.ofNullable(scope);
  }

  /** The construct at the top of this tree: itself, if it has no scope. */
  public final Construct root() {
    return scope == null ? this : scope.root();
  }

  /** The constructs added to this one, in order of definition. */
  public final Collection<Construct> children() {
    return Collections.unmodifiableCollection(children.values());
  }

  /** The child with this id, if there is one. */
  public final Optional<Construct> tryFindChild(String id) {
    return Optional.ofNullable(children.get(id));
  }

  /**
   * The child with this id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public final Construct findChild(String id) {
    return tryFindChild(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' has no child named '%s'; it has %s"
                        .formatted(path, id, children.isEmpty() ? "none" : children.keySet())));
  }

  /**
   * This construct and everything below it, parents before children, siblings in order of
   * definition.
   */
  public final Stream<Construct> walk() {
    return Stream.concat(Stream.of(this), children.values().stream().flatMap(Construct::walk));
  }

  /** What this construct and those below it want their user to know, in tree order. */
  public final List<Notice> notices() {
    return walk()
        .flatMap(node -> node.notices.stream().map(text -> new Notice(node.path, text)))
        .toList();
  }

  /** Tells the user of this construct something; see {@link Notice#text()} for its form. */
  protected final void addNotice(String text) {
    notices.add(text);
  }

  private void add(Construct child) {
    if (children.putIfAbsent(child.path.id(), child) != null) {
      throw new IllegalArgumentException(
          "'%s' already has a child named '%s'; give the second one another id"
              .formatted(path, child.path.id()));
    }
  }

  private static String checked(String id, String place) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "construct id must be lower-case letters, digits and dashes, got '%s'%s"
              .formatted(id, place));
    }
    return id;
  }
}
