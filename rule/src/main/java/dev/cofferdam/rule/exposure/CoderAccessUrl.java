package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CoderContainer.Role;
import dev.cofferdam.rule.exposure.CoderSetting.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks of every Coder server whether it has an access URL, and opens no tunnel for want of one. */
final class CoderAccessUrl implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/coder-access-url",
          Severity.ERROR,
          "Every Coder server has an access URL that is written out.",
          "Without one, or with an empty one, Coder opens a tunnel and answers for everybody at"
              + " *.try.coder.app, and so do the applications of its workspaces (coder/coder,"
              + " cli/server.go). The chart sets the address of its Service only if coder.env has no"
              + " entry of the name CODER_ACCESS_URL and envUseClusterAccessURL is not false; it does"
              + " not look into envFrom (helm/coder, templates/_coder.tpl).",
          "Set CODER_ACCESS_URL to the https URL that people type, as text in coder.env, and leave"
              + " envUseClusterAccessURL as it is.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  static final String VARIABLE = "CODER_ACCESS_URL";
  static final String FLAG = "access-url";

  /** Coder itself calls it without the prefix that its other settings have. */
  private static final List<String> TUNNELS = List.of("CODER_WGTUNNEL_HOST", "WGTUNNEL_HOST");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CoderContainer.all(inventory, Role.SERVER)
        .flatMap(it -> Stream.concat(tryUrl(inventory, it).stream(), tunnels(it)))
        .toList();
  }

  private static Optional<Exposure> tryUrl(Inventory inventory, CoderContainer coder) {
    var url = CoderSetting.find(inventory.declared(), coder, VARIABLE, FLAG);
    if (url instanceof Hidden hidden) {
      return Optional.of(
          EXPOSURES.unproven(
              coder.object(),
              url.field(),
              "has a CODER_ACCESS_URL that %s, and Coder opens a public tunnel if it is empty; write the URL out"
                  .formatted(hidden.why())));
    }
    var text = url.textOrNone();
    if (text.isEmpty()) {
      return Optional.of(
          EXPOSURES.open(
              coder.object(),
              url.field(),
              "has no CODER_ACCESS_URL, so that Coder opens a public tunnel at *.try.coder.app; set it to the URL that people type"));
    }
    if (CoderUrl.isTunnel(CoderUrl.host(text))) {
      return Optional.of(
          EXPOSURES.open(
              coder.object(),
              url.field(),
              "has a CODER_ACCESS_URL at *.try.coder.app, which is a public tunnel; set it to a URL of the tailnet"));
    }
    return tryRepeated(coder);
  }

  private static Optional<Exposure> tryRepeated(CoderContainer coder) {
    return coder.entries(VARIABLE).size() < 2
        ? Optional.empty()
        : Optional.of(
            EXPOSURES.unproven(
                coder.object(),
                coder.variables(),
                "sets CODER_ACCESS_URL more than once, and who applies it decides which one is left; set it once"));
  }

  /** It says where a tunnel would go, and is read if there is to be one alone. */
  private static Stream<Exposure> tunnels(CoderContainer coder) {
    return TUNNELS.stream()
        .filter(it -> !coder.entries(it).isEmpty())
        .map(
            it ->
                EXPOSURES.remark(
                    coder.object(),
                    coder.variables(),
                    "sets %s, the server of a tunnel that Coder opens as soon as it has no access URL; leave it out"
                        .formatted(it)));
  }
}
