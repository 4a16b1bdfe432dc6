package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.schema.Finding;
import java.util.List;

/**
 * Something that must hold of a cluster. A rule reads the cluster and nothing else, and gives the
 * same findings for the same cluster.
 */
public interface Rule {

  /** What it asks, and why; part of every catalogue of the rules. */
  RuleDoc doc();

  /** All that does not hold. */
  List<Finding> check(Cluster cluster);
}
