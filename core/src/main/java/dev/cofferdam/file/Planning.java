package dev.cofferdam.file;

import dev.cofferdam.resource.RepositoryPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what stacks ask for with what a repository holds. */
final class Planning {

  private final Path root;
  private final ForeignFiles foreign;
  private final SortedMap<RepositoryPath, Change> changes = new TreeMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Obstacles obstacles;

  Planning(Path root, ForeignFiles foreign) {
    this.root = root;
    this.foreign = foreign;
    this.obstacles = new Obstacles(root);
  }

  Plan plan(List<FileTree> stacks) throws IOException {
    for (var file : wanted(stacks).values()) {
      plan(file);
    }
    var scan = Scan.of(root, stacks.stream().map(FileTree::stack).toList(), known());
    for (var path : scan.owned()) {
      changes.putIfAbsent(path, new Change(Change.Kind.REMOVED, path, ""));
    }
    return new Plan(List.copyOf(changes.values()), conflicts, scan.debris());
  }

  Plan planOnly(List<? extends RepositoryFile> files) throws IOException {
    for (var file : files) {
      plan(file);
    }
    return new Plan(List.copyOf(changes.values()), conflicts, List.of());
  }

  private Set<Path> known() {
    return changes.keySet().stream()
        .map(path -> root.resolve(path.value()))
        .collect(Collectors.toSet());
  }

  private static SortedMap<RepositoryPath, RepositoryFile> wanted(List<FileTree> stacks) {
    var wanted = new TreeMap<RepositoryPath, RepositoryFile>();
    Map<RepositoryPath, String> askedBy = new HashMap<>();
    for (var stack : stacks) {
      for (var file : stack.files().values()) {
        wanted.merge(file.path(), file, (one, other) -> both(one, other, askedBy, stack.stack()));
        askedBy.putIfAbsent(file.path(), stack.stack());
      }
    }
    return wanted;
  }

  private static RepositoryFile both(
      RepositoryFile one, RepositoryFile other, Map<RepositoryPath, String> askedBy, String stack) {
    if (one instanceof SharedFile first && other instanceof SharedFile second) {
      return first.then(second);
    }
    throw new IllegalArgumentException(
        "stacks '%s' and '%s' would both write '%s'; give one of them another directory"
            .formatted(askedBy.get(one.path()), stack, one.path()));
  }

  private void plan(RepositoryFile file) throws IOException {
    var place = root.resolve(file.path().value());
    var obstacle = obstacles.onTheWayTo(file.path());
    if (obstacle.isPresent()) {
      conflicts.add(new Conflict(obstacle.get(), false));
      return;
    }
    byte[] present =
        Files.exists(place, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(place) : null;
    if (file instanceof GeneratedFile generated) {
      plan(generated, Optional.ofNullable(present));
    } else if (file instanceof EncryptedFile encrypted) {
      plan(encrypted, Optional.ofNullable(present));
    } else {
      plan((SharedFile) file, Optional.ofNullable(present));
    }
  }

  private void plan(GeneratedFile file, Optional<byte[]> present) {
    var kind = kind(present, file.text());
    if (kind == Change.Kind.UPDATED && foreign == ForeignFiles.KEEP) {
      var owner = Owner.tryParse(new String(present.orElseThrow(), StandardCharsets.UTF_8));
      if (!owner.equals(Optional.of(file.owner()))) {
        var text = owner.map(it -> ownedBy(file, it)).orElseGet(() -> notGenerated(file));
        conflicts.add(new Conflict(text, true));
        return;
      }
    }
    changes.put(file.path(), new Change(kind, file.path(), file.text()));
  }

  /** Looked at and left alone, whoever owns it. */
  private void plan(EncryptedFile file, Optional<byte[]> present) {
    var text = present.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    file.fault(text).ifPresent(fault -> conflicts.add(new Conflict(fault, false)));
    text.ifPresent(
        it -> changes.put(file.path(), new Change(Change.Kind.UNCHANGED, file.path(), it)));
  }

  private void plan(SharedFile file, Optional<byte[]> present) {
    var text = file.edited(present.map(bytes -> decoded(file.path(), bytes)));
    changes.put(file.path(), new Change(kind(present, text), file.path(), text));
  }

  private static Change.Kind kind(Optional<byte[]> present, String text) {
    if (present.isEmpty()) {
      return Change.Kind.CREATED;
    }
    var wanted = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    return wanted.equals(ByteBuffer.wrap(present.get()))
        ? Change.Kind.UNCHANGED
        : Change.Kind.UPDATED;
  }

  private static String ownedBy(GeneratedFile file, Owner owner) {
    return owner.path().equals(file.path())
        ? "'%s' belongs to stack '%s'".formatted(file.path(), owner.stack())
        : "'%s' is a copy of what stack '%s' keeps in '%s'"
            .formatted(file.path(), owner.stack(), owner.path());
  }

  private static String notGenerated(GeneratedFile file) {
    return "'%s' was not generated by stack '%s' and differs from what it would write"
        .formatted(file.path(), file.owner().stack());
  }

  private static String decoded(RepositoryPath path, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "'%s' is not UTF-8; convert it, so that it can be edited".formatted(path), e);
    }
  }
}
