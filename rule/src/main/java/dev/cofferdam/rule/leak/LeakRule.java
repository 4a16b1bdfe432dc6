package dev.cofferdam.rule.leak;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Rule;
import dev.cofferdam.schema.Finding;
import java.util.List;

/** A rule that looks at texts; what several of them ask is found once. */
interface LeakRule extends Rule {

  /** All that does not hold. */
  List<Finding> check(Inspection inspection);

  @Override
  default List<Finding> check(Cluster cluster) {
    return check(new Inspection(cluster));
  }
}
