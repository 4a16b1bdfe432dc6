package dev.cofferdam.rule.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Programs, and how a container shows that it runs one of them. As a resource: a line {@code =
 * reach: text} about some programs, and below it one line for each sign of them:
 *
 * <ul>
 *   <li>{@code image FAMILY [!WORD…]}: as {@link ContainerImage#isOf} has it; no sign if a word is
 *       among the arguments
 *   <li>{@code program NAME [WORD…]}: a program called with all of these words; each is a pattern
 *   <li>{@code env NAME [on]}: a variable whose name fits the pattern; with {@code on}, unless it
 *       is turned off
 * </ul>
 *
 * Lines that begin with {@code #} name the sources.
 */
record ProgramTable(List<Sign> signs) {

  /**
   * One way to tell a program.
   *
   * @param about the reach and the text of its group
   * @param kind of the way
   * @param subject a family of images, or the name of a program or a variable
   * @param rest what stands behind it
   */
  record Sign(Group about, String kind, Pattern subject, List<Pattern> rest) {

    static Sign of(Group about, List<String> words) {
      return new Sign(
          about,
          words.get(0),
          Pattern.compile(words.get(1)),
          words.stream().skip(2).map(Pattern::compile).toList());
    }

    /** Whether each of the words is among others. */
    private boolean isIn(List<String> words) {
      return rest.stream()
          .allMatch(word -> words.stream().anyMatch(it -> word.matcher(it).matches()));
    }
  }

  /** What is said of a group of programs. */
  record Group(Reach reach, String text) {}

  /**
   * A program that a container shows.
   *
   * @param field where in the object
   * @param sign how it shows, to go on from the field
   */
  record Shown(Group about, String field, String sign) {}

  static ProgramTable read(String resource) {
    try (var in = ProgramTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing; this is a bug in this program");
      }
      return parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProgramTable parse(String text) {
    List<Sign> signs = new ArrayList<>();
    var group = new Group(Reach.UNPROVEN, "");
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("= ")) {
        int colon = line.indexOf(": ");
        var reach = Reach.valueOf(line.substring(2, colon).toUpperCase(Locale.ROOT));
        group = new Group(reach, line.substring(colon + 2));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        signs.add(Sign.of(group, List.of(line.split(" "))));
      }
    }
    return new ProgramTable(List.copyOf(signs));
  }

  /** The first of the programs, in the order of the table, that a container shows. */
  Optional<Shown> tryFind(Container container) {
    var image = ContainerImage.of(container.image());
    var commands = CommandLine.of(container);
    return signs.stream()
        .flatMap(sign -> tryShow(sign, container, image, commands).stream())
        .findFirst();
  }

  private static Optional<Shown> tryShow(
      Sign sign, Container container, ContainerImage image, List<CommandLine> commands) {
    return switch (sign.kind()) {
      case "image" -> byImage(sign, container, image, commands);
      case "program" -> byProgram(sign, container, commands);
      case "env" -> byVariable(sign, container);
      default ->
          throw new IllegalStateException(
              "sign '%s' is unknown; this is a bug in this program".formatted(sign.kind()));
    };
  }

  private static Optional<Shown> byImage(
      Sign sign, Container container, ContainerImage image, List<CommandLine> commands) {
    boolean shows =
        image.isOf(sign.subject().pattern())
            && sign.rest().stream()
                .map(word -> word.pattern().substring(1))
                .noneMatch(word -> commands.stream().anyMatch(it -> it.arguments().contains(word)));
    return shows
        ? Optional.of(
            new Shown(
                sign.about(), container.field() + ".image", "is '%s'".formatted(image.path())))
        : Optional.empty();
  }

  private static Optional<Shown> byProgram(
      Sign sign, Container container, List<CommandLine> commands) {
    for (CommandLine command : commands) {
      if (sign.subject().matcher(command.program()).matches() && sign.isIn(command.arguments())) {
        return Optional.of(
            new Shown(sign.about(), container.field(), "calls '%s'".formatted(command.program())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Shown> byVariable(Sign sign, Container container) {
    boolean asks = sign.rest().stream().anyMatch(it -> it.pattern().equals("on"));
    return container
        .value()
        .path("env")
        .valueStream()
        .filter(it -> sign.subject().matcher(it.path("name").asString("")).matches())
        .filter(
            it ->
                !asks
                    || it.path("valueFrom").isObject()
                    || Switch.of(it.path("value")) != Switch.OFF)
        .findFirst()
        .map(
            it ->
                new Shown(
                    sign.about(),
                    container.field() + ".env",
                    "sets '%s'".formatted(it.path("name").asString(""))));
  }
}
