package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Flux makes of an object between its build and the API server, in this order: owner labels,
 * normalization, common metadata (kustomize-controller, fluxcd/pkg ssa and ssa/normalize).
 *
 * <p>Of the normalization, what a cluster would show is done: a Secret's {@code stringData} becomes
 * {@code data}, ports of Services and containers get their protocol, and the status goes, but for
 * that of a definition. Flux also passes objects of Kubernetes' own kinds through Go's types, which
 * drops fields that these do not know, writes quantities in their shortest form and adds empty
 * structures; that is left to the API server, which does the same.
 */
public final class AppliedObject {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Where the pod is in the kinds whose ports get a protocol. */
  private static final Map<String, String> PODS = pods();

  private AppliedObject() {}

  /** A changed copy. */
  public static ObjectNode of(ObjectNode object, OwnerLabels owner, CommonMetadata common) {
    var applied = object.deepCopy();
    owner.setOn(applied);
    normalize(applied);
    common.setOn(applied);
    return applied;
  }

  private static Map<String, String> pods() {
    Map<String, String> pods = new TreeMap<>();
    pods.put("v1 Pod", "/spec/containers");
    for (var kind : new String[] {"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"}) {
      pods.put("apps/v1 " + kind, "/spec/template/spec/containers");
    }
    pods.put("batch/v1 Job", "/spec/template/spec/containers");
    pods.put("batch/v1 CronJob", "/spec/jobTemplate/spec/template/spec/containers");
    return pods;
  }

  /** Flux leaves roles alone. */
  private static void normalize(ObjectNode object) {
    var kind = object.path("kind").asString("");
    var apiVersion = object.path("apiVersion").asString("");
    if (apiVersion.equals("rbac.authorization.k8s.io/v1") && kind.matches("(Cluster)?Role")) {
      return;
    }
    var name = apiVersion + " " + kind;
    if (name.equals("v1 Secret")) {
      encode(object);
    } else if (name.equals("v1 Service")) {
      object.at("/spec/ports").forEach(AppliedObject::protocol);
    } else if (PODS.containsKey(name)) {
      object.at(PODS.get(name)).forEach(it -> it.path("ports").forEach(AppliedObject::protocol));
    }
    if (object.path("metadata") instanceof ObjectNode metadata) {
      metadata.remove("creationTimestamp");
    }
    boolean isDefinition =
        kind.toLowerCase(Locale.ROOT).equals("customresourcedefinition")
            && apiVersion.startsWith("apiextensions.k8s.io/");
    if (!isDefinition) {
      object.remove("status");
    }
  }

  private static void protocol(JsonNode port) {
    if (port instanceof ObjectNode fields && fields.path("protocol").asString("").isEmpty()) {
      fields.put("protocol", "TCP");
    }
  }

  /** Only if Go's type takes the whole of it. */
  private static void encode(ObjectNode secret) {
    var texts = secret.path("stringData");
    if (!texts.isObject() || !areTexts(texts) || !isBase64(secret.path("data"))) {
      return;
    }
    var data = NODES.objectNode();
    secret.path("data").forEachEntry((key, value) -> data.put(key, value.asString("")));
    texts.forEachEntry((key, value) -> data.put(key, base64(value.asString(""))));
    secret.remove("stringData");
    if (!data.isEmpty()) {
      secret.set("data", data);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static boolean areTexts(JsonNode map) {
    return map.valueStream().allMatch(it -> it.isString() || it.isNull());
  }

  private static boolean isBase64(JsonNode data) {
    return !data.isString()
        && areTexts(data)
        && data.valueStream().allMatch(it -> isBase64(it.asString("")));
  }

  private static boolean isBase64(String text) {
    try {
      var bare = text.replaceAll("[\r\n]", "");
      Base64.getDecoder().decode(bare);
      return bare.length() % 4 == 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
