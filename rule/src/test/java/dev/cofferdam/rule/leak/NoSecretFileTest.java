package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.RepositoryFacts.PrivateFile;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoSecretFileTest {

  private static final String REST =
      ", and Git does not ignore it; add it to .gitignore, and change what was committed";

  @Test
  void accepts_files_without_secrets() {
    assertThat(
            found(
                "# PGPASSWORD=hunter2\nPORT=8080\nPGPASSWORD=\nTOKEN=${OTHER}\nPASSWORD=changeme\n",
                "DB_PASSWORD=ENC[AES256_GCM,data:4Yq8,iv:b2k=,tag:a3c=,type:str]\nsops_version=3.9.0\n",
                NoPrivateKeyTest.pem(
                    "CERTIFICATE", "MHcCAQEEIAyfKQvPBudXRh0LLmtVRJPYl6e0GgzvgctFexKh9a1G"),
                "apiVersion: v1\nkind: Config\nusers:\n  - name: a\n    user: {exec: {command: kubelogin}}\n",
                ""))
        .isEmpty();
  }

  @Test
  void reports_what_a_file_holds_and_where() {
    assertThat(
            found(
                "PORT=8080\nPGPASSWORD='hunter2'\nTOKEN=x7Gk29vQp4LmZ81c\n",
                "export PGPASSWORD=correct_horse\n",
                "users:\n  - user:\n      token: x7Gk29vQp4LmZ81c\n",
                "DATABASE_URL=postgres://app:hunter2@db/app\n",
                NoPrivateKeyTest.pem(
                    "EC PRIVATE KEY", "MHcCAQEEIAyfKQvPBudXRh0LLmtVRJPYl6e0GgzvgctFexKh9a1G"),
                "# public key: age1x\nAGE-SECRET-KEY-1"
                    + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).substring(6)))
        .containsExactly(
            "0.env:2:1: holds 'PGPASSWORD'" + REST,
            "1.env:1:1: holds a text with a password" + REST,
            "2.env:3:1: holds 'token'" + REST,
            "3.env:1:1: holds a URL with a password" + REST,
            "4.env:1:1: holds a private key (EC)" + REST,
            "5.env:1:1: holds a key of age" + REST);
  }

  private static List<String> found(String... texts) {
    List<PrivateFile> files = new java.util.ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      files.add(new PrivateFile(i + ".env", texts[i]));
    }
    var facts = new RepositoryFacts(Optional.empty(), List.of(), List.of(), files);
    return Clusters.findings(
        new NoSecretFile(), Clusters.with(List.of(), List.of(), List.of(), facts));
  }
}
