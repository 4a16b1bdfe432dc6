package dev.cofferdam.rule.exposure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An annotation by which a cloud is asked for a load balancer with an address of its own network.
 *
 * @param cloud whose controller reads it, and nobody else's
 * @param annotation its key
 * @param internal the values that do ask for it, from the documentation of the controller; with any
 *     other the address is public
 */
record CloudScheme(String cloud, String annotation, Pattern internal) {

  private static final String AWS = "AWS";
  private static final String GKE_CLASS = "networking.gke.io/l4-regional-internal";

  /** Classes of load balancers that go by the annotations of AWS. */
  private static final List<String> AWS_CLASSES =
      List.of("eks.amazonaws.com/nlb", "service.k8s.aws/nlb");

  private static final List<CloudScheme> ALL =
      List.of(
          beta("Alibaba Cloud", "alibaba-cloud-loadbalancer-address-type", "intranet"),
          beta(AWS, "aws-load-balancer-internal", "true"),
          beta(AWS, "aws-load-balancer-scheme", "internal"),
          beta("Azure", "azure-load-balancer-internal", "true"),
          beta("Baidu Cloud", "cce-load-balancer-internal-vpc", "true"),
          beta("DigitalOcean", "do-loadbalancer-network", "INTERNAL"),
          of("GKE", "networking.gke.io/load-balancer-type", "Internal|internal"),
          of("GKE", "cloud.google.com/load-balancer-type", "Internal|internal"),
          of("Hetzner Cloud", "load-balancer.hetzner.cloud/disable-public-network", "true"),
          of(
              "Huawei Cloud",
              "kubernetes.io/elb.autocreate",
              "(?s)(?!.*public).*\"type\"\\s*:\\s*\"inner\".*"),
          of(
              "IBM Cloud",
              "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type",
              "private"),
          beta("OpenStack", "openstack-internal-load-balancer", "true"),
          beta("Oracle Cloud", "oci-load-balancer-internal", "true"),
          of("Oracle Cloud", "oci-network-load-balancer.oraclecloud.com/internal", "true"),
          beta("Scaleway", "scw-loadbalancer-private", "true"),
          of(
              "Tencent Cloud",
              "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid",
              "subnet-[a-z0-9]+"),
          of("Yandex Cloud", "yandex.cloud/load-balancer-type", "internal"));

  /** A scheme that a Service names, and where it does. */
  record Named(CloudScheme scheme, Field field) {

    String value() {
      return ClusterService.written(field.value());
    }

    boolean isInternal() {
      return scheme.internal().matcher(value()).matches();
    }
  }

  private static CloudScheme beta(String cloud, String name, String internal) {
    return of(cloud, "service.beta.kubernetes.io/" + name, internal);
  }

  private static CloudScheme of(String cloud, String annotation, String internal) {
    return new CloudScheme(cloud, annotation, Pattern.compile(internal));
  }

  /** Those that a Service names, whatever it asks for. */
  static Stream<Named> namedBy(ClusterService service) {
    return AnnotationFields.of(service.object())
        .flatMap(
            field ->
                ALL.stream()
                    .filter(scheme -> scheme.annotation().equals(field.name()))
                    .map(scheme -> new Named(scheme, field)));
  }

  /**
   * The field with which a Service of type LoadBalancer asks for an internal one. It counts if no
   * scheme of any cloud says otherwise, and if the class leaves it to that cloud.
   */
  static Optional<Field> tryInternal(ClusterService service) {
    var named = namedBy(service).toList();
    return !service.isLoadBalancer() || !named.stream().allMatch(Named::isInternal)
        ? Optional.empty()
        : switch (service.loadBalancerClass()) {
          case "" -> named.stream().map(Named::field).findFirst();
          case GKE_CLASS -> Optional.of(service.field("loadBalancerClass"));
          default -> awsField(service, named);
        };
  }

  private static Optional<Field> awsField(ClusterService service, List<Named> named) {
    return AWS_CLASSES.contains(service.loadBalancerClass())
        ? named.stream().filter(it -> it.scheme().cloud().equals(AWS)).map(Named::field).findFirst()
        : Optional.empty();
  }
}
