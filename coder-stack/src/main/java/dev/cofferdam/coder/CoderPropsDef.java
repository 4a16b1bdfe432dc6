package dev.cofferdam.coder;

import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.DnsSubdomain;
import dev.cofferdam.resource.EnvNames;
import dev.cofferdam.resource.ExactVersion;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.flux.FluxDuration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a {@link CoderStack} needs to know, as {@link CoderProps} is made from it. Built step by
 * step: {@code CoderProps.builder().access(…).source(…).database(…).build()}; everything else has a
 * default.
 */
@Value.Immutable
@Value.Style(stagedBuilder = true, jdkOnly = true, typeAbstract = "*Def", typeImmutable = "*")
public interface CoderPropsDef {

  /** How people reach Coder. */
  CoderAccess access();

  /** The Git repository that holds the chart. */
  CoderSource source();

  /** The database that Coder keeps everything in. */
  Database database();

  /** The version of Coder and of its chart; {@code 2.29.1}. */
  @Value.Default
  default ExactVersion version() {
    return new ExactVersion("2.29.1");
  }

  /**
   * The URL that people, workspaces and redirects use; the one that follows from {@link #access()}.
   * Needed when the device got another name than it asked for; a name in the same domain.
   */
  Optional<AccessUrl> accessUrl();

  /** Where Coder runs; {@code coder}. */
  @Value.Default
  default NamespaceName namespace() {
    return new NamespaceName("coder");
  }

  /**
   * Where workspaces run; {@code coder-workspaces}. Not Coder's own namespace: whoever may write a
   * template could mount the database credentials there.
   */
  @Value.Default
  default NamespaceName workspaceNamespace() {
    return new NamespaceName("coder-workspaces");
  }

  /**
   * How the Secret with the connection URL reaches the cluster; a person applies it.
   *
   * <p>It has to be there before Flux installs Coder, whose pod does not start without it. And
   * Coder reads it only when it starts: of a changed password it knows once it is restarted, with
   * {@code kubectl rollout restart deployment/coder}. Neither Flux nor the chart does that, for the
   * values of the release stay the same.
   *
   * <p>With a {@link #source()} that exists, the Kustomization that applies the stack has to be
   * given what this choice needs, see {@code FluxRoot.Props.with}.
   */
  @Value.Default
  default Credentials credentials() {
    return Credentials.outOfBand();
  }

  /**
   * The Secret in the namespace of Coder whose key {@code url} is the connection URL; {@code
   * coder-db-credentials}. {@link Credentials#existing} names its own, and its own key.
   */
  Optional<DnsSubdomain> databaseSecret();

  /**
   * Where the command {@code secret} reads the password from, for the choices that take one from a
   * person, out of band and SOPS; {@code PGPASSWORD}, or the whole URL as {@code DATABASE_URL}, in
   * {@code .env}.
   */
  @Value.Default
  default EnvNames env() {
    return EnvNames.usual();
  }

  /** What the server may use of a node; {@link Compute#small()}. */
  @Value.Default
  default Compute compute() {
    return Compute.small();
  }

  /** How often Flux reconciles the release; every ten minutes. */
  @Value.Default
  default FluxDuration interval() {
    return new FluxDuration("10m");
  }

  /** How long one installation or upgrade may take; five minutes. */
  @Value.Default
  default FluxDuration timeout() {
    return new FluxDuration("5m");
  }

  /**
   * How often Flux tries again after a failed installation or upgrade; three times. Then it gives
   * up until the release changes or a person runs {@code flux reconcile helmrelease coder --reset}:
   * a Secret that comes later than that does not start Coder by itself.
   */
  @Value.Default
  default int retries() {
    return 3;
  }

  /** Where {@code vendir.yml} is kept; {@code third_party/vendir}. */
  @Value.Default
  default RepositoryPath vendirDirectory() {
    return new RepositoryPath("third_party/vendir");
  }

  /**
   * Further settings of the Coder server, name to value; none. Names that the chart or the stack
   * sets are refused.
   */
  Map<String, String> environment();

  /** Checks what concerns several props. */
  @Value.Check
  default void check() {
    if (namespace().equals(workspaceNamespace())) {
      throw new IllegalArgumentException(
          "workspaces must have a namespace of their own, got '%s' for both; template authors could read Coder's database credentials"
              .formatted(namespace()));
    }
    if (retries() < 0) {
      throw new IllegalArgumentException(
          "retries must not be negative, got '%d'; Flux would take it for 'for ever', and no timeout could hold that"
              .formatted(retries()));
    }
    if (credentials() instanceof Credentials.Existing existing && databaseSecret().isPresent()) {
      throw new IllegalArgumentException(
          "an existing Secret has its own name, got '%s' and '%s'; leave out 'databaseSecret'"
              .formatted(existing.secret().name(), databaseSecret().get()));
    }
    accessUrl().ifPresent(url -> url.checkBeside(access().url()));
    Environment.checkFurther(environment());
  }
}
