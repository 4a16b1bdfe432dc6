package dev.cofferdam.file;

import dev.cofferdam.file.vendir.VendirChart;
import dev.cofferdam.file.vendir.VendirConfig;
import dev.cofferdam.resource.Manifest;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.VendoredChart;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From a stack to its files. */
public final class Synthesis {

  private Synthesis() {}

  /**
   * One file per object, those that are encrypted aside, the {@code kustomization.yaml} that lists
   * them, and an entry in {@code vendir.yml} per vendored chart.
   *
   * @throws IllegalArgumentException if the stack is empty, or wrong once its decorators are
   *     applied
   */
  public static FileTree of(Stack stack) {
    var manifests = stack.manifests();
    if (manifests.isEmpty()) {
      throw new IllegalArgumentException(
          "stack '%s' defines no object; add constructs to it before it is written"
              .formatted(stack.name()));
    }
    var files = new TreeMap<RepositoryPath, RepositoryFile>();
    for (var manifest : manifests) {
      add(files, file(stack, manifest));
    }
    add(files, generated(stack, KustomizationYaml.NAME, KustomizationYaml.of(manifests)));
    stack.vendoredCharts().forEach(chart -> add(files, vendirEntry(stack, chart)));
    return new FileTree(stack.name(), files);
  }

  private static void add(SortedMap<RepositoryPath, RepositoryFile> files, RepositoryFile file) {
    files.merge(file.path(), file, (one, other) -> ((SharedFile) one).then((SharedFile) other));
  }

  private static RepositoryFile file(Stack stack, Manifest manifest) {
    return manifest.placement().isEncrypted()
        ? new EncryptedFile(
            stack.directory().resolve(manifest.fileName()),
            stack.name(),
            manifest.identity(),
            manifest.placement().recipients())
        : generated(stack, manifest.fileName(), body(manifest));
  }

  private static GeneratedFile generated(Stack stack, String name, String body) {
    return GeneratedFile.of(stack.name(), stack.directory().resolve(name), body);
  }

  private static String body(Manifest manifest) {
    var head =
        manifest
            .placement()
            .outOfBand()
            .map(text -> text.lines().map("# "::concat).collect(Collectors.joining("\n", "", "\n")))
            .orElse("");
    return head + YamlWriter.write(manifest.object());
  }

  private static SharedFile vendirEntry(Stack stack, VendoredChart chart) {
    var props = chart.props();
    var entry =
        new VendirChart(
            props.directory().value(),
            props.chart().value(),
            props.version().value(),
            props.repository());
    var path = chart.vendirFile();
    return new SharedFile(
        path,
        present ->
            VendirConfig.with(entry, present.or(() -> Optional.of(begun(stack))), path.value()));
  }

  private static String begun(Stack stack) {
    return "# Begun by Cofferdam for stack %s. The file is yours; of it, a stack keeps its own charts' entries current.\n"
        .formatted(stack.name());
  }
}
