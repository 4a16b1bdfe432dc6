package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cofferdam.cli.Planting.Way;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.Rendering;
import dev.cofferdam.render.Scope;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One way to become public is planted at random into each of 1,000 clean repositories, and every
 * one is found; 1,000 with a harmless neighbour of it have no finding.
 */
class PlantedRepositoryTest {

  /** Fewer on request, {@code -Dplanted=100}, where another JDK has seen them all. */
  private static final int REPOSITORIES = Integer.getInteger("planted", 1_000);

  @TempDir Path directory;

  private final Engines engines = InstalledEngines.find(Optional.empty(), System.getenv("PATH"));
  private final List<Way> ways =
      Arrays.stream(Way.values())
          .filter(way -> engines.kustomize().isPresent() || !way.takesKustomize())
          .toList();

  @BeforeEach
  void needs_helm() {
    assumeTrue(engines.helm().isPresent(), "no Helm for this platform");
  }

  @Test
  void every_one_is_found() {
    var found = new TreeSet<String>();
    for (int seed = 0; seed < REPOSITORIES; seed++) {
      var random = new SplittableRandom(seed);
      var planted = planted(seed);
      var way = way(seed);
      var proof = proof(seed, Planting.of(random, planted, planted.bad(), way));
      assertThat(proof.holds()).as("%s, %s, seed %d", planted, way, seed).isFalse();
      assertThat(proof.entries())
          .as("%s, %s, seed %d", planted, way, seed)
          .anyMatch(
              it ->
                  it.level() == Level.ERROR
                      && it.id().equals(planted.rule())
                      && it.finding().object().equals(planted.object()));
      found.add(planted.rule());
    }
    assertThat(found).hasSizeGreaterThan(1);
  }

  @Test
  void clean_ones_have_no_finding() {
    for (int seed = 0; seed < REPOSITORIES; seed++) {
      var random = new SplittableRandom(seed);
      var planted = planted(seed);
      var way = way(seed);
      var proof = proof(seed, Planting.of(random, planted, planted.good(), way));
      assertThat(proof.entries()).as("%s, %s, seed %d", planted, way, seed).isEmpty();
      assertThat(proof.holds()).as("%s, %s, seed %d", planted, way, seed).isTrue();
    }
  }

  /** Each with each: the number of vectors and that of ways have no divisor to share in turn. */
  private static Planted planted(int seed) {
    var all = PlantedVectors.all();
    return all.get(seed % all.size());
  }

  private Way way(int seed) {
    return ways.get((seed / PlantedVectors.all().size() + seed) % ways.size());
  }

  private Proof proof(int seed, SortedMap<String, String> files) {
    var root = directory.resolve(Integer.toString(seed));
    try {
      for (var file : files.entrySet()) {
        var path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    var cluster = Rendering.of(Scope.of(root), engines).run();
    return Proof.of(cluster, ExposurePolicy.tailnetOnly());
  }
}
