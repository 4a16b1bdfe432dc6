package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * One key of a Secret, as the {@code secretKeyRef} of a pod names it.
 *
 * @param name of the Secret, in the namespace of who refers to it
 * @param key letters, digits and {@code . _ -}, as the API server asks for in the keys of Secrets
 */
public record SecretKeyRef(DnsSubdomain name, String key) {

  private static final Pattern KEY = Pattern.compile("(?!\\.\\.?$|\\.\\.)[-._a-zA-Z0-9]{1,253}");

  /**
   * @throws IllegalArgumentException if a Secret cannot hold the key
   */
  public SecretKeyRef {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          "key of a Secret must be letters, digits, '.', '_' and '-', got '%s'; write it like 'url'"
              .formatted(key));
    }
  }

  /** Key {@code key} of Secret {@code name}. */
  public static SecretKeyRef of(String name, String key) {
    return new SecretKeyRef(new DnsSubdomain(name), key);
  }

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }
}
