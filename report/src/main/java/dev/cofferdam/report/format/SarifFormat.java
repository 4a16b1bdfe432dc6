package dev.cofferdam.report.format;

import dev.cofferdam.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * For GitHub code scanning and whatever else reads SARIF 2.1.0 (OASIS Standard, Static Analysis
 * Results Interchange Format).
 *
 * <p>What GitHub makes of it (GitHub Docs, SARIF support for code scanning):
 *
 * <ul>
 *   <li>Of a run it takes 25,000 results and shows the first 5,000 by their levels. Errors come
 *       first here; what is beyond 25,000 is counted in a notification of the run.
 *   <li>It tells results apart by {@code primaryLocationLineHash}. Ours is about the object and the
 *       field, so that two objects of one template stay two alerts; its upload action computes
 *       another one from the line, warns in its log that they differ, and keeps ours.
 *   <li>It does not look at {@code suppressions}. What an exception lets pass is therefore a note,
 *       which fails no pull request, and says so in its message. Rules have no {@code
 *       security-severity}, for that would make their notes as severe as their errors.
 *   <li>A result needs a file. Where there is none, {@code cofferdam.yaml} stands for it, the file
 *       of the policy.
 * </ul>
 */
public final class SarifFormat implements ReportFormat {

  private static final int MOST_RESULTS = 25_000;

  private final ArtifactUri uris;

  /** For paths that begin at the root of the repository. */
  public SarifFormat() {
    this.uris = new ArtifactUri("", "");
  }

  /**
   * For paths that begin anywhere; those outside of the repository become absolute.
   *
   * @param repository the root of the repository
   * @param directory where relative paths begin
   * @throws IllegalArgumentException if one of them is relative itself
   */
  public SarifFormat(Path repository, Path directory) {
    this.uris = new ArtifactUri(absolute(repository), absolute(directory));
  }

  private static String absolute(Path path) {
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException(
          "SARIF needs absolute paths to place others by, got '%s'; make it absolute"
              .formatted(path));
    }
    return path.toString();
  }

  @Override
  public void write(Report report, PrintWriter out) {
    var json = JsonParts.to(out);
    json.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.put("version", "2.1.0");
    json.beginOnly("runs");
    run(report, json);
    json.endOnly();
    json.close(out);
  }

  private void run(Report report, JsonParts json) {
    var entries = Said.of(report);
    var rules = new SarifRules(entries);
    json.begin("tool");
    json.begin("driver");
    json.put("name", "Cofferdam");
    json.putAll("rules", rules.all());
    json.end();
    json.end();
    json.beginOnly("invocations");
    json.put("executionSuccessful", true);
    json.putAll("toolExecutionNotifications", leftOut(entries.size()).stream());
    json.endOnly();
    json.put("columnKind", "unicodeCodePoints");
    var results = new SarifResults(rules, uris, new Fingerprints());
    json.putAll("results", entries.stream().limit(MOST_RESULTS).map(results::of));
    json.put("properties", JsonParts.object().put("verdict", Headline.of(report).text()));
  }

  private static Optional<ObjectNode> leftOut(int results) {
    if (results <= MOST_RESULTS) {
      return Optional.empty();
    }
    var notification = JsonParts.object().put("level", "warning");
    notification
        .putObject("message")
        .put("text", "%s more results are left out".formatted(results - MOST_RESULTS));
    return Optional.of(notification);
  }
}
