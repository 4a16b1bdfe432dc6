package dev.cofferdam.secret.sops;

import static dev.cofferdam.secret.sops.Documents.JSON;

import dev.cofferdam.secret.Password;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/** Secrets in plain text: one as a stack has it, and any number of odd ones. */
final class Plain {

  private static final String[] ODD = {
    "",
    " ",
    "a: b",
    "yes",
    "null",
    "0644",
    "1e3",
    "~",
    "#x",
    "- a",
    "'",
    "\"",
    "\\",
    "$A",
    "\t",
    "a\n",
    "a\n\nb\n ",
    "\n",
    "a\r\nb",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\u0000",
    "\u0007",
    "ENC[AES256_GCM,data:x]",
    "2020-01-01",
    "é",
    "😀"
  };

  /** Go writes these in plain text as they are, and our reader takes no file with one. */
  private static final String AMBIGUOUS = "[\u0000\u0007\u0085\u2028\ufeff\r]";

  private final SplittableRandom random;
  private final boolean written;
  private boolean clear;

  private Plain(long seed, boolean written) {
    random = new SplittableRandom(seed);
    this.written = written;
  }

  /** For us to write. */
  static Plain ours(long seed) {
    return new Plain(seed, true);
  }

  /** For Go to write. */
  static Plain theirs(long seed) {
    return new Plain(seed, false);
  }

  static ObjectNode database(String url) {
    var secret = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Secret");
    secret.putObject("metadata").put("name", "coder-db").put("namespace", "coder");
    secret.put("type", "Opaque");
    secret.putObject("stringData").set("url", password(url));
    return secret;
  }

  static JsonNode password(String text) {
    return new POJONode(Password.of(text.toCharArray()));
  }

  /** The same with strings, as other programs have it. */
  static JsonNode strings(JsonNode node) {
    if (node instanceof POJONode holder && holder.getPojo() instanceof Password password) {
      return StringNode.valueOf(new String(password.chars()));
    }
    if (node instanceof ObjectNode object) {
      var copy = JSON.createObjectNode();
      object.properties().forEach(it -> copy.set(it.getKey(), strings(it.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      var copy = JSON.createArrayNode();
      array.forEach(it -> copy.add(strings(it)));
      return copy;
    }
    return node;
  }

  ObjectNode next() {
    var secret = JSON.createObjectNode().put("kind", "Secret");
    clear = true;
    secret.set("metadata", object(2).put("name", text()));
    clear = false;
    secret.set("data", object(2).put("url", "x" + text()));
    if (random.nextBoolean()) {
      secret.put("immutable", random.nextBoolean());
    }
    if (random.nextBoolean()) {
      secret.set("stringData", texts());
    }
    return secret.put("apiVersion", "v1");
  }

  private ObjectNode texts() {
    var texts = JSON.createObjectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.set(key(), password(text()));
    }
    return texts;
  }

  private ObjectNode object(int depth) {
    var object = JSON.createObjectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.set(key(), value(depth));
    }
    return object;
  }

  private JsonNode value(int depth) {
    var nodes = JSON.getNodeFactory();
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> nodes.numberNode(random.nextLong() >> random.nextInt(64));
      case 1 -> nodes.numberNode(number());
      case 2 -> nodes.booleanNode(random.nextBoolean());
      case 3 -> nodes.nullNode();
      case 7 -> object(depth - 1);
      case 8 -> nodes.arrayNode().add(value(depth - 1)).add(value(depth - 1));
      default -> StringNode.valueOf(text());
    };
  }

  private double number() {
    double number = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) && random.nextBoolean()
        ? number
        : random.nextInt(-9_999, 9_999) / 100.0;
  }

  private String key() {
    return random.nextInt(4) == 0
        ? new String[] {"a:b", "data", "x y", "é", "y", "1", "a.b/c"}[random.nextInt(7)]
        : "k" + random.nextInt(100);
  }

  private String text() {
    return clear && !written ? anyText().replaceAll(AMBIGUOUS, "-") : anyText();
  }

  private String anyText() {
    if (random.nextInt(3) == 0) {
      return ODD[random.nextInt(ODD.length)];
    }
    return random
        .ints(random.nextInt(30), 0x20, 0x7f)
        .mapToObj(
            c -> random.nextInt(8) == 0 ? ODD[random.nextInt(ODD.length)] : Character.toString(c))
        .collect(Collectors.joining());
  }
}
