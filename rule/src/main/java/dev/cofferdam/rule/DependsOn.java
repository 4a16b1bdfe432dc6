package dev.cofferdam.rule;

import dev.cofferdam.render.FluxName;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of {@code spec.dependsOn}, which names an object of the same kind.
 *
 * @param index its place in the list
 */
record DependsOn(FluxObject by, int index, FluxName target) {

  static List<DependsOn> of(FluxObject by) {
    List<DependsOn> found = new ArrayList<>();
    var entries = by.at("dependsOn");
    for (int i = 0; i < entries.size(); i++) {
      var target = by.named(entries.path(i));
      if (!target.name().isEmpty()) {
        found.add(new DependsOn(by, i, target));
      }
    }
    return found;
  }

  String field() {
    return "spec.dependsOn[%d].name".formatted(index);
  }
}
