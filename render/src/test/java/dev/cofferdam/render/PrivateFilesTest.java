package dev.cofferdam.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        "apps/a/.env",
        "apps/a/.env.production",
        "apps/a/.ENV",
        "a.env",
        "kubeconfig",
        ".kubeconfig",
        "kubeconfig.yaml",
        "kubeconfig-prod",
        "prod.kubeconfig",
        "prod-kubeconfig.yaml",
        "a/.kube/config",
        ".kube/config",
        "admin.conf",
        "k3s.yaml",
        "id_rsa",
        "id_dsa",
        "id_ecdsa",
        "id_ed25519",
        "id_ed25519_sk",
        "tls/a.pem",
        "tls.key",
        "a.ppk",
        "prod.agekey",
        "key.txt",
        "keys.txt",
        "age.txt",
        ".npmrc",
        ".pypirc",
        ".netrc",
        ".git-credentials",
        ".dockerconfigjson",
        ".dockercfg",
        ".docker/config.json",
        "a/.docker/config.json",
        ".aws/credentials",
        ".envrc",
        ".pgpass",
        ".my.cnf",
        "clusters/a/identity",
        "flux-deploy-key",
        "deploy_key",
        "talosconfig",
        "prod.tfvars",
        "terraform.tfstate",
        "wg0.conf",
        "service-account.json",
        "gcp-serviceaccount-prod.json",
      })
  void knows_private_files_by_their_names(String path) {
    assertThat(PrivateFiles.isPrivate(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env.example",
        "a/.env.sample",
        ".env.template",
        ".env.dist",
        ".env.default",
        "example.env",
        "app.example.env",
        "env",
        "credentials",
        "identity.pub",
        "identity.yaml",
        "deploy-key.pub",
        "example.tfvars",
        "wg.conf",
        "service-account.yaml",
        "environment.yaml",
        "kubeconfig/a.yaml",
        "config",
        "a.kube/config",
        "config.json",
        "id_rsa.pub",
        "a.pem.pub",
        "key",
        "keys.yaml",
        "monkeys.txt",
        "secret.yaml",
        "kustomization.yaml",
        ".sops.yaml",
      })
  void passes_over_examples_and_other_files(String path) {
    assertThat(PrivateFiles.isPrivate(path)).isFalse();
  }

  @Test
  void a_rendering_tells_of_those_that_git_would_commit(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("a"));
    Files.writeString(root.resolve(".gitignore"), "/ignored.env\n");
    Files.writeString(root.resolve("ignored.env"), "A=1");
    Files.writeString(root.resolve("a/.env"), "A=2");
    Files.writeString(root.resolve("a/long.env"), "A".repeat(256 * 1024 + 1));
    Files.writeString(root.resolve("a/as-long.env"), "A".repeat(256 * 1024));
    Files.writeString(root.resolve("a/c.yaml"), "a: b");

    var facts = Rendering.of(Scope.of(root.resolve("a")), Engines.none()).run().repository();

    assertThat(facts.privateFiles())
        .extracting(it -> Path.of(it.file()).getFileName().toString())
        .containsExactly(".env", "as-long.env");
    assertThat(facts.privateFiles().get(0).text()).isEqualTo("A=2");
    assertThat(facts.privateFiles().get(0).toString()).endsWith("a/.env").doesNotContain("A=2");
    assertThat(facts.toString()).doesNotContain("A=2");
    assertThat(List.of(facts.privateFiles().get(0).file())).allMatch(it -> it.endsWith("a/.env"));
  }
}
