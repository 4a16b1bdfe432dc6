package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.RepositoryFacts.PrivateFile;
import dev.cofferdam.render.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files whose names say that they hold passwords or keys: {@code .env}, kubeconfigs, private keys
 * of SSH and TLS, identities of age and Flux, and what tools keep their logins in. What Git ignores
 * is not in a tree, and examples are no such files.
 */
final class PrivateFiles {

  private static final Pattern NAMES =
      Pattern.compile(
          "\\.env|\\.env\\..+|.+\\.env|\\.?kubeconfig|kubeconfig[.-].+|.+[.-]kubeconfig(\\.ya?ml)?"
              + "|admin\\.conf|k3s\\.yaml|id_(rsa|dsa|ecdsa|ed25519)(_sk)?|.+\\.(pem|key|ppk|agekey)"
              + "|keys?\\.txt|age\\.txt|\\.npmrc|\\.pypirc|\\.netrc|\\.git-credentials"
              + "|\\.dockerconfigjson|\\.dockercfg|\\.envrc|\\.pgpass|\\.my\\.cnf|identity|.*deploy[_-]key"
              + "|talosconfig|.+\\.tfvars|.+\\.tfstate|wg\\d+\\.conf|.*service-?account.*\\.json");

  private static final List<String> ENDS =
      List.of(".aws/credentials", ".docker/config.json", ".kube/config");

  private static final Pattern EXAMPLES =
      Pattern.compile("(.*[._-])?(defaults?|dist|examples?|sample|template|tpl|tmpl)([._-].*)?");

  /** Nobody has longer ones. */
  private static final int LONGEST = 256 * 1024;

  private PrivateFiles() {}

  static List<PrivateFile> in(SourceTree tree) {
    return tree.files().stream()
        .filter(PrivateFiles::isPrivate)
        .flatMap(path -> read(tree, path))
        .toList();
  }

  static boolean isPrivate(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean named =
        NAMES.matcher(name).matches()
            || ENDS.stream().anyMatch(it -> path.equals(it) || path.endsWith("/" + it));
    return named && !EXAMPLES.matcher(name).matches();
  }

  private static Stream<PrivateFile> read(SourceTree tree, String path) {
    var bytes = tree.read(path);
    return bytes.length > LONGEST
        ? Stream.empty()
        : Stream.of(new PrivateFile(tree.shown(path), new String(bytes, UTF_8)));
  }
}
