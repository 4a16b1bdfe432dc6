package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Breach;
import java.util.List;

/** Prints a rendered cluster, what is missing in it, and what does not hold of it. */
interface ClusterPrinter {

  void print(Cluster cluster, List<Breach> breaches);
}
