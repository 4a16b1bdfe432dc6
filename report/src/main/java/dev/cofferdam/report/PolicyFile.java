package dev.cofferdam.report;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.exposure.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code cofferdam.yaml} of a repository: its policy, and what the repository does not say
 * about the cluster.
 *
 * <pre>
 * policy: tailnet-only
 * tailnet: tail1a2b3.ts.net
 * exceptions:
 *   - object: DaemonSet monitoring/node-exporter
 *     rule: exposure/host-network
 *     because: the nodes have no public addresses
 *     until: 2027-06-30
 * kinds:
 *   - kind: Widget.example.com
 *     because: its controller only writes ConfigMaps
 * kubernetes: 1.34.0
 * apis: [monitoring.coreos.com/v1]
 * absentApis: [gateway.networking.k8s.io/v1]
 * sources:
 *   flux-system/shared: ../shared
 * </pre>
 *
 * @param options beside those of the command line; the directories of sources are relative to that
 *     of the file
 */
public record PolicyFile(ExposurePolicy policy, RenderOptions options) {

  /** The name of the file. */
  public static final String NAME = "cofferdam.yaml";

  private static final List<String> KEYS =
      List.of(
          "policy",
          "tailnet",
          "exceptions",
          "kinds",
          "kubernetes",
          "apis",
          "absentApis",
          "sources");

  /** What holds where there is no file. */
  public static PolicyFile none() {
    return new PolicyFile(ExposurePolicy.tailnetOnly(), RenderOptions.defaults());
  }

  /**
   * The file of a directory, or of the nearest directory above it that has one, no further than the
   * root of the Git repository.
   */
  public static Optional<Path> tryFind(Path directory) {
    var shown = directory.normalize();
    var here = directory.toAbsolutePath().normalize();
    while (here != null) {
      if (Files.isRegularFile(here.resolve(NAME))) {
        return Optional.of(shown.resolve(NAME).normalize());
      }
      if (Files.exists(here.resolve(".git"))) {
        return Optional.empty();
      }
      here = here.getParent();
      shown = shown.resolve("..");
    }
    return Optional.empty();
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if something in it is wrong, with file and line
   */
  public static PolicyFile read(Path file) {
    try {
      var directory = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
      return parse(Files.readAllBytes(file), file.toString(), directory);
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be read".formatted(file), e);
    }
  }

  static PolicyFile parse(byte[] bytes, String file, Path directory) {
    var reading = YamlReader.read(bytes);
    for (var fault : reading.faults()) {
      throw new IllegalArgumentException("%s:%s: %s".formatted(file, fault.place(), fault.text()));
    }
    if (reading.documents().size() > 1) {
      throw new IllegalArgumentException(file + ": holds several documents; keep one");
    }
    return reading.documents().stream()
        .findFirst()
        .map(document -> of(document, file, directory))
        .orElseGet(PolicyFile::none);
  }

  private static PolicyFile of(Document document, String file, Path directory) {
    var root = PolicyNode.root(document, file);
    root.checkKeys(KEYS);
    return new PolicyFile(policy(root), options(root, directory));
  }

  private static ExposurePolicy policy(PolicyNode root) {
    var exemptions = root.items("exceptions").stream().map(PolicyFile::exemption).toList();
    var kinds = root.items("kinds").stream().map(PolicyFile::kind).toList();
    var widest = root.tryText("policy").map(it -> it.as(PolicyFile::widest)).orElse(Reach.TAILNET);
    var tailnet = root.tryText("tailnet").map(it -> it.as(Tailnet::of));
    return root.together(unused -> new ExposurePolicy(widest, exemptions, kinds, tailnet));
  }

  private static Reach widest(String name) {
    return switch (name) {
      case "tailnet-only" -> Reach.TAILNET;
      case "private-only" -> Reach.PRIVATE;
      default ->
          throw new IllegalArgumentException(
              "policy must be tailnet-only or private-only, got '%s'".formatted(name));
    };
  }

  private static Exemption exemption(PolicyNode node) {
    node.checkKeys(List.of("object", "rule", "because", "until"));
    var object = node.text("object").as(ObjectName::of);
    var what = node.text("rule").as(object::exposedBy);
    var until = node.tryText("until").map(PolicyNode::date);
    return node.text("because").as(because -> new Exemption(what, because, until, node.place()));
  }

  private static DeclaredKind kind(PolicyNode node) {
    node.checkKeys(List.of("kind", "because"));
    var kind = node.text("kind").text();
    return node.text("because").as(because -> new DeclaredKind(kind, because, node.place()));
  }

  private static RenderOptions options(PolicyNode root, Path directory) {
    var options = RenderOptions.defaults();
    var version = root.tryText("kubernetes");
    if (version.isPresent()) {
      options = version.get().as(options::forKubernetes);
    }
    for (PolicyNode api : root.items("apis")) {
      options = options.withApi(api.text());
    }
    for (PolicyNode api : root.items("absentApis")) {
      options = options.withoutApi(api.text());
    }
    for (PolicyNode source : root.fields("sources")) {
      options = options.withSource(source.key(FluxName::parse), directory.resolve(source.text()));
    }
    return options;
  }
}
