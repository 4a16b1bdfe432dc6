package dev.cofferdam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A random repository of harmless things, and one object more, somewhere in it. */
final class Planting {

  /** How an object gets into the cluster. */
  enum Way {
    RAW_FILE,
    SECOND_DOCUMENT,
    LIST_ITEM,
    SUBSTITUTION,
    CHART_TEMPLATE,
    CHART_VALUE,
    FLUX_PATCH,
    OVERLAY_PATCH,
    POST_RENDERER;

    /** Whether it takes the program kustomize. */
    boolean takesKustomize() {
      return this == FLUX_PATCH || this == OVERLAY_PATCH || this == POST_RENDERER;
    }
  }

  private static final String GIT_REPOSITORY =
      Workplace.FLUX.substring(0, Workplace.FLUX.indexOf("---\n"));

  private static final String KUSTOMIZATION =
      Workplace.FLUX.substring(Workplace.FLUX.indexOf("---\n") + "---\n".length());

  private static final List<String> HARMLESS =
      List.of(
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: filler-%d, namespace: apps}
          data: {note: "LoadBalancer NodePort hostNetwork: true"}
          """,
          """
          apiVersion: v1
          kind: Service
          metadata: {name: filler-%d, namespace: apps}
          spec: {selector: {app: filler}, ports: [{port: 80, targetPort: 8080}]}
          """,
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: filler-%d, namespace: apps}
          spec:
            selector: {matchLabels: {app: filler}}
            template:
              metadata: {labels: {app: filler}}
              spec: {containers: [{name: c, image: "registry.example.com/app:1", ports: [{containerPort: 8080}]}]}
          """,
          """
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          metadata: {name: filler-%d, namespace: apps}
          spec:
            ingressClassName: tailscale
            tls: [{hosts: [filler-%1$d]}]
            defaultBackend: {service: {name: filler, port: {number: 80}}}
          """,
          """
          apiVersion: batch/v1
          kind: CronJob
          metadata: {name: filler-%d, namespace: apps}
          spec:
            schedule: "0 3 * * *"
            jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: "registry.example.com/job:1"}]}}}}
          """);

  private final SplittableRandom random;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final StringBuilder kustomization = new StringBuilder(KUSTOMIZATION);
  private int fillers;

  private Planting(SplittableRandom random) {
    this.random = random;
  }

  /** The texts of a repository, by path. */
  static SortedMap<String, String> of(
      SplittableRandom random, Planted planted, String value, Way way) {
    var planting = new Planting(random);
    planting.fill();
    planting.plant(planted, value, way);
    planting.files.put("clusters/prod/repo.yaml", GIT_REPOSITORY);
    planting.files.put("clusters/prod/apps.yaml", planting.kustomization.toString());
    return planting.files;
  }

  private void fill() {
    for (int i = random.nextInt(4); i >= 0; i--) {
      files.put(
          somewhere("filler-" + i), filler() + (random.nextBoolean() ? "---\n" + filler() : ""));
    }
  }

  private String filler() {
    return HARMLESS.get(random.nextInt(HARMLESS.size())).formatted(fillers++);
  }

  private String somewhere(String name) {
    var path = new StringBuilder("apps/");
    for (int i = random.nextInt(4); i > 0; i--) {
      path.append((char) ('a' + random.nextInt(26))).append('/');
    }
    return path.append(name).append(".yaml").toString();
  }

  private void plant(Planted planted, String value, Way way) {
    switch (way) {
      case RAW_FILE -> files.put(somewhere("planted"), planted.with(value));
      case SECOND_DOCUMENT ->
          files.put(somewhere("planted"), filler() + "---\n" + planted.with(value));
      case LIST_ITEM -> files.put(somewhere("planted"), list(planted.with(value)));
      case SUBSTITUTION -> {
        files.put(somewhere("planted"), planted.withVariable());
        kustomization.append("  postBuild: {substitute: {planted: '%s'}}\n".formatted(value));
      }
      case CHART_TEMPLATE -> chart(planted.with(value), "{}", "");
      case CHART_VALUE -> chart(planted.withChartValue(), "{planted: %s}".formatted(value), "");
      case FLUX_PATCH -> {
        files.put(somewhere("planted"), planted.with(planted.good()));
        kustomization.append("  patches:\n").append(patch(planted, value, "    "));
      }
      case OVERLAY_PATCH -> {
        files.keySet().stream().filter(it -> it.startsWith("apps/")).toList().forEach(this::move);
        files.put("apps/planted.yaml", planted.with(planted.good()));
        files.put(
            "apps/kustomization.yaml", overlay() + "patches:\n" + patch(planted, value, "  "));
      }
      case POST_RENDERER ->
          chart(
              planted.with(planted.good()),
              "{}",
              "  postRenderers:\n    - kustomize:\n        patches:\n"
                  + patch(planted, value, "          "));
    }
  }

  /** Below an overlay every file is listed, so that those of the filling go where they are. */
  private void move(String path) {
    files.put("apps/" + path.replace("apps/", "").replace('/', '-'), files.remove(path));
  }

  private String overlay() {
    List<String> names = new ArrayList<>();
    files.keySet().stream()
        .filter(it -> it.startsWith("apps/"))
        .forEach(it -> names.add(it.substring("apps/".length())));
    return "resources: [%s]\n".formatted(String.join(", ", names));
  }

  private String list(String object) {
    return "apiVersion: v1\nkind: List\nitems:\n" + item(filler()) + item(object);
  }

  private static String item(String object) {
    return "- " + object.strip().replace("\n", "\n  ") + "\n";
  }

  private static String patch(Planted planted, String value, String indent) {
    var name = planted.object().replaceFirst(".*[ /]", "");
    var kind = planted.object().substring(0, planted.object().indexOf(' '));
    return """
        - target: {kind: %s, name: %s}
          patch: |
            - {op: replace, path: %s, value: %s}
        """
        .formatted(kind, name, planted.pointer(), value)
        .indent(indent.length());
  }

  private void chart(String template, String values, String more) {
    files.put("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.2.3\n");
    files.put("charts/web/templates/web.yaml", template);
    files.put(somewhere("release"), Workplace.RELEASE + "  values: %s\n".formatted(values) + more);
  }
}
