package dev.cofferdam.coder;

import java.util.SortedMap;
import java.util.TreeMap;

/** Helm values: free-form by nature, sorted by choice. */
final class Values {

  private Values() {}

  static SortedMap<String, Object> none() {
    return new TreeMap<>();
  }

  static SortedMap<String, Object> of(String key, Object value) {
    var values = none();
    values.put(key, value);
    return values;
  }

  static SortedMap<String, Object> of(String key, Object value, String key2, Object value2) {
    var values = of(key, value);
    values.put(key2, value2);
    return values;
  }
}
