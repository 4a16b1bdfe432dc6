package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.Connection;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.Pruning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository of stacks with a Secret each, and the command line run on it. */
final class SecretPlace {

  static final String FILE = "apps/prod/secret-db.sops.yaml";

  /** What a command said and how it ended; the place is shown as {@code DIR}. */
  record Run(int status, String out, String err) {

    /** All that was said. */
    String said() {
      return out + err;
    }
  }

  /** An age key pair. */
  record Keys(String recipient, String identity) {

    static Keys make() {
      try {
        var pair = new X25519KeyPairGenerator().generateKeyPair();
        return new Keys(
            new String(pair.getPublic().getEncoded(), US_ASCII),
            new String(pair.getPrivate().getEncoded(), US_ASCII));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private final Path root;
  private final SortedMap<String, String> environment = new TreeMap<>();
  private Credentials credentials = Credentials.outOfBand();

  SecretPlace(Path root) {
    this.root = root;
    environment.put("XDG_CONFIG_HOME", root.resolve("no-configuration").toString());
  }

  SecretPlace with(Credentials credentials) {
    this.credentials = credentials;
    return this;
  }

  SecretPlace encryptedFor(Keys... keys) {
    return with(
        Credentials.sops(
            Stream.of(keys)
                .map(it -> new AgeRecipient(it.recipient()))
                .toArray(AgeRecipient[]::new)));
  }

  /** A variable of the process. */
  SecretPlace set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The {@code .env} of the stack, which nobody else can read. */
  SecretPlace env(String text) {
    return file("apps/prod/.env", text).permissions("apps/prod/.env", "rw-------");
  }

  /** The same, in an encoding that it must not have. */
  SecretPlace envInUtf16(String text) {
    return file("apps/prod/.env", text.getBytes(UTF_16)).permissions("apps/prod/.env", "rw-------");
  }

  Path root() {
    return root;
  }

  SecretPlace file(String path, String text) {
    return file(path, text.getBytes(UTF_8));
  }

  private SecretPlace file(String path, byte[] bytes) {
    try {
      var file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SecretPlace permissions(String path, String permissions) {
    try {
      Files.setPosixFilePermissions(
          root.resolve(path), PosixFilePermissions.fromString(permissions));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file and what is in it. */
  SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        texts.put(
            root.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command {@code secret} for the stack. */
  Run secret(String... more) {
    return run(
        Stream.concat(
                Stream.of("secret", "--stack", "prod", "--out", root.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Writes the stack. */
  Run synth() {
    return run("--stack", "prod", "--out", root.toString());
  }

  Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        cofferdam()
            .status(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Run(status, shown(out), shown(err));
  }

  Cofferdam cofferdam() {
    return new Cofferdam().stack("prod", parameters -> stack()).stack("bare", it -> bare());
  }

  private Stack stack() {
    var stack = new Stack("prod");
    var namespace = new NamespaceName("web");
    new KubeObject(stack, "namespace", Pruning.neverPruned(namespace));
    new ConnectionSecret(
        stack,
        "db",
        ConnectionSecret.Props.of(namespace, SecretKeyRef.of("db", "url"), connection())
            .with(credentials));
    return stack;
  }

  private static Stack bare() {
    var stack = new Stack("bare");
    new KubeObject(stack, "namespace", Pruning.neverPruned(new NamespaceName("bare")));
    return stack;
  }

  private static Connection connection() {
    var parameters = new TreeMap<String, String>();
    parameters.put("sslmode", "require");
    return new Connection("postgres", "app", "db-rw.tenant", 5432, "shop", parameters);
  }

  private String shown(StringWriter writer) {
    return writer.toString().replace(root.toString(), "DIR");
  }
}
