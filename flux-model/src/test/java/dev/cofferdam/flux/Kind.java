package dev.cofferdam.flux;

import dev.cofferdam.flux.extensions.v1beta1.ArtifactGenerator;
import dev.cofferdam.flux.extensions.v1beta1.ArtifactGeneratorSpec;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseSpec;
import dev.cofferdam.flux.image.v1.ImagePolicy;
import dev.cofferdam.flux.image.v1.ImagePolicySpec;
import dev.cofferdam.flux.image.v1.ImageRepository;
import dev.cofferdam.flux.image.v1.ImageRepositorySpec;
import dev.cofferdam.flux.image.v1.ImageUpdateAutomation;
import dev.cofferdam.flux.image.v1.ImageUpdateAutomationSpec;
import dev.cofferdam.flux.kustomize.v1.Kustomization;
import dev.cofferdam.flux.kustomize.v1.KustomizationSpec;
import dev.cofferdam.flux.notification.v1.Receiver;
import dev.cofferdam.flux.notification.v1.ReceiverSpec;
import dev.cofferdam.flux.notification.v1beta3.Alert;
import dev.cofferdam.flux.notification.v1beta3.AlertSpec;
import dev.cofferdam.flux.notification.v1beta3.Provider;
import dev.cofferdam.flux.notification.v1beta3.ProviderSpec;
import dev.cofferdam.flux.source.v1.Bucket;
import dev.cofferdam.flux.source.v1.BucketSpec;
import dev.cofferdam.flux.source.v1.ExternalArtifact;
import dev.cofferdam.flux.source.v1.ExternalArtifactSpec;
import dev.cofferdam.flux.source.v1.GitRepository;
import dev.cofferdam.flux.source.v1.GitRepositorySpec;
import dev.cofferdam.flux.source.v1.HelmChart;
import dev.cofferdam.flux.source.v1.HelmChartSpec;
import dev.cofferdam.flux.source.v1.HelmRepository;
import dev.cofferdam.flux.source.v1.HelmRepositorySpec;
import dev.cofferdam.flux.source.v1.OCIRepository;
import dev.cofferdam.flux.source.v1.OCIRepositorySpec;
import dev.cofferdam.tailscale.v1alpha1.Connector;
import dev.cofferdam.tailscale.v1alpha1.ConnectorSpec;
import dev.cofferdam.tailscale.v1alpha1.DNSConfig;
import dev.cofferdam.tailscale.v1alpha1.DNSConfigSpec;
import dev.cofferdam.tailscale.v1alpha1.ProxyClass;
import dev.cofferdam.tailscale.v1alpha1.ProxyClassSpec;
import dev.cofferdam.tailscale.v1alpha1.ProxyGroup;
import dev.cofferdam.tailscale.v1alpha1.ProxyGroupSpec;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The kinds under test, and how many paths the schema of each has: the numbers are those of Flux
 * 2.9.4, and of the Tailscale operator 1.104.5.
 */
enum Kind {
  GIT_REPOSITORY(GitRepository.class, GitRepositorySpec.class, 31),
  OCI_REPOSITORY(OCIRepository.class, OCIRepositorySpec.class, 33),
  HELM_REPOSITORY(HelmRepository.class, HelmRepositorySpec.class, 18),
  HELM_CHART(HelmChart.class, HelmChartSpec.class, 21),
  BUCKET(Bucket.class, BucketSpec.class, 25),
  EXTERNAL_ARTIFACT(ExternalArtifact.class, ExternalArtifactSpec.class, 6),
  ARTIFACT_GENERATOR(ArtifactGenerator.class, ArtifactGeneratorSpec.class, 25),
  KUSTOMIZATION(Kustomization.class, KustomizationSpec.class, 96),
  HELM_RELEASE(HelmRelease.class, HelmReleaseSpec.class, 172),
  RECEIVER(Receiver.class, ReceiverSpec.class, 30),
  PROVIDER(Provider.class, ProviderSpec.class, 17),
  ALERT(Alert.class, AlertSpec.class, 20),
  IMAGE_REPOSITORY(ImageRepository.class, ImageRepositorySpec.class, 21),
  IMAGE_POLICY(ImagePolicy.class, ImagePolicySpec.class, 17),
  IMAGE_UPDATE_AUTOMATION(ImageUpdateAutomation.class, ImageUpdateAutomationSpec.class, 44),
  CONNECTOR(Connector.class, ConnectorSpec.class, 15),
  DNS_CONFIG(DNSConfig.class, DNSConfigSpec.class, 16),
  PROXY_CLASS(ProxyClass.class, ProxyClassSpec.class, 64),
  PROXY_GROUP(ProxyGroup.class, ProxyGroupSpec.class, 11);

  final Class<? extends HasMetadata> type;
  final Class<? extends Record> spec;
  final int paths;

  Kind(Class<? extends HasMetadata> type, Class<? extends Record> spec, int paths) {
    this.type = type;
    this.spec = spec;
    this.paths = paths;
  }

  static Stream<Kind> ofFlux() {
    return Arrays.stream(values()).filter(Kind::isOfFlux);
  }

  boolean isOfFlux() {
    return type.getPackageName().startsWith("dev.cofferdam.flux.");
  }

  String kind() {
    return type.getSimpleName();
  }
}
