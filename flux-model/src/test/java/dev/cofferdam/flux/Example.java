package dev.cofferdam.flux;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object that keeps all constraints. Those of one kind together set every field; there is more
 * than one where a rule keeps fields apart.
 */
record Example(Kind kind, int number, String text) {

  static List<Example> of(Kind kind) {
    var texts = Yaml.resource("full/" + kind.kind() + ".yaml").split("(?m)^---\\R", -1);
    return Stream.iterate(0, i -> i < texts.length, i -> i + 1)
        .map(i -> new Example(kind, i + 1, texts[i]))
        .toList();
  }

  static Stream<Example> all() {
    return Arrays.stream(Kind.values()).flatMap(kind -> of(kind).stream());
  }

  HasMetadata object() {
    return Yaml.read(text, kind.type);
  }

  @Override
  public String toString() {
    return "%s %d".formatted(kind.kind(), number);
  }
}
