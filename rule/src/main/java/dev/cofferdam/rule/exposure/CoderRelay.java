package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CoderContainer.Role;
import java.util.ArrayList;
import java.util.List;

/** Asks of every Coder server whether connections to workspaces go through it alone. */
final class CoderRelay implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/coder-relay",
          Severity.WARNING,
          "Connections to the workspaces of Coder go through Coder alone.",
          "Clients and workspaces look for direct ways to each other: they ask STUN servers on the"
              + " internet for their public addresses, and relay by what a DERP map names, such as the"
              + " servers of Tailscale (coder/coder, docs, Networking and air-gapped installs). All"
              + " of it goes from the inside to the outside and is encrypted, so that nobody comes in"
              + " by it, and it tells others where workspaces are.",
          "Set CODER_DERP_SERVER_STUN_ADDRESSES to disable and CODER_BLOCK_DIRECT to true, and leave"
              + " CODER_DERP_CONFIG_URL out.");

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
    var map = find(inventory, coder, "CODER_DERP_CONFIG_URL", "derp-config-url");
    if (map.isSet()) {
      remarks.add(
          EXPOSURES.remark(
              coder.object(),
              map.field(),
              "has workspaces relay by the servers that CODER_DERP_CONFIG_URL names; leave it out"));
    }
    var stun =
        find(inventory, coder, "CODER_DERP_SERVER_STUN_ADDRESSES", "derp-server-stun-addresses");
    var direct = find(inventory, coder, "CODER_BLOCK_DIRECT", "block-direct-connections");
    if (!stun.textOrNone().equals("disable") || !direct.textOrNone().equals("true")) {
      remarks.add(
          EXPOSURES.remark(
              coder.object(),
              coder.variables(),
              "lets workspaces look for direct ways by STUN servers on the internet; set CODER_DERP_SERVER_STUN_ADDRESSES to disable and CODER_BLOCK_DIRECT to true"));
    }
    return remarks;
  }

  private static CoderSetting find(
      Inventory inventory, CoderContainer coder, String variable, String flag) {
    return CoderSetting.find(inventory.declared(), coder, variable, flag);
  }
}
