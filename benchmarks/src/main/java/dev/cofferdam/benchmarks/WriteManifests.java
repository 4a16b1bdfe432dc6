package dev.cofferdam.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Writes valid manifests of Flux and Kubernetes, one object a file and a hundred files a directory,
 * the kinds in turn: {@code OUT COUNT}.
 *
 * <p>They are of kinds alone that every validator knows, so that others can be asked the same.
 */
public final class WriteManifests {

  private static final int FILES_PER_DIRECTORY = 100;

  private static final List<Sample> KINDS =
      List.copyOf(EnumSet.range(Sample.HELM_RELEASE, Sample.FLUX_KUSTOMIZATION));

  private WriteManifests() {}

  /** Writes. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: OUT COUNT");
    }
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  /** The same files for the same count, whatever is there already. */
  static void write(Path root, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      var kind = KINDS.get(i % KINDS.size());
      var directory = root.resolve(numbered("apps-%03d", i / FILES_PER_DIRECTORY));
      var name = numbered("sample-%05d", i);
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve(name + "-" + kind.fileName()), kind.yaml().replace("sample", name));
    }
  }

  private static String numbered(String format, int number) {
    return String.format(Locale.ROOT, format, number);
  }
}
