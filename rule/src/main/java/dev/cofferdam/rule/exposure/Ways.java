package dev.cofferdam.rule.exposure;

import dev.cofferdam.resource.tailscale.Tailnet;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import java.util.List;
import java.util.Optional;

/** Finds the ways of a map. */
record Ways(Inventory inventory, List<Exposure> exposures, Optional<Tailnet> tailnet) {

  List<Way> all() {
    return List.of();
  }
}
