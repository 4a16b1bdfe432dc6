package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CoderContainer.Role;
import java.util.List;

/** Asks of every Coder server whether it keeps people apart who reach it. */
final class CoderAppSharing implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/coder-app-sharing",
          Severity.WARNING,
          "A Coder server has none of the settings that Coder itself calls dangerous.",
          "They let applications of one workspace act for the owner of another, once they are shared"
              + " by path (coder/coder, codersdk/deployment.go, CODER_DANGEROUS_ALLOW_PATH_APP_SHARING"
              + " and those beside it). Nobody more reaches Coder by them.",
          "Leave them out, and share applications by subdomain, with CODER_WILDCARD_ACCESS_URL.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String DANGEROUS = "CODER_DANGEROUS_";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CoderContainer.all(inventory, Role.SERVER)
        .flatMap(
            coder ->
                coder
                    .container()
                    .value()
                    .path("env")
                    .valueStream()
                    .filter(it -> it.path("name").asString("").startsWith(DANGEROUS))
                    .filter(it -> Switch.of(it.path("value")) != Switch.OFF || it.has("valueFrom"))
                    .map(
                        it ->
                            EXPOSURES.remark(
                                coder.object(),
                                coder.variables(),
                                "sets %s; leave it out".formatted(it.path("name").asString("")))))
        .toList();
  }
}
