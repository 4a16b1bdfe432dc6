package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementAgentTest {

  @Test
  void accepts_agents_that_only_look() {
    assertThat(exposed("image: grafana/agent")).isEmpty();
    assertThat(exposed("image: example.com/agentk/other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gitlab-org/cluster-integration/gitlab-agent/agentk",
        "amazon-ssm-agent/amazon-ssm-agent",
        "azurearck8s/clusterconnect-agent",
        "gkeconnect/gkeconnect-gce",
        "octopusdeploy/kubernetes-agent-tentacle",
        "portainer/agent",
        "rancher/rancher-agent",
        "gravitational/teleport",
        "gravitational/teleport-distroless",
        "gravitational/teleport-ent-distroless"
      })
  void reports_agents_of_a_service_elsewhere(String image) {
    assertThat(exposed("image: 'example.com/%s:1'".formatted(image)))
        .containsExactly(
            "private: .image is 'example.com/%s', an agent by which a service outside of the cluster manages it; know who has an account there"
                .formatted(image));
  }

  private static List<String> exposed(String container) {
    return Containers.exposed(new ManagementAgent(), container);
  }
}
