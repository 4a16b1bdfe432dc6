package dev.cofferdam.resource;

import dev.cofferdam.construct.Construct;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Secret with one connection URL, password and all, under one key; a workload reads it there.
 *
 * <p>{@link Credentials} decide how it reaches the cluster, and so what is written: its manifest
 * without the password, an encrypted file, the object that an operator makes it of, or nothing.
 */
public final class ConnectionSecret extends Construct {

  private final Props props;
  private final @Nullable KubeObject secret;

  /**
   * Defines what {@link Props#credentials()} ask for.
   *
   * @throws IllegalArgumentException if another Secret of the stack, with another connection, takes
   *     its password from the same name in {@code .env}
   */
  public ConnectionSecret(Construct scope, String id, Props props) {
    super(scope, id);
    this.props = props;
    Stack.of(this).add(this);
    var manifests = manifests();
    var definition = manifests.definition();
    var object = definition.map(it -> new KubeObject(this, "object", it.object(), it.placement()));
    this.secret = manifests.isSecret() ? object.orElse(null) : null;
    manifests.notice().ifPresent(this::addNotice);
  }

  /** Where it is, what it connects to, and how it gets there. */
  public Props props() {
    return props;
  }

  /** The Secret and its key, for the workloads of its namespace. */
  public SecretKeyRef ref() {
    return props.credentials() instanceof Credentials.Existing existing
        ? existing.secret()
        : props.secret();
  }

  /**
   * The Secret without the URL, as the stack has it, its decorators applied; empty where it is not
   * for this program to make it. Its {@link Manifest#placement()} says whether it is to be
   * encrypted.
   *
   * @throws IllegalArgumentException if the stack is wrong, see {@link Stack#manifests()}
   */
  public Optional<Manifest> tryFindSecret() {
    return Optional.ofNullable(secret).map(this::decorated);
  }

  /** Whether its password is read from {@code .env}. */
  boolean isOfEnv() {
    return manifests().isSecret();
  }

  private ConnectionManifests manifests() {
    return new ConnectionManifests(Stack.of(this).name(), props);
  }

  private Manifest decorated(KubeObject object) {
    return Stack.of(this).manifests().stream()
        .filter(manifest -> manifest.origin().equals(object.path()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("a stack lost a Secret of its own; this is a bug"));
  }

  /**
   * What a Secret is to hold.
   *
   * @param secret the Secret, and the key of the URL; with {@link Credentials#existing} those of
   *     the existing one are used instead
   * @param credentials how it gets there; {@link Credentials#outOfBand()} unless {@link #with said
   *     otherwise}
   * @param env where the password is read from; {@link EnvNames#usual()} unless {@link #readFrom
   *     said otherwise}
   * @param stem what its file is called after; the Secret's name unless {@link #inFile said
   *     otherwise}
   * @param reader who needs the URL, as people call it; {@code It} unless {@link #readBy said
   *     otherwise}
   */
  public record Props(
      NamespaceName namespace,
      SecretKeyRef secret,
      Connection connection,
      Credentials credentials,
      EnvNames env,
      DnsSubdomain stem,
      String reader) {

    /**
     * @throws IllegalArgumentException if a parameter of the connection cannot stand in a Secret
     *     beside the rest of it, or if the reader is no line of text
     */
    public Props {
      ConnectionDetails.check(connection, secret.key());
      if (reader.isBlank() || reader.lines().count() != 1) {
        throw new IllegalArgumentException(
            "who reads a Secret must be a line of text, got '%s'; write it like 'Coder'"
                .formatted(reader));
      }
    }

    /** A Secret that a person applies, its password {@code PGPASSWORD} in {@code .env}. */
    public static Props of(NamespaceName namespace, SecretKeyRef secret, Connection connection) {
      return new Props(
          namespace,
          secret,
          connection,
          Credentials.outOfBand(),
          EnvNames.usual(),
          secret.name(),
          "It");
    }

    /** The same, getting to the cluster like this. */
    public Props with(Credentials credentials) {
      return new Props(namespace, secret, connection, credentials, env, stem, reader);
    }

    /** The same, its password under these names in {@code .env}. */
    public Props readFrom(EnvNames env) {
      return new Props(namespace, secret, connection, credentials, env, stem, reader);
    }

    /** The same, in a file named {@code <kind>-<stem>.yaml}. */
    public Props inFile(String stem) {
      return new Props(
          namespace, secret, connection, credentials, env, new DnsSubdomain(stem), reader);
    }

    /** The same, needed by who is called this. */
    public Props readBy(String reader) {
      return new Props(namespace, secret, connection, credentials, env, stem, reader);
    }
  }
}
