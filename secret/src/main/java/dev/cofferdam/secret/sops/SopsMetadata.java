package dev.cofferdam.secret.sops;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What sops writes below the key {@code sops} (stores/stores.go).
 *
 * @param age the data key as each recipient can read it
 * @param place of the MAC: the time of the last change
 */
record SopsMetadata(Map<String, String> age, SopsSettings settings, String place, String mac) {

  static final String KEY = "sops";

  private static final Set<String> KNOWN =
      Set.of(
          "age",
          "lastmodified",
          "mac",
          "encrypted_regex",
          "mac_only_encrypted",
          "shamir_threshold",
          "version");

  /** RFC 3339 as Go writes it, to the second. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  static SopsMetadata read(JsonNode document) throws Refusal {
    var node = document.path(KEY);
    if (!node.isObject()) {
      throw new Refusal("it has no 'sops', so it is not encrypted; encrypt it");
    }
    Others.refuse(node, KNOWN);
    var age = age(node.path("age"));
    return new SopsMetadata(
        age,
        settings(List.copyOf(age.keySet()), node),
        place(text(node, "lastmodified")),
        text(node, "mac"));
  }

  private static SopsSettings settings(List<String> recipients, JsonNode node) throws Refusal {
    try {
      return new SopsSettings(
          recipients,
          text(node, "encrypted_regex"),
          node.path("mac_only_encrypted").asBoolean(false));
    } catch (IllegalArgumentException e) {
      throw new Refusal("its 'sops' is not for this program: " + e.getMessage());
    }
  }

  private static Map<String, String> age(JsonNode list) throws Refusal {
    var age = new LinkedHashMap<String, String>();
    for (var entry : list) {
      age.put(text(entry, "recipient"), text(entry, "enc"));
    }
    return age;
  }

  private static String place(String lastModified) throws Refusal {
    try {
      return TIME.format(OffsetDateTime.parse(lastModified));
    } catch (DateTimeException e) {
      throw new Refusal("its 'sops.lastmodified' is no time; restore the file, or encrypt anew");
    }
  }

  private static String text(JsonNode node, String key) throws Refusal {
    var value = node.path(key);
    if (!value.isString()) {
      throw new Refusal("its 'sops' lacks '%s'; restore the file, or encrypt anew".formatted(key));
    }
    return value.stringValue();
  }
}
