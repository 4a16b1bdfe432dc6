package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Breach;
import java.io.PrintWriter;
import java.util.List;

/**
 * For people and for tools that read YAML: a stream of documents, each with where it comes from,
 * and at its end, as comments, what is not in it. The same and what does not hold goes to the
 * second stream.
 */
record ClusterYaml(PrintWriter out, PrintWriter err) implements ClusterPrinter {

  @Override
  public void print(Cluster cluster, List<Breach> breaches) {
    cluster.objects().parallelStream().map(ClusterYaml::document).forEachOrdered(out::print);
    for (var unrendered : cluster.unrendered()) {
      out.print("# Not rendered: " + ClusterReport.visible(unrendered.toString()) + "\n");
    }
    out.flush();
    ClusterReport.lines(cluster, breaches).forEach(err::println);
    err.println(ClusterReport.summary(cluster, breaches));
  }

  private static String document(RenderedObject object) {
    var source = ClusterReport.visible(object.origin().toString());
    return "---\n# Source: " + source + "\n" + ObjectYaml.text(object);
  }
}
