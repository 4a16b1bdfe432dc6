package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Asks of the roles that workloads have whether they may open something later. Operators are left
 * out, as far as they can be told by the kinds of their own that they may write: to make Services
 * is what they are there for, and what they make is asked of their resources.
 */
final class RoleWrites implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/role",
          Severity.WARNING,
          "No workload but an operator may write Services, Ingresses or routes.",
          "The proof is about what the files open. A workload whose service account may create or"
              + " change a Service, its status, an Ingress, a Gateway or a route can open itself at any"
              + " time, and no file says so (Kubernetes, RBAC good practices).",
          "Leave the resources out of the role that the workload has no need of; a program that starts"
              + " pods needs no right to write Services.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final Set<String> WRITES = Set.of("*", "create", "patch", "update");

  /** Roles that every cluster has, and that may write Services and Ingresses. */
  private static final Set<String> BUILT_IN = Set.of("admin", "cluster-admin", "edit");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(
        Stream.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding")
            .map(kind -> kind + "." + Bindings.GROUP)
            .toList());
  }

  /** One remark for each role or binding, about the first workload that has it. */
  @Override
  public List<Exposure> check(Inventory inventory) {
    var bindings = new Bindings(inventory);
    Map<RenderedObject, Exposure> found = new LinkedHashMap<>();
    for (String account : bindings.accounts()) {
      var given = bindings.of(account);
      if (given.stream().flatMap(bindings::role).noneMatch(RoleWrites::isOfOperator)) {
        given.stream()
            .flatMap(it -> remarks(bindings, it, account))
            .forEach(it -> found.putIfAbsent(it.object(), it));
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether a role is about kinds that somebody defines: their operator has it. */
  private static boolean isOfOperator(RenderedObject role) {
    return role.value()
        .path("rules")
        .valueStream()
        .filter(RoleWrites::writes)
        .flatMap(rule -> OpeningResources.texts(rule, "apiGroups"))
        .anyMatch(RoleWrites::isOwn);
  }

  /** Whoever may write everything is no operator of anything. */
  private static boolean isOwn(String group) {
    return !group.equals("*") && !CustomResources.isBuiltIn(group) && !OpeningResources.isOf(group);
  }

  private static Stream<Exposure> remarks(
      Bindings bindings, RenderedObject binding, String account) {
    var role = binding.value().path("roleRef").path("name").asString("");
    var found = bindings.role(binding).toList();
    return found.isEmpty() && BUILT_IN.contains(role)
        ? Stream.of(remark(binding, "roleRef", account, "Services and Ingresses"))
        : found.stream().flatMap(it -> tryRemark(it, account).stream());
  }

  private static Optional<Exposure> tryRemark(RenderedObject role, String account) {
    return new Field("rules", "rules", role.value().path("rules"))
        .children().stream()
            .filter(rule -> writes(rule.value()))
            .flatMap(
                rule ->
                    OpeningResources.tryRoute(rule.value())
                        .map(it -> remark(role, rule.path(), account, "'" + it + "'"))
                        .stream())
            .findFirst();
  }

  private static boolean writes(JsonNode rule) {
    return OpeningResources.texts(rule, "verbs").anyMatch(WRITES::contains);
  }

  private static Exposure remark(
      RenderedObject object, String field, String account, String resources) {
    return EXPOSURES.remark(
        object,
        field,
        "lets ServiceAccount %s write %s, by which it can open itself later; leave out what it has no need of"
            .formatted(account, resources));
  }
}
