package dev.cofferdam.file;

import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.ObjectIdentity;
import dev.cofferdam.resource.RepositoryPath;
import java.util.List;
import java.util.Optional;

/**
 * A file that a stack lists and does not write: the command {@code secret} does, with what is
 * secret and encrypted with SOPS. It has to be there before the stack is written, for Flux applies
 * nothing of a directory whose list names a file that is missing. Its first line names no {@link
 * Owner}, so that it stays where it is when the stack no longer lists it.
 *
 * @param object what it holds, and nothing else
 * @param recipients who can decrypt it, and of all age keys no other; Flux among them
 */
public record EncryptedFile(
    RepositoryPath path, String stack, ObjectIdentity object, List<AgeRecipient> recipients)
    implements RepositoryFile {

  private static final String READABLE = "and whoever reads the repository could read it";

  public EncryptedFile {
    recipients = List.copyOf(recipients);
  }

  /** Whether a text is one object encrypted with SOPS, and this one, whoever can decrypt it. */
  public static boolean holds(String text, ObjectIdentity object) {
    return SopsFile.tryRead(text)
        .filter(SopsFile::isEncrypted)
        .filter(file -> file.objects().equals(List.of(object)))
        .isPresent();
  }

  /** What keeps Flux from taking the file for what it should be, as a sentence. */
  Optional<String> fault(Optional<String> present) {
    if (present.isEmpty()) {
      return Optional.of(
          "'%s' is not there, and Flux applies nothing of a directory whose list names a missing file; write it with '%s'"
              .formatted(path, command()));
    }
    var file = SopsFile.tryRead(present.get());
    var wrong = file.map(this::fault).orElse(Optional.of("is no YAML that Kubernetes reads"));
    return wrong.map(this::replaced).or(() -> file.flatMap(this::misaddressed));
  }

  private String replaced(String what) {
    return "'%s' %s; move it away, and write it with '%s'".formatted(path, what, command());
  }

  private Optional<String> fault(SopsFile file) {
    if (!file.isEncrypted()) {
      return Optional.of("is not encrypted with SOPS, " + READABLE);
    }
    if (file.isHidden()) {
      return Optional.of(
          "hides what kind and name it is of, and kustomize reads both before Flux decrypts");
    }
    var plain = file.tryFindPlain();
    if (plain.isPresent()) {
      return plain.map(key -> "holds '%s' in plain text, %s".formatted(key, READABLE));
    }
    var objects = file.objects();
    return objects.equals(List.of(object)) ? Optional.empty() : Optional.of(mistaken(objects));
  }

  private String mistaken(List<ObjectIdentity> objects) {
    return objects.size() == 1
        ? "holds %s where stack '%s' lists %s".formatted(named(objects.get(0)), stack, object)
        : "holds %s objects where stack '%s' lists one, %s"
            .formatted(objects.size(), stack, object);
  }

  private static String named(ObjectIdentity other) {
    if (other.kind().isEmpty() || other.name().isEmpty()) {
      return "an object without kind or name";
    }
    return other.group().isEmpty()
        ? other.toString()
        : "%s of API group '%s'".formatted(other, other.group());
  }

  private Optional<String> misaddressed(SopsFile file) {
    var named = recipients.stream().map(AgeRecipient::value).toList();
    var readers = file.recipients();
    return named.stream()
        .filter(key -> !readers.contains(key))
        .findFirst()
        .map(key -> "is not encrypted for '%s', which stack '%s' names".formatted(key, stack))
        .or(
            () ->
                readers.stream()
                    .filter(key -> !named.contains(key))
                    .findFirst()
                    .map(
                        key ->
                            "is encrypted for '%s' too, which stack '%s' does not name"
                                .formatted(key, stack)))
        .map(what -> "'%s' %s; write it again with '%s'".formatted(path, what, command()));
  }

  private String command() {
    return "mvn exec:java -Dstack=%s -Dcommand=secret -Dsops=true".formatted(stack);
  }
}
