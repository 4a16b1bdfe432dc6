package dev.cofferdam.rule;

import java.util.List;

/** The two kinds that hold values by keys, and how pods refer to them. */
enum KeyHolder {
  SECRET("Secret", "secretKeyRef", "secretRef", "secret", "secretName", "stringData"),
  CONFIG_MAP("ConfigMap", "configMapKeyRef", "configMapRef", "configMap", "name", "binaryData");

  private final String kind;
  private final String keyRef;
  private final String ref;
  private final String volume;
  private final String volumeName;
  private final String otherField;

  KeyHolder(
      String kind, String keyRef, String ref, String volume, String volumeName, String otherField) {
    this.kind = kind;
    this.keyRef = keyRef;
    this.ref = ref;
    this.volume = volume;
    this.volumeName = volumeName;
    this.otherField = otherField;
  }

  String kind() {
    return kind;
  }

  /** In {@code env[].valueFrom}. */
  String keyRef() {
    return keyRef;
  }

  /** In {@code envFrom[]}. */
  String ref() {
    return ref;
  }

  /** In {@code volumes[]} and {@code volumes[].projected.sources[]}. */
  String volume() {
    return volume;
  }

  /** The field of a volume that names the object. */
  String volumeName() {
    return volumeName;
  }

  /** The fields of the object that hold its keys. */
  List<String> fields() {
    return List.of("data", otherField);
  }
}
