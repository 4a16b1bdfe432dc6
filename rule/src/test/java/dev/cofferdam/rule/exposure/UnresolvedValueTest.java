package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnresolvedValueTest {

  private static final String TEXT =
      " is left for somebody to fill in; write it out, or set the variable in spec.postBuild of the"
          + " Kustomization";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: a, command: [sh, -c, 'echo ${A}']",
        "image: a, args: ['${A}']",
        "image: a, env: [{name: A, value: '${B}'}]",
        "image: a, ports: [{hostPort: '${A}', hostIP: '${B}'}]",
        "image: $A",
        "image: a, lifecycle: {postStart: {exec: {command: ['${A}']}}}"
      })
  void accepts_expressions_of_shells(String container) {
    assertThat(Containers.exposed(new UnresolvedValue(), container)).isEmpty();
  }

  @Test
  void accepts_expressions_in_texts_and_in_other_kinds() {
    assertThat(exposed("v1", "Service", "type: ClusterIP, ports: [{port: 80}]")).isEmpty();
    assertThat(exposed("v1", "ConfigMap", "a: '${A}'")).isEmpty();
    assertThat(exposed("example.com/v1", "Dashboard", "a: '${A}'")).isEmpty();
    assertThat(
            exposed(
                "v1",
                "Pod",
                "hostNetwork: '${A}', containers: [{name: a}], volumes: [{name: '${A}'}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1|Service|type: '${TYPE}'|spec.type",
        "v1|Service|type: \"a-${TYPE:=b}\"|spec.type",
        "v1|Service|externalIPs: [1.2.3.4, 'ENC[AES256_GCM,data:x]']|spec.externalIPs[1]",
        "networking.k8s.io/v1|Ingress|a: b, ingressClassName: '${A}', c: '${B}'|spec.ingressClassName",
        "v1|Pod|containers: [{name: a, image: 'r/${A}'}]|spec.containers[0].image"
      })
  void reports_settings_that_are_left_to_fill_in(
      String apiVersion, String kind, String spec, String field) {
    assertThat(exposed(apiVersion, kind, spec))
        .containsExactly("unproven: a.yaml:1:1: " + kind + " dev/web: " + field + TEXT);
  }

  @Test
  void leaves_what_is_encrypted_to_rendering() {
    var objects = Clusters.objects(object("v1", "Service", "type: 'ENC[AES256_GCM,data:x]'"));
    var subject = "Service dev/web of Kustomization flux-system/apps";
    assertThat(Exposed.by(new UnresolvedValue(), unrendered(objects, Reason.ENCRYPTED, subject)))
        .isEmpty();
    assertThat(Exposed.by(new UnresolvedValue(), unrendered(objects, Reason.OPTIONAL, subject)))
        .hasSize(1);
    assertThat(
            Exposed.by(
                new UnresolvedValue(),
                unrendered(objects, Reason.ENCRYPTED, "Service dev/web2 of Kustomization a/b")))
        .hasSize(1);
  }

  private static Cluster unrendered(List<RenderedObject> objects, Reason reason, String subject) {
    var origin = Clusters.origin("a.yaml", 1, new FluxName("flux-system", "apps"));
    return new Cluster(
        objects,
        List.of(new Unrendered(reason, subject, origin, "text")),
        List.of(),
        List.of(),
        List.of(),
        RepositoryFacts.none());
  }

  private static List<String> exposed(String apiVersion, String kind, String spec) {
    return Exposed.by(new UnresolvedValue(), object(apiVersion, kind, spec));
  }

  private static String object(String apiVersion, String kind, String spec) {
    return """
    apiVersion: %s
    kind: %s
    metadata: {name: web, namespace: dev}
    spec: {%s}
    """
        .formatted(apiVersion, kind, spec);
  }
}
