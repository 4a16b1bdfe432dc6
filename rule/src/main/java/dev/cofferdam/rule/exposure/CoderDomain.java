package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CoderContainer.Role;
import java.util.ArrayList;
import java.util.List;

/** Asks of every Coder server whether its addresses are of the tailnet. */
final class CoderDomain implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/coder-domain",
          Severity.WARNING,
          "The addresses of a Coder server are of the tailnet, and of one domain.",
          "An address opens nothing, and says how people are meant to come in: a name that is not of"
              + " the tailnet is answered for by whatever its DNS says, which is in no file. What"
              + " goes over http can be read on the way. Cookies of applications go to the domain"
              + " of the wildcard, where others may be if it is not that of Coder itself"
              + " (coder/coder, coderd/workspaceapps/proxy.go).",
          "Use https://NAME.TAILNET.ts.net, or know where the DNS of the domain points, and keep"
              + " the wildcard below the host of the access URL.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CoderContainer.all(inventory, Role.SERVER)
        .flatMap(it -> check(inventory, it).stream())
        .toList();
  }

  private static List<Exposure> check(Inventory inventory, CoderContainer coder) {
    List<Exposure> remarks = new ArrayList<>();
    var url =
        CoderSetting.find(
            inventory.declared(), coder, CoderAccessUrl.VARIABLE, CoderAccessUrl.FLAG);
    var host = CoderUrl.host(url.textOrNone());
    if (!CoderUrl.isInside(host)) {
      if (CoderUrl.scheme(url.textOrNone()).equals("http")) {
        remarks.add(
            EXPOSURES.remark(
                coder.object(),
                url.field(),
                "has an access URL of http, which can be read on the way; use https"));
      }
      if (!CoderUrl.isOfTailnet(host) && !CoderUrl.isTunnel(host)) {
        remarks.add(
            EXPOSURES.remark(
                coder.object(),
                url.field(),
                "has an access URL at '%s', which is no name of a tailnet; know where its DNS points"
                    .formatted(host)));
      }
    }
    var wildcard =
        CoderSetting.find(
            inventory.declared(), coder, "CODER_WILDCARD_ACCESS_URL", "wildcard-access-url");
    if (!host.isEmpty() && !isBeside(wildcard.textOrNone(), host)) {
      remarks.add(
          EXPOSURES.remark(
              coder.object(),
              wildcard.field(),
              "has a wildcard access URL at '%s', which is not the domain of '%s'; use one below it"
                  .formatted(wildcard.textOrNone(), host)));
    }
    return remarks;
  }

  /** Whether it is below the host of Coder, or beside it in the same domain. */
  private static boolean isBeside(String wildcard, String host) {
    if (wildcard.isEmpty()) {
      return true;
    }
    var base = wildcard.replaceFirst(":\\d+$", "").replaceFirst("^[^.]*\\.", "");
    return ("." + base).endsWith("." + domain(host));
  }

  private static String domain(String host) {
    return host.substring(host.indexOf('.') + 1);
  }
}
