package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which roles the workloads of a cluster have, through their service accounts. */
final class Bindings {

  static final String GROUP = "rbac.authorization.k8s.io";

  private final Inventory inventory;

  /** By {@code namespace/name} of the service account. */
  private final Map<String, List<RenderedObject>> bindings = new LinkedHashMap<>();

  Bindings(Inventory inventory) {
    this.inventory = inventory;
    Stream.of("ClusterRoleBinding", "RoleBinding")
        .flatMap(kind -> inventory.all(GROUP, kind))
        .forEach(this::add);
  }

  private void add(RenderedObject binding) {
    for (JsonNode subject : binding.value().path("subjects")) {
      if (subject.path("kind").asString("").equals("ServiceAccount")) {
        var namespace = subject.path("namespace").asString(inventory.declared().namespace(binding));
        bindings
            .computeIfAbsent(
                namespace + "/" + subject.path("name").asString(""), it -> new ArrayList<>())
            .add(binding);
      }
    }
  }

  /** The service accounts that pods run as, as {@code namespace/name}. */
  SortedSet<String> accounts() {
    SortedSet<String> accounts = new TreeSet<>();
    inventory.pods().forEach(pod -> accounts.add(account(pod)));
    return accounts;
  }

  private String account(EmbeddedPod pod) {
    var old = pod.spec().path("serviceAccount").asString("default");
    var name = pod.spec().path("serviceAccountName").asString(old);
    return inventory.declared().namespace(pod.object()) + "/" + name;
  }

  List<RenderedObject> of(String account) {
    return bindings.getOrDefault(account, List.of());
  }

  /** The role that a binding gives, if it is in the cluster. */
  Stream<RenderedObject> role(RenderedObject binding) {
    var role = binding.value().path("roleRef");
    var kind = role.path("kind").asString("");
    var namespace = kind.equals("Role") ? inventory.declared().namespace(binding) : "";
    return inventory
        .declared()
        .tryFind(GROUP, kind, namespace, role.path("name").asString(""))
        .stream();
  }
}
