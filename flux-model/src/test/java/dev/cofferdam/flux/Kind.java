package dev.cofferdam.flux;

import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseSpec;
import dev.cofferdam.flux.kustomize.v1.Kustomization;
import dev.cofferdam.flux.kustomize.v1.KustomizationSpec;
import dev.cofferdam.flux.source.v1.GitRepository;
import dev.cofferdam.flux.source.v1.GitRepositorySpec;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * The kinds under test, and how many paths the schema of each has: the numbers are those of Flux
 * 2.9.4.
 */
enum Kind {
  GIT_REPOSITORY(GitRepository.class, GitRepositorySpec.class, 31),
  KUSTOMIZATION(Kustomization.class, KustomizationSpec.class, 96),
  HELM_RELEASE(HelmRelease.class, HelmReleaseSpec.class, 172);

  final Class<? extends HasMetadata> type;
  final Class<? extends Record> spec;
  final int paths;

  Kind(Class<? extends HasMetadata> type, Class<? extends Record> spec, int paths) {
    this.type = type;
    this.spec = spec;
    this.paths = paths;
  }

  String kind() {
    return type.getSimpleName();
  }
}
