package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenTest {

  @Test
  void accepts_kinds_of_such_groups_that_open_nothing_or_are_reported_elsewhere() {
    for (String kind :
        List.of(
            "cdi.kubevirt.io DataVolume",
            "upgrade.cattle.io Plan",
            "fleet.cattle.io GitRepo",
            "helm.cattle.io HelmChart",
            "helm.crossplane.io Release",
            "velero.io Schedule",
            "operators.coreos.com Subscription",
            "example.com Bucket",
            "azure.example.com Bucket")) {
      assertThat(exposed(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void reports_what_stands_for_something_that_no_file_shows() {
    assertThat(exposed("network.azure.com PublicIPAddress"))
        .containsExactly(
            "unproven: a.yaml:1:1: PublicIPAddress dev/web: kind is 'PublicIPAddress.network.azure.com',"
                + " by which the Azure Service Operator makes resources of Azure; allow it with the"
                + " reason why that opens nothing");
  }

  @Test
  void reports_every_group_of_the_table() {
    for (String kind :
        List.of(
            "ec2.aws.crossplane.io SecurityGroup",
            "pkg.crossplane.io Provider",
            "kubernetes.crossplane.io Object",
            "ec2.aws.m.upbound.io Instance",
            "elbv2.services.k8s.aws LoadBalancer",
            "elbv2.k8s.aws TargetGroupBinding",
            "compute.cnrm.cloud.google.com ComputeForwardingRule",
            "azure.com Any",
            "cluster.x-k8s.io Cluster",
            "infrastructure.cluster.x-k8s.io AWSCluster",
            "hive.openshift.io ClusterDeployment",
            "machine.openshift.io MachineSet",
            "metal3.io BareMetalHost",
            "app.terraform.io Workspace",
            "infra.contrib.fluxcd.io Terraform",
            "tf.galleybytes.com Terraform",
            "tf.isaaguilar.com Terraform",
            "pulumi.com Stack",
            "olm.operatorframework.io ClusterExtension",
            "operators.coreos.com ClusterServiceVersion",
            "operators.coreos.com InstallPlan",
            "template.openshift.io TemplateInstance",
            "core.oam.dev Application",
            "kro.run ResourceGraphDefinition",
            "metacontroller.k8s.io CompositeController",
            "policy.karmada.io PropagationPolicy",
            "types.kubefed.io FederatedService",
            "work.open-cluster-management.io ManifestWork",
            "config.projectsveltos.io ClusterProfile",
            "provisioning.cattle.io Cluster",
            "management.loft.sh VirtualClusterInstance",
            "helm.fluxcd.io HelmRelease",
            "apps.gitlab.com GitLab",
            "cluster.redpanda.com Redpanda",
            "velero.io Restore",
            "install.istio.io IstioOperator",
            "operator.knative.dev KnativeServing",
            "machinelearning.seldon.io SeldonDeployment",
            "mlops.seldon.io Model",
            "cilium.io CiliumEnvoyConfig",
            "cilium.io CiliumClusterwideEnvoyConfig",
            "networking.istio.io EnvoyFilter",
            "gateway.envoyproxy.io EnvoyPatchPolicy",
            "kuma.io MeshProxyPatch",
            "kuma.io ProxyTemplate",
            "kuma.io ContainerPatch",
            "kubevirt.io VirtualMachine")) {
      assertThat(exposed(kind))
          .as(kind)
          .singleElement()
          .asString()
          .matches("unproven: .* kind is '.+', by which .+; allow it with .*");
      assertThat(Exposed.by(new AccountedKind(), yaml(kind))).as(kind).isEmpty();
    }
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new Unseen().kinds())
        .hasSize(44)
        .contains("**.crossplane.io", "*.kro.run", "Restore.velero.io");
  }

  private static List<String> exposed(String kind) {
    return Exposed.by(new Unseen(), yaml(kind));
  }

  private static String yaml(String kind) {
    var words = kind.split(" ", -1);
    return """
    apiVersion: %s/v1
    kind: %s
    metadata: {name: web, namespace: dev}
    """
        .formatted(words[0], words[1]);
  }
}
