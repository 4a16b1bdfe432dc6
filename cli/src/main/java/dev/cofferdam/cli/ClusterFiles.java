package dev.cofferdam.cli;

import dev.cofferdam.file.Change;
import dev.cofferdam.file.FileTree;
import dev.cofferdam.file.ForeignFiles;
import dev.cofferdam.file.GeneratedFile;
import dev.cofferdam.file.Repository;
import dev.cofferdam.file.RepositoryFile;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.RepositoryPath;
import dev.cofferdam.rule.Breach;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file an object, in a directory for each Kustomization and each release; and {@code
 * unrendered.yaml}, comments alone, with what is not there. Files of an earlier run that are no
 * longer meant go away, unchanged ones stay untouched, and files of others are not overwritten.
 */
record ClusterFiles(Path directory, PrintWriter out, PrintWriter err) implements ClusterPrinter {

  private static final String OWNER = "render";

  @Override
  public void print(Cluster cluster, List<Breach> breaches) {
    var repository = Repository.at(directory);
    var plan = repository.plan(List.of(files(cluster)), ForeignFiles.KEEP);
    if (!plan.conflicts().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing was written, for this is in its way: %s; name another directory with --out"
              .formatted(plan.conflicts().get(0).text()));
    }
    repository.apply(plan);
    ClusterReport.lines(cluster, breaches).forEach(err::println);
    out.println(
        "%s: %d created, %d updated, %d unchanged, %d removed"
            .formatted(
                directory,
                plan.count(Change.Kind.CREATED),
                plan.count(Change.Kind.UPDATED),
                plan.count(Change.Kind.UNCHANGED),
                plan.count(Change.Kind.REMOVED)));
    err.println(ClusterReport.summary(cluster, breaches));
  }

  private static FileTree files(Cluster cluster) {
    SortedMap<RepositoryPath, RepositoryFile> files = new TreeMap<>();
    for (var object : cluster.objects()) {
      add(files, path(object), "# Source: " + line(object) + "\n" + ObjectYaml.text(object));
    }
    if (!cluster.unrendered().isEmpty()) {
      var text = new StringBuilder();
      cluster
          .unrendered()
          .forEach(
              it -> text.append("# ").append(ClusterReport.visible(it.toString())).append('\n'));
      add(files, "unrendered", text.toString());
    }
    return new FileTree(OWNER, files);
  }

  private static String line(RenderedObject object) {
    return ClusterReport.visible(object.origin().toString());
  }

  /** Two that would have one name, in whatever case, are told apart by a number. */
  private static void add(
      SortedMap<RepositoryPath, RepositoryFile> files, String name, String body) {
    var path = new RepositoryPath(name + ".yaml");
    for (int i = 2; files.containsKey(path); i++) {
      path = new RepositoryPath(name + "-" + i + ".yaml");
    }
    files.put(path, GeneratedFile.of(OWNER, path, body));
  }

  private static String path(RenderedObject object) {
    var origin = object.origin();
    var folder =
        origin.kustomization().map(it -> PortableName.of(it.toString()) + "/").orElse("")
            + origin.release().map(it -> PortableName.of(it.release().toString()) + "/").orElse("");
    var namespace = object.namespace().isEmpty() ? "" : object.namespace() + "-";
    return folder + PortableName.of(object.kind() + "-" + namespace + object.name());
  }
}
