package dev.cofferdam.resource;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a Secret reaches the cluster. Whatever the choice, nothing that is committed holds a password
 * that can be read.
 */
public sealed interface Credentials {

  /**
   * A person applies the Secret. Its manifest, without the password, is kept beside the others and
   * not listed: Flux neither overwrites nor prunes the Secret, and does not bring it back either.
   */
  static OutOfBand outOfBand() {
    return new OutOfBand();
  }

  /**
   * The Secret is in Git, encrypted with SOPS, and Flux decrypts it. Flux undoes what others change
   * in it, and prunes it once the stack turns to another choice: who then applies it by hand has to
   * do so after that.
   *
   * @param recipients who can decrypt it; Flux's own key has to be among them
   * @throws IllegalArgumentException if there is none, or one twice
   */
  static Sops sops(AgeRecipient... recipients) {
    return new Sops(List.of(recipients), Sops.USUAL_KEY);
  }

  /**
   * External Secrets makes the Secret of what a store holds, and makes it anew within an hour when
   * that changes. It deletes the Secret when Flux prunes its ExternalSecret, and keeps it when the
   * store loses the key.
   *
   * @param key of the store, for a value that is the whole connection URL; as the store's provider
   *     writes it, such as {@code apps/coder/db}
   */
  static External externalSecret(SecretStore store, String key) {
    return new External(store, key, null, List.of());
  }

  /**
   * The operator of 1Password makes the Secret of an item, with a key for each of its fields. It
   * deletes the Secret when Flux prunes its OnePasswordItem.
   *
   * @param itemPath {@code vaults/<vault>/items/<item>}, each by its id or title
   */
  static OnePassword onePassword(String itemPath) {
    return new OnePassword(itemPath, List.of());
  }

  /**
   * The Secret is there already, or something else brings it, such as the operator of a database;
   * the stack writes no manifest of it. It has to be there before the workload is; {@code check}
   * warns of it ({@code workload/secret}) unless the files hold what it is made of.
   *
   * @param name of the Secret, in the namespace of the workload
   * @param key of it, for a value that is the whole connection URL
   */
  static Existing existing(String name, String key) {
    return new Existing(SecretKeyRef.of(name, key));
  }

  /**
   * The Kustomizations that have to be ready before Flux can apply what this choice needs. Flux
   * waits without end for one that is not there, so that {@code check} reports one that the files
   * do not hold ({@code flux/depends-on}); an exception in {@code cofferdam.yaml} says which other
   * repository brings it.
   */
  default List<DnsSubdomain> providers() {
    return List.of();
  }

  /** See {@link #outOfBand}. */
  record OutOfBand() implements Credentials {}

  /**
   * See {@link #sops}.
   *
   * @param keySecret the Secret with Flux's age key, in the namespace of the Flux objects; {@code
   *     sops-age} unless {@link #decryptedBy said otherwise}
   */
  record Sops(List<AgeRecipient> recipients, DnsSubdomain keySecret) implements Credentials {

    private static final DnsSubdomain USUAL_KEY = new DnsSubdomain("sops-age");

    /**
     * @throws IllegalArgumentException if there is no recipient, or one twice
     */
    public Sops {
      recipients = List.copyOf(recipients);
      if (recipients.isEmpty()) {
        throw new IllegalArgumentException(
            "sops needs one age recipient at least, for nobody could decrypt the Secret; name Flux's own, 'age1…'");
      }
      var seen = new HashSet<AgeRecipient>();
      for (var recipient : recipients) {
        if (!seen.add(recipient)) {
          throw new IllegalArgumentException(
              "age recipient '%s' is named twice; name each once".formatted(recipient));
        }
      }
    }

    /** The same, decrypted with the age key in this Secret. */
    public Sops decryptedBy(String keySecret) {
      return new Sops(recipients, new DnsSubdomain(keySecret));
    }
  }

  /**
   * See {@link #externalSecret}.
   *
   * @param property of the value, where it is a map; null if the value is the URL itself
   */
  record External(
      SecretStore store, String key, @Nullable String property, List<DnsSubdomain> providers)
      implements Credentials {

    private static final Pattern LINE = Pattern.compile("\\S([^\\p{Cc}\\p{Zl}\\p{Zp}]*\\S)?");

    /**
     * @throws IllegalArgumentException if the key or property is empty or no line of text
     */
    public External {
      check("key of a secret store", key);
      if (property != null) {
        check("property of a secret store's value", property);
      }
      providers = List.copyOf(providers);
    }

    private static void check(String what, String text) {
      if (!LINE.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "%s must be a line of text without spaces around it, got '%s'; write it as the store's provider does"
                .formatted(what, text));
      }
    }

    /** The same, from one property of a value that is a map. */
    public External property(String property) {
      return new External(store, key, property, providers);
    }

    /** The property; empty if the value is the URL itself. */
    public Optional<String> tryFindProperty() {
      return Optional.ofNullable(property);
    }

    /**
     * The same, applied only when these Kustomizations are ready: External Secrets, the store. See
     * {@link Credentials#providers}.
     */
    public External after(String... kustomizations) {
      return new External(store, key, property, names(kustomizations));
    }
  }

  /** See {@link #onePassword}. */
  record OnePassword(String itemPath, List<DnsSubdomain> providers) implements Credentials {

    private static final Pattern PATH = Pattern.compile("vaults/[^/\\p{Cc}]+/items/[^/\\p{Cc}]+");

    /**
     * @throws IllegalArgumentException if the operator could not tell vault and item apart
     *     (onepassword-operator, pkg/onepassword)
     */
    public OnePassword {
      if (!PATH.matcher(itemPath).matches()) {
        throw new IllegalArgumentException(
            "path of a 1Password item must name a vault and an item, got '%s'; write it like 'vaults/platform/items/coder-db'"
                .formatted(itemPath));
      }
      providers = List.copyOf(providers);
    }

    /**
     * The same, applied only when these Kustomizations are ready: the operator of 1Password. See
     * {@link Credentials#providers}.
     */
    public OnePassword after(String... kustomizations) {
      return new OnePassword(itemPath, names(kustomizations));
    }
  }

  /** See {@link #existing}. */
  record Existing(SecretKeyRef secret) implements Credentials {}

  private static List<DnsSubdomain> names(String... values) {
    return List.of(values).stream().map(DnsSubdomain::new).toList();
  }
}
