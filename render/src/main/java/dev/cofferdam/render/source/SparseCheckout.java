package dev.cofferdam.render.source;

import java.util.ArrayDeque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code spec.sparseCheckout} of a GitRepository. Unlike Git's own, go-git's ({@code
 * plumbing/format/index}, {@code SkipUnless}) takes each directory as the beginning of a path and
 * nothing more: {@code charts} checks out {@code charts-old/} and {@code charts.yaml} too, no file
 * of the root comes along by itself, and {@code /charts} checks out nothing. Of a leading {@code
 * ./}, source-controller removes one.
 */
record SparseCheckout(List<String> directories) {

  SparseCheckout {
    directories = List.copyOf(directories);
  }

  /** All files if there is no directory. */
  SortedSet<String> of(SortedSet<String> files) {
    var checkedOut = new TreeSet<String>();
    for (String file : files) {
      if (directories.isEmpty() || directories.stream().anyMatch(d -> file.startsWith(prefix(d)))) {
        checkedOut.add(file);
      }
    }
    return checkedOut;
  }

  private static String prefix(String directory) {
    return directory.startsWith("./") ? directory.substring(2) : directory;
  }

  /** The directories that a checkout does not have, as they are given. */
  List<String> missingFrom(SortedSet<String> checkedOut) {
    return directories.stream().filter(directory -> !has(checkedOut, resolved(directory))).toList();
  }

  private static boolean has(SortedSet<String> files, String path) {
    var below = files.tailSet(path + "/");
    return path.isEmpty()
        || files.contains(path)
        || (!below.isEmpty() && below.first().startsWith(path + "/"));
  }

  /** What the directory means below a root that it cannot leave, as {@code securejoin} has it. */
  private static String resolved(String directory) {
    var names = new ArrayDeque<String>();
    for (String name : directory.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
