package dev.cofferdam.secret.sops;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Ways to tamper with an encrypted document; none may pass. */
final class Changes {

  private static final Pattern PARTS =
      Pattern.compile("(ENC\\[AES256_GCM,data:)(.+)(,iv:)(.+)(,tag:)(.+)(,type:.+])");

  private Changes() {}

  static Map<String, Consumer<ObjectNode>> all() {
    var changes = new LinkedHashMap<String, Consumer<ObjectNode>>();
    changes.put("the data", value(it -> part(it, 2)));
    changes.put("the nonce", value(it -> part(it, 4)));
    changes.put("the tag", value(it -> part(it, 6)));
    changes.put("the type", value(it -> it.replace("type:str", "type:bool")));
    changes.put("an empty value", value(it -> ""));
    changes.put("a plain value", value(it -> "x"));
    changes.put("the key", it -> rename(at(it, "stringData"), "url", "uri"));
    changes.put("the place", it -> rename(it, "stringData", "data"));
    changes.put("a name in plain text", it -> at(it, "metadata").put("name", "other"));
    changes.put("an annotation", it -> at(it, "metadata").put("x", "y"));
    changes.put("one thing less", it -> at(it, "metadata").remove("name"));
    changes.put("the order", it -> it.set("apiVersion", it.remove("apiVersion")));
    changes.put(
        "the MAC",
        it -> at(it, "sops").put("mac", part(at(it, "sops").get("mac").stringValue(), 2)));
    changes.put(
        "the tag of the MAC",
        it -> at(it, "sops").put("mac", part(at(it, "sops").get("mac").stringValue(), 6)));
    changes.put("no MAC", it -> at(it, "sops").put("mac", ""));
    changes.put("the time", it -> at(it, "sops").put("lastmodified", "2026-11-26T08:00:01Z"));
    changes.put("what the MAC covers", it -> at(it, "sops").put("mac_only_encrypted", true));
    changes.put("what is encrypted", it -> at(it, "sops").put("encrypted_regex", "^data$"));
    changes.put("no metadata", it -> it.remove("sops"));
    changes.put(
        "the data key", it -> age(it).put("enc", flippedKey(age(it).get("enc").stringValue())));
    return changes;
  }

  static String part(String value, int group) {
    var parts = PARTS.matcher(value);
    if (!parts.matches()) {
      throw new AssertionError(value);
    }
    var bytes = Base64.getDecoder().decode(parts.group(group));
    bytes[bytes.length - 1] ^= 1;
    return value.substring(0, parts.start(group))
        + Base64.getEncoder().encodeToString(bytes)
        + value.substring(parts.end(group));
  }

  private static String flippedKey(String armored) {
    var lines = armored.split("\n");
    lines[1] =
        lines[1].substring(0, 40)
            + (lines[1].charAt(40) == 'A' ? 'B' : 'A')
            + lines[1].substring(41);
    return String.join("\n", lines) + "\n";
  }

  private static Consumer<ObjectNode> value(UnaryOperator<String> change) {
    return it -> {
      var data = at(it, "stringData");
      data.put("url", change.apply(data.get("url").stringValue()));
    };
  }

  private static void rename(ObjectNode object, String key, String other) {
    object.set(other, object.remove(key));
  }

  private static ObjectNode at(ObjectNode document, String key) {
    return (ObjectNode) document.get(key);
  }

  private static ObjectNode age(ObjectNode document) {
    return (ObjectNode) at(document, "sops").get("age").get(0);
  }
}
