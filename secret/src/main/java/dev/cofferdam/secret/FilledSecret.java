package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.file.YamlWriter;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.EnvNames;
import dev.cofferdam.resource.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * The Secret of a connection as the cluster is to have it: as its stack defines it, and with the
 * connection URL.
 *
 * <p>The URL is composed of the connection and the password in {@code .env}. Where that has a whole
 * URL, it is taken instead, and has to lead where the connection does.
 */
public final class FilledSecret implements AutoCloseable {

  private static final String DATA = "stringData";

  private final Manifest manifest;
  private final Credentials credentials;
  private final ObjectNode object;
  private final Password url;
  private final List<String> warnings;

  private FilledSecret(
      Manifest manifest,
      Credentials credentials,
      ObjectNode object,
      Password url,
      List<String> warnings) {
    this.manifest = manifest;
    this.credentials = credentials;
    this.object = object;
    this.url = url;
    this.warnings = warnings;
  }

  /**
   * Fills a Secret in.
   *
   * @return refused if {@code env} lacks the password or a whole URL leads elsewhere; the text says
   *     all that is wrong
   * @throws IllegalArgumentException if the Secret is not for this program to make, see {@link
   *     ConnectionSecret#tryFindSecret}, or its stack is wrong
   */
  public static Outcome<FilledSecret> of(ConnectionSecret secret, EnvFile env) {
    var manifest =
        secret
            .tryFindSecret()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' makes no Secret itself; leave it out".formatted(secret.path())));
    var url = url(secret.props(), env);
    return url instanceof Outcome.Given<Password> given
        ? Outcome.of(filled(secret.props(), manifest, given.value(), env))
        : Outcome.refused(((Outcome.Refused<Password>) url).problem());
  }

  private static Outcome<Password> url(ConnectionSecret.Props props, EnvFile env) {
    return env.has(props.env().url()) ? whole(props, env) : composed(props, env);
  }

  private static Outcome<Password> whole(ConnectionSecret.Props props, EnvFile env) {
    var key = props.env().url();
    var found = env.find(key);
    if (!(found instanceof Outcome.Given<Password> given)) {
      return found;
    }
    var problems = ConnectionUrl.problems(props.connection(), given.value());
    if (problems.isEmpty()) {
      return found;
    }
    given.value().close();
    return Outcome.refused("'%s' in '%s': %s".formatted(key, env, String.join("; ", problems)));
  }

  private static Outcome<Password> composed(ConnectionSecret.Props props, EnvFile env) {
    var found = env.find(props.env().password());
    if (!(found instanceof Outcome.Given<Password> given)) {
      return found;
    }
    try (var password = given.value()) {
      return Outcome.of(ConnectionUrl.compose(props.connection(), password));
    }
  }

  private static FilledSecret filled(
      ConnectionSecret.Props props, Manifest manifest, Password url, EnvFile env) {
    var object = json(manifest);
    object.set(DATA, sorted(object.withObject("/" + DATA), props.secret().key(), url));
    return new FilledSecret(manifest, props.credentials(), object, url, warnings(props.env(), env));
  }

  /** As synthesis would write it. */
  private static ObjectNode json(Manifest manifest) {
    var yaml = YamlWriter.write(manifest.object()).getBytes(UTF_8);
    return (ObjectNode) YamlReader.read(yaml).documents().get(0).value();
  }

  private static ObjectNode sorted(ObjectNode data, String key, Password url) {
    var entries = new TreeMap<String, JsonNode>();
    data.properties().forEach(it -> entries.put(it.getKey(), it.getValue()));
    entries.put(key, new POJONode(url));
    var sorted = JsonNodeFactory.instance.objectNode();
    entries.forEach(sorted::set);
    return sorted;
  }

  private static List<String> warnings(EnvNames names, EnvFile env) {
    var warnings = new ArrayList<String>();
    if (env.has(names.url()) && env.has(names.password())) {
      warnings.add(
          "'%s' has '%s' and '%s'; the first counts, remove the other"
              .formatted(env, names.url(), names.password()));
    }
    return List.copyOf(warnings);
  }

  /** What its stack defines: everything but the URL. */
  public Manifest manifest() {
    return manifest;
  }

  /** How its stack has it get to the cluster. */
  public Credentials credentials() {
    return credentials;
  }

  /** The whole Secret; its URL is a POJO node with a {@link Password}. */
  public ObjectNode object() {
    return object;
  }

  /** What the user should put right, though the Secret can be used as it is. */
  public List<String> warnings() {
    return warnings;
  }

  /** Wipes the URL. */
  @Override
  public void close() {
    url.close();
  }

  /** Kind, namespace and name. */
  @Override
  public String toString() {
    return manifest.identity().toString();
  }
}
