package dev.cofferdam.coder;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;

/** The Secret with what is known of the database: everything but the password. */
final class DatabaseSecret {

  private DatabaseSecret() {}

  static Secret of(CoderProps props) {
    var database = props.database();
    return new SecretBuilder()
        .withNewMetadata()
        .withName(props.credentials().value())
        .withNamespace(props.namespace().value())
        .endMetadata()
        .withType("Opaque")
        .addToStringData("host", database.host())
        .addToStringData("port", Integer.toString(database.port()))
        .addToStringData("database", database.name())
        .addToStringData("user", database.user())
        .addToStringData("sslmode", database.sslMode().value())
        .build();
  }

  /** What the head of the file says. */
  static String outOfBand(CoderProps props) {
    return """
        Applied out of band, and not listed in kustomization.yaml: Flux would overwrite the password with what is here.
        Coder needs the key '%s' too: the connection URL with the password, percent-encoded. Add it when you apply the
        Secret, with 'kubectl apply --server-side', and never commit it."""
        .formatted(CoderRelease.CONNECTION_URL_KEY);
  }
}
