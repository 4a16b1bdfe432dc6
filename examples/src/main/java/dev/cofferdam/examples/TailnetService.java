package dev.cofferdam.examples;

import dev.cofferdam.construct.Construct;
import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.tailscale.ServicePort;
import dev.cofferdam.resource.tailscale.TailnetIngress;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Collections;
import java.util.Map;

/**
 * A web service of one container, and a device of the same name in the tailnet.
 *
 * <p>A construct as a user would write one: three objects, one constructor.
 */
public final class TailnetService extends Construct {

  private static final String HTTP = "http";

  /** Defines the Deployment, the Service and the Ingress. */
  public TailnetService(Construct scope, String id, Props props) {
    super(scope, id);
    new KubeObject(this, "deployment", deployment(props));
    new KubeObject(this, "service", service(props));
    var port = new ServicePort(props.name(), new DnsLabel(HTTP));
    new TailnetIngress(
        this, "ingress", TailnetIngress.Props.of(props.namespace(), props.name(), port));
  }

  private static Deployment deployment(Props props) {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName(props.name().value())
        .withNamespace(props.namespace().value())
        .endMetadata()
        .withNewSpec()
        .withReplicas(props.replicas())
        .withNewSelector()
        .withMatchLabels(labels(props))
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(labels(props))
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName(props.name().value())
        .withImage(props.image())
        .addNewPort()
        .withName(HTTP)
        .withContainerPort(props.port())
        .endPort()
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static Service service(Props props) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(props.name().value())
        .withNamespace(props.namespace().value())
        .endMetadata()
        .withNewSpec()
        .withType("ClusterIP")
        .withSelector(labels(props))
        .addNewPort()
        .withName(HTTP)
        .withPort(80)
        .withNewTargetPort(HTTP)
        .endPort()
        .endSpec()
        .build();
  }

  private static Map<String, String> labels(Props props) {
    return Collections.singletonMap("app.kubernetes.io/name", props.name().value());
  }

  /**
   * What to run.
   *
   * @param name of the three objects, and of the device
   * @param image with a tag or digest
   * @param port the container listens on it, over plain HTTP
   * @param replicas one unless {@link #times said otherwise}
   */
  public record Props(
      NamespaceName namespace, DnsLabel name, String image, int port, int replicas) {

    /** One replica of {@code image}. */
    public static Props of(NamespaceName namespace, String name, String image, int port) {
      return new Props(namespace, new DnsLabel(name), image, port, 1);
    }

    /** The same, so many times. */
    public Props times(int replicas) {
      return new Props(namespace, name, image, port, replicas);
    }
  }
}
