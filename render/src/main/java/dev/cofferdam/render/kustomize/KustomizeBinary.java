package dev.cofferdam.render.kustomize;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code kustomize}, or {@code kubectl} with the kustomize in it: release 5.0 at least,
 * kubectl 1.27. Each build is a process without any of our environment; it finds no Git, no network
 * and no home.
 */
public final class KustomizeBinary implements KustomizeEngine {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Pattern RELEASE = Pattern.compile("v[0-9]+\\.[0-9]+\\.[0-9]+\\S*");
  private static final Pattern OLD = Pattern.compile(" v[0-4]\\.");
  private static final String KUBECTL = "kubectl";

  private final Path program;
  private final Duration longest;
  private volatile @Nullable String version;

  /**
   * @param program an executable file whose name begins with {@code kustomize} or {@code kubectl}
   * @throws IllegalArgumentException if it is none
   */
  public KustomizeBinary(Path program) {
    this(program, LONGEST);
  }

  KustomizeBinary(Path program, Duration longest) {
    if (!isProgram(program)) {
      throw new IllegalArgumentException(
          "'%s' is no program that can be run; name kustomize or kubectl".formatted(program));
    }
    this.program = program.toAbsolutePath();
    this.longest = longest;
  }

  /**
   * Looks for kustomize, and if there is none for kubectl.
   *
   * @param searchPath directories as in the variable {@code PATH}; relative ones do not count
   */
  public static Optional<KustomizeBinary> tryFind(String searchPath) {
    var directories =
        Arrays.stream(searchPath.split(Pattern.quote(File.pathSeparator), -1))
            .map(KustomizeBinary::directory)
            .flatMap(Optional::stream)
            .toList();
    return Stream.of("kustomize", "kustomize.exe", KUBECTL, KUBECTL + ".exe")
        .flatMap(name -> directories.stream().map(it -> it.resolve(name)))
        .filter(KustomizeBinary::isProgram)
        .findFirst()
        .map(KustomizeBinary::new);
  }

  @Override
  public String build(Path directory) {
    checkRelease();
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add(isKubectl() ? "kustomize" : "build");
    command.addAll(List.of("--load-restrictor", "LoadRestrictionsNone", directory.toString()));
    var run = run(command);
    if (run.status() != 0) {
      throw KustomizeFailure.refused(KustomizeWords.of(run.err()));
    }
    return run.out();
  }

  /** Such as {@code kustomize v5.8.1} or {@code kubectl kustomize v5.5.0}. */
  @Override
  public String version() {
    var known = version;
    if (known == null) {
      known = readVersion();
      version = known;
    }
    return known;
  }

  private String readVersion() {
    var name = isKubectl() ? "kubectl kustomize " : "kustomize ";
    try {
      var program = this.program.toString();
      var said =
          run(isKubectl() ? List.of(program, "version", "--client") : List.of(program, "version"))
              .out();
      return name + release(said).orElse("of unknown version");
    } catch (KustomizeFailure e) {
      return name + "of unknown version";
    }
  }

  private Optional<String> release(String said) {
    return said.lines()
        .filter(it -> !isKubectl() || it.startsWith("Kustomize"))
        .map(RELEASE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  /** Older ones do not know all that is asked of them. */
  private void checkRelease() {
    if (OLD.matcher(version()).find()) {
      throw KustomizeFailure.broken(
          "%s is too old; install kustomize 5.0 or kubectl 1.27, or a later one"
              .formatted(version()));
    }
  }

  private boolean isKubectl() {
    return String.valueOf(program.getFileName()).startsWith(KUBECTL);
  }

  private ProgramRun run(List<String> command) {
    try (var home = TemporaryDirectory.create()) {
      return ProgramRun.of(command, home.path(), longest);
    } catch (IOException e) {
      throw KustomizeFailure.broken("'%s' cannot be run: %s".formatted(program, e.getMessage()));
    }
  }

  private static Optional<Path> directory(String path) {
    try {
      return Optional.of(Path.of(path)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
