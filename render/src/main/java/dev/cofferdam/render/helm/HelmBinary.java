package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code helm} executable, of version 3 or 4. */
public final class HelmBinary implements HelmEngine {

  private static final Pattern VERSION = Pattern.compile("v[34]\\.\\d\\S*");
  private static final List<String> NAMES = List.of("helm", "helm.exe");

  private final Path executable;
  private final String version;

  private HelmBinary(Path executable, String version) {
    this.executable = executable;
    this.version = version;
  }

  /**
   * Looks for one that works.
   *
   * @param searchPath directories, as in the environment variable {@code PATH}
   */
  public static Optional<HelmBinary> tryFind(String searchPath) {
    for (var directory : searchPath.split(Pattern.quote(File.pathSeparator), -1)) {
      for (var name : NAMES) {
        var found = directory.isEmpty() ? Optional.<HelmBinary>empty() : tryAt(directory, name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<HelmBinary> tryAt(String directory, String name) {
    try {
      return tryAt(Path.of(directory, name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The executable at a path; empty if there is none, or it is not Helm 3 or 4. */
  public static Optional<HelmBinary> tryAt(Path executable) {
    if (!Files.isRegularFile(executable) || !Files.isExecutable(executable)) {
      return Optional.empty();
    }
    try (var directory = PrivateDirectory.create()) {
      var process = new HelmProcess(executable.toAbsolutePath(), directory);
      var version = process.run(List.of("version", "--short")).strip();
      return VERSION.matcher(version).matches()
          ? Optional.of(new HelmBinary(executable.toAbsolutePath(), version))
          : Optional.empty();
    } catch (HelmFailure e) {
      return Optional.empty();
    }
  }

  @Override
  public String template(HelmTemplate request) {
    try (var directory = PrivateDirectory.create()) {
      var chart = ApiVersions.in(Subcharts.unpacked(request.chart()), request.apiVersions());
      directory.write("chart.tgz", chart.packed());
      var values = ApiVersions.in(request.values()).toString();
      directory.write("values.json", values.getBytes(UTF_8));
      return new HelmProcess(executable, directory).run(arguments(request));
    }
  }

  /** Without {@code --validate} and {@code --dry-run=server} Helm asks no cluster. */
  private static List<String> arguments(HelmTemplate request) {
    return List.of(
        "template",
        "--namespace=" + request.namespace(),
        "--kube-version=" + request.kubeVersion(),
        "--values=values.json",
        "--",
        request.releaseName(),
        "chart.tgz");
  }

  @Override
  public String version() {
    return "helm " + version;
  }
}
