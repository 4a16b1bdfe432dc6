package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks of every source with patterns of its own whether it still leaves out what Flux does. */
final class DefaultIgnoresKept implements Rule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "flux/default-ignore",
          Severity.WARNING,
          "A source with spec.ignore leaves out everything and takes back what it needs, "
              + "or keeps Flux's own patterns.",
          "Any pattern takes the place of Flux's own, which leave out pictures, archives "
              + "and the files of build servers (fluxcd/pkg, sourceignore): a list of a few "
              + "more files to leave out brings those back.",
          "Begin with '/*' and take back with '!' what is needed, or add '*.zip', "
              + "'.github/' and the others that are missed.");

  private static final Findings FINDINGS = new Findings(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  private static final Pattern EVERYTHING = Pattern.compile("/?[*]{1,2}|/?[*]{2}/[*]");

  private static final List<String> DEFAULTS = List.of("*.zip", ".github/");

  @Override
  public List<Finding> check(Cluster cluster) {
    return Stream.of("GitRepository", "OCIRepository", "Bucket")
        .flatMap(kind -> cluster.all(FluxObject.SOURCE, kind))
        .map(FluxObject::new)
        .filter(source -> losesDefaults(source.text("ignore")))
        .map(
            source ->
                FINDINGS.of(
                    source.object(),
                    "spec.ignore",
                    "takes the place of Flux's own patterns, such as '*.zip' and '.github/'; begin"
                        + " with '/*' and take back with '!' what is needed, or add those"))
        .toList();
  }

  private static boolean losesDefaults(String ignore) {
    var patterns =
        ignore
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return !patterns.isEmpty()
        && patterns.stream().noneMatch(line -> EVERYTHING.matcher(line).matches())
        && !patterns.containsAll(DEFAULTS);
  }
}
