package dev.cofferdam.render;

import dev.cofferdam.render.helm.ConfigData;
import dev.cofferdam.render.helm.ValuesSource;

/** The ConfigMaps and Secrets in the namespace of a HelmRelease. */
record ReleaseConfig(ConfigObjects config, String namespace) implements ValuesSource {

  @Override
  public Lookup find(String kind, String name, String key) {
    return config
        .tryFind(kind, namespace, name)
        .map(object -> ConfigData.of(object).find(key))
        .orElseGet(Lookup.Unknown::new);
  }
}
