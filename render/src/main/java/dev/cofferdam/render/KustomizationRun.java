package dev.cofferdam.render;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a Flux Kustomization.
 *
 * @param object the Kustomization as it reaches the cluster
 * @param path the directory that it builds, from the root of its source, without {@code ./}; empty
 *     for the root itself
 * @param workingTree whether its source is the repository that was rendered
 * @param listings the kustomization files that were read on the way
 * @param rendered whether its objects are in the cluster
 */
public record KustomizationRun(
    FluxName name,
    ObjectNode object,
    Origin origin,
    Optional<String> path,
    boolean workingTree,
    List<Listing> listings,
    boolean rendered) {

  public KustomizationRun {
    listings = List.copyOf(listings);
  }

  /**
   * A kustomization.yaml beside what it should list.
   *
   * @param file its path as the person who asked would write it
   * @param missing the resources that it lists and that are not there
   * @param unlisted the objects of manifests in its directory that neither it nor another one
   *     lists; Secrets among them are how passwords are kept out of Git
   */
  public record Listing(String file, List<String> missing, List<RenderedObject> unlisted) {

    public Listing {
      missing = List.copyOf(missing);
      unlisted = List.copyOf(unlisted);
    }
  }
}
