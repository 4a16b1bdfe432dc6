package dev.cofferdam.snapshot;

import dev.cofferdam.coder.CoderAccess;
import dev.cofferdam.coder.CoderProps;
import dev.cofferdam.coder.CoderSource;
import dev.cofferdam.coder.CoderStack;
import dev.cofferdam.coder.Database;
import dev.cofferdam.file.ForeignFiles;
import dev.cofferdam.file.Repository;
import dev.cofferdam.file.Synthesis;
import dev.cofferdam.resource.AgeRecipient;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.resource.flux.GitBranch;
import dev.cofferdam.resource.flux.GitSource;
import dev.cofferdam.resource.tailscale.Tailnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A repository with Coder, its chart, and its connection URL by one choice of credentials. */
final class CoderRepository {

  static final AgeRecipient RECIPIENT =
      new AgeRecipient("age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv");

  /** As SOPS leaves it. */
  static final String URL = "ENC[AES256_GCM,data:abcd,iv:efgh,tag:ijkl,type:str]";

  static final String DIRECTORY = "apps/prod";

  private CoderRepository() {}

  /** Writes it as its user would: what is encrypted first, then the stack. */
  static void write(Path root, Credentials credentials) throws IOException {
    VendoredCoder.into(root);
    if (credentials instanceof Credentials.Sops) {
      encrypt(root.resolve(DIRECTORY).resolve("secret-coder-db.sops.yaml"));
    }
    var repository = Repository.at(root);
    var tree = Synthesis.of(stack(credentials));
    repository.apply(repository.plan(List.of(tree), ForeignFiles.KEEP));
  }

  private static void encrypt(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: coder-db-credentials
          namespace: coder
        stringData:
          url: %s
        type: Opaque
        sops:
          age:
            - recipient: %s
              enc: abcd
          lastmodified: "2026-01-01T00:00:00Z"
          mac: ENC[AES256_GCM,data:mnop,iv:qrst,tag:uvwx,type:str]
          encrypted_regex: ^(data|stringData)$
          version: 3.13.3
        """
            .formatted(URL, RECIPIENT));
  }

  private static Stack stack(Credentials credentials) {
    var git = GitSource.of("setup", "https://git.example.com/example/setup", new GitBranch("main"));
    var props =
        CoderProps.builder()
            .access(CoderAccess.tailnetIngress(Tailnet.of("tail1a2b3.ts.net"), "coder"))
            .source(CoderSource.own(git))
            .database(Database.at("postgres-rw.databases").named("app", "app"))
            .credentials(credentials)
            .build();
    var stack = new Stack("prod");
    new CoderStack(stack, "coder", props);
    return stack;
  }
}
