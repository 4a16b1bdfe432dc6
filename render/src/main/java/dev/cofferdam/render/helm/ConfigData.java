package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.helm.ValuesSource.Lookup;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of a ConfigMap or a Secret as controllers read them: {@code data} of a ConfigMap, {@code
 * data} of a Secret decoded and {@code stringData} over it. Flux does not look into {@code
 * binaryData}.
 */
public final class ConfigData {

  /** How every text begins that SOPS has encrypted, be it a value or part of a file. */
  private static final String ENCRYPTED = "ENC[AES256_GCM,";

  private final SortedMap<String, Lookup> entries = new TreeMap<>();
  private final boolean encrypted;

  private ConfigData(boolean encrypted) {
    this.encrypted = encrypted;
  }

  /** Of a ConfigMap or a Secret; anything but a Secret counts as a ConfigMap. */
  public static ConfigData of(ObjectNode object) {
    var data = new ConfigData(object.has("sops"));
    boolean secret = object.path("kind").stringValue("").equals("Secret");
    object
        .path("data")
        .forEachEntry((key, value) -> data.entries.put(key, secret ? decoded(value) : text(value)));
    if (secret) {
      object.path("stringData").forEachEntry((key, value) -> data.entries.put(key, text(value)));
    }
    return data;
  }

  /** Every key with a value that is known. */
  public SortedMap<String, byte[]> known() {
    SortedMap<String, byte[]> known = new TreeMap<>();
    entries
        .keySet()
        .forEach(
            key -> {
              if (find(key) instanceof Lookup.Found found) {
                known.put(key, found.value());
              }
            });
    return Collections.unmodifiableSortedMap(known);
  }

  /** Whether only the cluster can read some of it. */
  public boolean isEncrypted() {
    return entries.keySet().stream().anyMatch(key -> find(key) instanceof Lookup.Encrypted);
  }

  /** What is at a key; of an object that SOPS has touched, nothing is known. */
  public Lookup find(String key) {
    var entry = entries.get(key);
    if (entry == null) {
      return new Lookup.KeyMissing();
    }
    return encrypted ? new Lookup.Encrypted() : entry;
  }

  private static Lookup text(JsonNode value) {
    return value.isString() || value.isNull()
        ? plain(value.stringValue("").getBytes(UTF_8))
        : new Lookup.Damaged();
  }

  private static Lookup decoded(JsonNode value) {
    var base64 = value.stringValue("").replaceAll("[\r\n]", "");
    if (base64.startsWith(ENCRYPTED)) {
      return new Lookup.Encrypted();
    }
    if (base64.length() % 4 != 0 || !(value.isString() || value.isNull())) {
      return new Lookup.Damaged();
    }
    try {
      return plain(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return new Lookup.Damaged();
    }
  }

  private static Lookup plain(byte[] value) {
    return new String(value, ISO_8859_1).contains(ENCRYPTED)
        ? new Lookup.Encrypted()
        : new Lookup.Found(value);
  }
}
