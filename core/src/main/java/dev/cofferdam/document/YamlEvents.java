package dev.cofferdam.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Makes documents of the events of a parser. */
final class YamlEvents {

  private final Limits limits = new Limits();
  private final List<Document> documents = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private Outline outline = new Outline();
  private @Nullable Refusal refusal;
  private boolean empty;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final Deque<Anchored> open = new ArrayDeque<>();
  private BitSet targets = new BitSet();
  private int expanded;

  /** Of the open collections, how many are in brackets or braces. */
  private int flow;

  List<Document> documents() {
    return documents;
  }

  List<Fault> faults() {
    return faults;
  }

  boolean isInFlow() {
    return flow > 0;
  }

  /**
   * @throws Refusal of the rest of the file
   */
  void accept(Event event) {
    if (event instanceof CollectionStartEvent collection && (flow > 0 || collection.isFlow())) {
      flow++;
    } else if (event instanceof CollectionEndEvent && flow > 0) {
      flow--;
    }
    if (event instanceof DocumentStartEvent) {
      start(place(event));
    } else if (event instanceof DocumentEndEvent) {
      end();
    } else if (event instanceof CollectionStartEvent collection) {
      limits.open(place(event));
      written(() -> open(collection));
    } else if (event instanceof CollectionEndEvent) {
      limits.close();
      written(this::close);
    } else if (event instanceof ScalarEvent scalar) {
      limits.node(place(event));
      written(() -> scalar(scalar));
    } else if (event instanceof AliasEvent alias) {
      limits.node(place(event));
      written(() -> alias(alias));
    }
  }

  private void start(Place place) {
    limits.document(place);
    outline = new Outline();
    refusal = null;
    empty = false;
    anchors.clear();
    open.clear();
    targets = new BitSet();
    expanded = 0;
  }

  private void end() {
    written(
        () -> {
          if (!empty) {
            documents.add(Assembly.document(outline, targets));
          }
        });
  }

  /** Of a document, only the first fault counts. */
  private void written(Runnable step) {
    if (refusal != null) {
      return;
    }
    try {
      step.run();
    } catch (Refusal e) {
      refusal = e;
      faults.add(e.fault());
    }
  }

  private void open(CollectionStartEvent event) {
    var kind = event instanceof MappingStartEvent ? Kind.MAP : Kind.LIST;
    var anchored = new Anchored(outline.open(kind, place(event)), expanded);
    expand(1, event);
    open.push(anchored);
    name(event.getAnchor(), anchored, event);
  }

  private void close() {
    var closed = open.pop();
    outline.close(closed.node);
    closed.size = expanded - closed.size;
    closed.height++;
    raise(closed.height);
  }

  private void raise(int height) {
    var parent = open.peek();
    if (parent != null) {
      parent.height = Math.max(parent.height, height);
    }
  }

  private void scalar(ScalarEvent event) {
    var text = event.getValue();
    if (Utf8.hasHalfPair(text)) {
      throw halfPair(place(event));
    }
    var kind = Kind.ofScalar(event.getTag().orElse(null), event.isPlain());
    empty = outline.size() == 0 && isNothing(event);
    var anchored = new Anchored(outline.scalar(kind, place(event), text), 1);
    expand(1, event);
    name(event.getAnchor(), anchored, event);
  }

  static Refusal halfPair(Place place) {
    return new Refusal(
        place, "an escape here is half a surrogate pair; write the character itself");
  }

  private static boolean isNothing(ScalarEvent event) {
    return event.isPlain()
        && event.getValue().isEmpty()
        && event.getTag().isEmpty()
        && event.getAnchor().isEmpty();
  }

  private void name(Optional<Anchor> anchor, Anchored anchored, Event event) {
    anchor.ifPresent(name -> anchors.put(name, anchored));
    if (anchors.size() > Limits.ANCHORS) {
      throw new Refusal(
          place(event), "more than " + Limits.ANCHORS + " anchors in one document; write some out");
    }
  }

  private void alias(AliasEvent event) {
    var name = event.getAlias();
    var target = anchors.get(name);
    if (target == null) {
      // Its name is not shown: a password that begins with a star looks like this.
      throw new Refusal(
          place(event),
          "an alias has no anchor before it; add the anchor, or put quotes around what is a text");
    }
    if (outline.isOpen(target.node)) {
      throw new Refusal(place(event), "an alias stands inside of what it means; write that out");
    }
    if (limits.depth() + target.height > Limits.DEPTH) {
      throw Limits.tooDeep(place(event));
    }
    expand(target.size, event);
    raise(target.height);
    targets.set(target.node);
    outline.alias(place(event), target.node);
  }

  /** Both numbers are at most the limit, so that the sum is a number. */
  private void expand(int nodes, Event event) {
    expanded += nodes;
    if (expanded > Limits.NODES) {
      throw new Refusal(
          place(event),
          "with its aliases written out, the document has more than "
              + Limits.NODES
              + " nodes; use fewer");
    }
  }

  static Place place(Event event) {
    return place(event.getStartMark().orElseThrow());
  }

  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** A node that aliases may stand for. */
  private static final class Anchored {

    private final int node;

    /** While it is open, how many nodes were there before it. */
    private int size;

    /** How many levels it has, 0 for a scalar. */
    private int height;

    Anchored(int node, int size) {
      this.node = node;
      this.size = size;
    }
  }
}
