package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Opens a document of texts and truths with another YAML reader and the JDK. */
final class IndependentSops {

  private static final Pattern FORM =
      Pattern.compile("ENC\\[AES256_GCM,data:(.+),iv:(.+),tag:(.+),type:str]");

  private final SecretKeySpec key;
  private final Pattern encrypted;
  private final MessageDigest mac;

  private IndependentSops(byte[] dataKey, String regex) throws GeneralSecurityException {
    key = new SecretKeySpec(dataKey, "AES");
    encrypted = Pattern.compile(regex);
    mac = MessageDigest.getInstance("SHA-512");
  }

  /** The plain text of each value, by the keys that lead to it. */
  static Map<String, String> open(String yaml, Keys keys) throws GeneralSecurityException {
    Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    var sops = Objects.requireNonNull(document.remove("sops"));
    var entry = Objects.requireNonNull(((List<?>) at(sops, "age")).get(0));
    var opened =
        new IndependentSops(
            IndependentAge.open((String) at(entry, "enc"), keys),
            (String) at(sops, "encrypted_regex"));
    var plain = new LinkedHashMap<String, String>();
    opened.walk(document, new ArrayList<>(), plain);
    var written = opened.decrypt((String) at(sops, "mac"), (String) at(sops, "lastmodified"));
    if (!written.equals(HexFormat.of().withUpperCase().formatHex(opened.mac.digest()))) {
      throw new GeneralSecurityException("another MAC");
    }
    return plain;
  }

  private static Object at(Object map, String key) {
    return Objects.requireNonNull(((Map<?, ?>) map).get(key), key);
  }

  private void walk(Object value, List<String> path, Map<String, String> plain)
      throws GeneralSecurityException {
    if (value instanceof Map<?, ?> map) {
      for (var entry : map.entrySet()) {
        path.add((String) entry.getKey());
        walk(entry.getValue(), path, plain);
        path.remove(path.size() - 1);
      }
      return;
    }
    var text = value instanceof Boolean truth ? (truth ? "True" : "False") : (String) value;
    boolean hidden = path.stream().anyMatch(it -> encrypted.matcher(it).find());
    var place = String.join(":", path);
    var clear = hidden ? decrypt(text, place + ":") : text;
    mac.update(clear.getBytes(UTF_8));
    plain.put(place, clear);
  }

  private String decrypt(String text, String place) throws GeneralSecurityException {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new GeneralSecurityException("another form: " + text);
    }
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, bytes(parts.group(2))));
    cipher.updateAAD(place.getBytes(UTF_8));
    cipher.update(bytes(parts.group(1)));
    return new String(cipher.doFinal(bytes(parts.group(3))), UTF_8);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
