package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the classes of Ingresses mean in a cluster. The Tailscale operator takes the class of one
 * name, {@code OPERATOR_INGRESS_CLASS_NAME}, by default {@code tailscale}, and takes it whatever
 * the IngressClass says: it only warns of one with another controller (tailscale, cmd/k8s-operator,
 * shouldExpose and validateIngressClass). An operator that is not among the objects is taken for
 * one with the default.
 */
final class IngressClasses {

  /** The controller of the classes that the operator takes; its name cannot be changed. */
  static final String CONTROLLER = "tailscale.com/ts-ingress";

  private static final String USUAL = "tailscale";
  private static final String OPERATOR_CLASS = "OPERATOR_INGRESS_CLASS_NAME";
  private static final Pattern OPERATOR = Pattern.compile("(.*/)?tailscale/k8s-operator([:@].*)?");

  private final Map<String, SortedSet<String>> controllers = new HashMap<>();
  private final Set<String> operators = new HashSet<>();

  IngressClasses(Inventory inventory) {
    inventory
        .all("networking.k8s.io", "IngressClass")
        .forEach(
            it ->
                controllers
                    .computeIfAbsent(it.name(), unused -> new TreeSet<>())
                    .add(it.value().path("spec").path("controller").asString("")));
    inventory
        .pods()
        .flatMap(pod -> pod.containers().stream())
        .filter(IngressClasses::isOperator)
        .forEach(container -> operators.add(operatorClass(container)));
    if (operators.isEmpty()) {
      operators.add(USUAL);
    }
  }

  /** Whether a container runs the Tailscale operator. */
  static boolean isOperator(Container container) {
    return !container.env(OPERATOR_CLASS).isMissingNode()
        || OPERATOR.matcher(container.image()).matches();
  }

  /** A text that is no name of a class if it comes from somewhere else. */
  private static String operatorClass(Container container) {
    var env = container.env(OPERATOR_CLASS);
    var text = env.path("value").asString("");
    return env.has("valueFrom") ? "$(valueFrom)" : text.isEmpty() ? USUAL : text;
  }

  /** Whether a class has a name that means Tailscale's operator, or should. */
  boolean isTailscale(String name) {
    return operators.contains(name) || name.equals(USUAL);
  }

  /** The controller that an IngressClass of this name names beside, or in place of, Tailscale's. */
  Optional<String> tryForeign(String name) {
    return controllers.getOrDefault(name, new TreeSet<>()).stream()
        .filter(controller -> !controller.equals(CONTROLLER))
        .findFirst();
  }

  /** How far an Ingress of a class is reached. */
  Reach reach(String name) {
    if (Unresolved.isLeft(name)) {
      return Reach.UNPROVEN;
    }
    var foreign = tryForeign(name);
    if (foreign.isPresent()) {
      return Unresolved.isLeft(foreign.get()) ? Reach.UNPROVEN : Reach.PUBLIC;
    }
    if (operators.contains(name)) {
      return Reach.TAILNET;
    }
    return isTailscale(name) || controllers.containsKey(name) ? Reach.UNPROVEN : Reach.PUBLIC;
  }
}
