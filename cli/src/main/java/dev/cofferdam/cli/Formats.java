package dev.cofferdam.cli;

import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.format.JUnitFormat;
import dev.cofferdam.report.format.JsonFormat;
import dev.cofferdam.report.format.MarkdownFormat;
import dev.cofferdam.report.format.ReportFormat;
import dev.cofferdam.report.format.SarifFormat;
import dev.cofferdam.report.format.TextFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The formats of reports by their names. */
final class Formats {

  static final String NAMES = "text, json, sarif, markdown or junit";

  private Formats() {}

  static ReportFormat named(String name) {
    return switch (name) {
      case "text" -> new TextFormat();
      case "json" -> new JsonFormat();
      case "sarif" -> sarif();
      case "markdown" -> new MarkdownFormat();
      case "junit" -> new JUnitFormat();
      default ->
          throw new IllegalArgumentException("format must be %s, got '%s'".formatted(NAMES, name));
    };
  }

  /** Code scanning knows files by their paths from the root of the repository. */
  private static SarifFormat sarif() {
    var here = Path.of("").toAbsolutePath();
    var root = GitFacts.of(here).map(GitFacts::topLevel).orElse(here);
    return new SarifFormat(root.toAbsolutePath().normalize(), here);
  }

  /** What to write where; all names are looked at before anything is done. */
  static SortedMap<Path, ReportFormat> files(Map<String, Path> outputs) {
    SortedMap<Path, ReportFormat> files = new TreeMap<>();
    SortedSet<Path> places = new TreeSet<>();
    outputs.forEach(
        (name, file) -> {
          files.put(file, named(name));
          if (!places.add(file.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException(
                "'%s' is to hold two reports; give each a file of its own".formatted(file));
          }
        });
    return Collections.unmodifiableSortedMap(files);
  }

  /** The file is there whole, or as it was. */
  static void write(Report report, ReportFormat format, Path file) {
    try {
      var half = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
      Files.createDirectories(Objects.requireNonNull(half.getParent()));
      try {
        try (var writer = new PrintWriter(Files.newBufferedWriter(half, StandardCharsets.UTF_8))) {
          format.write(report, writer);
          if (writer.checkError()) {
            throw new IOException("the disk refuses");
          }
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be written".formatted(file), e);
    }
  }
}
