package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CustomResources.Setting;
import java.util.List;
import java.util.stream.Stream;

/** Asks of every custom resource whether it names a port of the nodes. */
final class CustomPort implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/custom-port",
          Severity.ERROR,
          "No custom resource names a port of the nodes.",
          "Its operator puts the number into a Service or a pod that it makes, which are in no file,"
              + " and the port is open at every address of the nodes (Strimzi,"
              + " configuration.bootstrap.nodePort; kube-vip, Rook and others, hostPort).",
          "Leave the number out, and use a type of Service that stays inside of the cluster.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String PORT = "(?!.*localhost).*(node|host)ports?";

  /** What a container has is looked at as in every other pod. */
  private static final String OF_CONTAINER = ".*ontainers\\[\\d+]\\.ports\\[\\d+]\\.hostPort";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return CustomResources.in(inventory).flatMap(CustomPort::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    return CustomResources.settings(object)
        .filter(CustomPort::isOpen)
        .map(
            it ->
                EXPOSURES.open(
                    object,
                    it.path(),
                    "is %s, which is opened at every node; leave it out"
                        .formatted(it.scalar().text())));
  }

  /** Some have a list or an object of several: {@code nodePorts: {client: 30001}}. */
  private static boolean isOpen(Setting setting) {
    return setting.scalar().isPort()
        && (names(setting.name()) || names(setting.parent().name()))
        && !setting.path().matches(OF_CONTAINER);
  }

  private static boolean names(String name) {
    return Scalar.plain(name).matches(PORT);
  }
}
