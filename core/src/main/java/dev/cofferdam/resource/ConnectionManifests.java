package dev.cofferdam.resource;

import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each choice of {@link Credentials} writes into the repository for one Secret.
 *
 * @param stack the name of the Secret's stack
 */
record ConnectionManifests(String stack, ConnectionSecret.Props props) {

  /** How soon a change of the store gets into the Secret; External Secrets' own default. */
  private static final String REFRESH_INTERVAL = "1h";

  /** An object, and how it is kept. */
  record Definition(HasMetadata object, Placement placement) {}

  /** What is written; empty if nothing is. */
  Optional<Definition> definition() {
    var credentials = props.credentials();
    if (credentials instanceof Credentials.OutOfBand) {
      return Optional.of(kept(secret(), Placement.outOfBand(head()), "secret-%s.yaml"));
    }
    if (credentials instanceof Credentials.Sops sops) {
      var placement = Placement.encrypted(sops.recipients());
      return Optional.of(kept(secret(), placement, "secret-%s.sops.yaml"));
    }
    if (credentials instanceof Credentials.External external) {
      var object = custom("external-secrets.io/v1", "ExternalSecret", external(external));
      return Optional.of(kept(object, Placement.listed(), "externalsecret-%s.yaml"));
    }
    if (credentials instanceof Credentials.OnePassword item) {
      var spec = values("itemPath", item.itemPath());
      var object = custom("onepassword.com/v1", "OnePasswordItem", spec);
      return Optional.of(kept(object, Placement.listed(), "onepassworditem-%s.yaml"));
    }
    return Optional.empty();
  }

  /** Whether what is written is the Secret itself. */
  boolean isSecret() {
    return props.credentials() instanceof Credentials.OutOfBand
        || props.credentials() instanceof Credentials.Sops;
  }

  /** What a person has to see to elsewhere. */
  Optional<String> notice() {
    var url = "hold the whole connection URL, user and password percent-encoded";
    if (props.credentials() instanceof Credentials.External external) {
      var store = external.store();
      var property = external.tryFindProperty().map("property '%s' of "::formatted).orElse("");
      return Optional.of(
          "%skey '%s' of %s '%s' has to %s"
              .formatted(property, external.key(), store.kind().value(), store.name(), url));
    }
    if (props.credentials() instanceof Credentials.OnePassword item) {
      return Optional.of(
          "1Password item '%s' needs a field named '%s', which has to %s"
              .formatted(item.itemPath(), props.secret().key(), url));
    }
    return Optional.empty();
  }

  private Definition kept(HasMetadata object, Placement placement, String file) {
    return new Definition(object, placement.inFile(file.formatted(props.stem())));
  }

  private HasMetadata secret() {
    return new SecretBuilder()
        .withNewMetadata()
        .withName(props.secret().name().value())
        .withNamespace(props.namespace().value())
        .endMetadata()
        .withType("Opaque")
        .withStringData(ConnectionDetails.of(props.connection()))
        .build();
  }

  private HasMetadata custom(String apiVersion, String kind, SortedMap<String, Object> spec) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion(apiVersion)
        .withKind(kind)
        .withNewMetadata()
        .withName(props.secret().name().value())
        .withNamespace(props.namespace().value())
        .endMetadata()
        .addToAdditionalProperties("spec", spec)
        .build();
  }

  /** The Secret goes with the ExternalSecret, and stays when the store loses the value. */
  private SortedMap<String, Object> external(Credentials.External external) {
    var remote = values("key", external.key());
    external.tryFindProperty().ifPresent(property -> remote.put("property", property));
    var entry = values("secretKey", props.secret().key());
    entry.put("remoteRef", remote);
    var store = values("kind", external.store().kind().value());
    store.put("name", external.store().name().value());
    var target = values("name", props.secret().name().value());
    target.put("creationPolicy", "Owner");
    target.put("deletionPolicy", "Retain");
    var spec = values("refreshInterval", REFRESH_INTERVAL);
    spec.put("data", List.of(entry));
    spec.put("secretStoreRef", store);
    spec.put("target", target);
    return spec;
  }

  private static SortedMap<String, Object> values(String key, Object value) {
    var values = new TreeMap<String, Object>();
    values.put(key, value);
    return values;
  }

  /** What the head of a file says that a person applies. */
  private String head() {
    return """
        Applied out of band, and not listed in kustomization.yaml: Flux would overwrite the password with what is here.
        %s needs the key '%s' too: the connection URL with the password, percent-encoded. Never commit it. With the
        password as %s in the file .env beside this one, one step adds the key and applies the Secret:
        mvn -q exec:java -Dstack=%s -Dcommand=secret | kubectl apply --server-side -f -"""
        .formatted(props.reader(), props.secret().key(), props.env().password(), stack);
  }
}
