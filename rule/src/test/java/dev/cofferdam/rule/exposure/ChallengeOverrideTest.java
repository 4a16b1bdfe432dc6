package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeOverrideTest {

  @Test
  void accepts_annotations_that_override_nothing() {
    assertThat(exposed("cert-manager.io/cluster-issuer: letsencrypt")).isEmpty();
    assertThat(exposed("acme.cert-manager.io/http01-edit-in-place: 'false'")).isEmpty();
  }

  @Test
  void reports_annotations_that_override_the_solver() {
    for (var name :
        List.of(
            "edit-in-place",
            "ingress-class",
            "ingress-ingressclassname",
            "override-ingress-name",
            "override-ingress-class")) {
      assertThat(exposed("acme.cert-manager.io/http01-%s: nginx".formatted(name)))
          .containsExactly(
              "unproven: a.yaml:1:1: Certificate dev/a:"
                  + " metadata.annotations['acme.cert-manager.io/http01-%s'] is 'nginx', and has a"
                      .formatted(name)
                  + " challenge over HTTP served where its issuer does not say; leave it out");
    }
  }

  private static List<String> exposed(String annotation) {
    return Exposed.by(
        new ChallengeOverride(),
        """
        apiVersion: cert-manager.io/v1
        kind: Certificate
        metadata: {name: a, namespace: dev, annotations: {%s}}
        """
            .formatted(annotation));
  }
}
