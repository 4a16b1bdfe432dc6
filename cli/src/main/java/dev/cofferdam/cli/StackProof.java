package dev.cofferdam.cli;

import dev.cofferdam.file.FileTree;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.rule.leak.LeakRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a stack before anything of it is written.
 *
 * @param leaks the secrets that its files would put into Git
 */
record StackProof(Proof proof, List<Entry> leaks) {

  private static final String LEAK = "secret/";

  StackProof {
    leaks = List.copyOf(leaks);
  }

  /**
   * Of a stack as it would be written into a repository.
   *
   * @param written what it would write there
   */
  static StackProof of(Stack stack, FileTree written, Path root, ExposurePolicy policy) {
    var clusters = clusters(stack, root);
    var today = LocalDate.now(ZoneOffset.UTC);
    var proof = Proof.of(clusters, policy, today);
    var report = Report.of(proof, LeakRules.check(clusters), today);
    return new StackProof(proof, leaks(report, written.files().keySet()));
  }

  private static List<Cluster> clusters(Stack stack, Path root) {
    var engines = InstalledEngines.find(Optional.empty(), System.getenv("PATH"));
    var options = RenderOptions.defaults();
    var cached = BuildDirectory.tryFind().map(options::cachedIn).orElse(options);
    return Rendering.of(Scope.of(stack, root), engines).with(cached).clusters();
  }

  /** What else lies in the repository is not for this run to judge. */
  private static List<Entry> leaks(Report report, Set<RepositoryPath> written) {
    return report.entries().stream()
        .filter(it -> it.level() == Level.ERROR && it.id().startsWith(LEAK))
        .filter(it -> written.stream().anyMatch(path -> isAt(it.finding().file(), path.value())))
        .toList();
  }

  private static boolean isAt(String file, String path) {
    return file.equals(path) || file.endsWith("/" + path);
  }
}
