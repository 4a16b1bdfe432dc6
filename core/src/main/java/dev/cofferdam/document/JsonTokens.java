package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes documents of JSON.
 *
 * <p>To the YAML parser, not all JSON is YAML: two tabs in a row are not, nor are some escapes.
 */
final class JsonTokens {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.TEXT)
                  .maxNameLength(Limits.TEXT)
                  .maxNestingDepth(Limits.DEPTH + 1)
                  .build())
          .build();

  private final Limits limits = new Limits();
  private final List<Document> documents = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Places places;
  private final Deque<Integer> open = new ArrayDeque<>();
  private Outline outline = new Outline();
  private @Nullable Refusal refusal;

  private JsonTokens(byte[] bytes) {
    this.places = new Places(bytes);
  }

  /** What the bytes hold, empty if they are not JSON. */
  static Optional<Reading> read(byte[] bytes) {
    if (!isLikely(bytes)) {
      return Optional.empty();
    }
    var tokens = new JsonTokens(bytes);
    var text = new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8.newDecoder());
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.accept(token, parser);
      }
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (Refusal e) {
      tokens.faults.add(e.fault());
    }
    return Optional.of(new Reading(tokens.documents, tokens.faults));
  }

  private static boolean isLikely(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && " \t\r\n".indexOf(bytes[i]) >= 0) {
      i++;
    }
    return i < bytes.length && (bytes[i] == '{' || bytes[i] == '[');
  }

  private void accept(JsonToken token, JsonParser parser) {
    var place = places.at(parser.currentTokenLocation().getCharOffset());
    if (limits.depth() == 0) {
      limits.document(place);
      outline = new Outline();
      refusal = null;
    }
    switch (token) {
      case START_OBJECT -> open(Kind.MAP, place);
      case START_ARRAY -> open(Kind.LIST, place);
      case END_OBJECT, END_ARRAY -> close();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, place, parser.getString());
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> scalar(Kind.PLAIN, place, parser.getString());
      default -> scalar(Kind.TEXT, place, parser.getString());
    }
  }

  private void open(Kind kind, Place place) {
    limits.open(place);
    open.push(outline.open(kind, place));
  }

  private void close() {
    limits.close();
    outline.close(open.pop());
    end();
  }

  private void scalar(Kind kind, Place place, String text) {
    limits.node(place);
    if (kind == Kind.TEXT && Utf8.hasHalfPair(text)) {
      refuse(YamlEvents.halfPair(place));
    }
    outline.scalar(kind, place, text);
    end();
  }

  private void end() {
    if (limits.depth() > 0 || refusal != null) {
      return;
    }
    try {
      documents.add(Assembly.document(outline, new BitSet()));
    } catch (Refusal e) {
      refuse(e);
    }
  }

  private void refuse(Refusal first) {
    if (refusal == null) {
      refusal = first;
      faults.add(first.fault());
    }
  }

  /** Finds the places of ever greater offsets, which count UTF-16 units. */
  private static final class Places {

    private final byte[] bytes;
    private int next;
    private long units;
    private int line = 1;
    private int column = 1;

    Places(byte[] bytes) {
      this.bytes = bytes;
    }

    Place at(long offset) {
      while (units < offset && next < bytes.length) {
        step();
      }
      return new Place(line, column);
    }

    private void step() {
      int length = Math.max(1, Utf8.length(bytes[next]));
      byte first = bytes[next];
      next += length;
      units += length == 4 ? 2 : 1;
      boolean ends =
          first == '\n' || (first == '\r' && (next >= bytes.length || bytes[next] != '\n'));
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
  }
}
