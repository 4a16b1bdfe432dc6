package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One way to become reachable. A rule reads the inventory and nothing else, and gives the same for
 * the same inventory.
 */
public interface ExposureRule {

  /** What it asks, and why; part of every catalogue of the rules. */
  RuleDoc doc();

  /** Every place where something can be reached in this way, or may be. */
  List<Exposure> check(Inventory inventory);

  /**
   * The kinds that it knows all about, so that an object of them is accounted for: {@code
   * Kind.group}, {@code *.group} for all of a group, or {@code **.group} for those below it too.
   */
  default SortedSet<String> kinds() {
    return new TreeSet<>();
  }
}
