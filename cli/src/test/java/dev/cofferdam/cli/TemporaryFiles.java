package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What this program had left in the directory for temporary files at some time. */
record TemporaryFiles(Set<String> before) {

  private static final int PATIENCE = 300;

  static TemporaryFiles now() {
    return new TemporaryFiles(all());
  }

  /** Programs of others may be at work there as well, and clean up after themselves too. */
  void assertGone() {
    var added = all();
    added.removeAll(before);
    for (int i = 0; i < PATIENCE && !added.isEmpty(); i++) {
      pause();
      added.retainAll(all());
    }
    assertThat(added).isEmpty();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> all() {
    var found = new TreeSet<String>();
    String @Nullable [] names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list();
    for (String name : names == null ? new String[0] : names) {
      if (name.startsWith("cofferdam")) {
        found.add(name);
      }
    }
    return found;
  }
}
