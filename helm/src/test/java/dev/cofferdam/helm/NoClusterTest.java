package dev.cofferdam.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's kubeconfig leads to a server here, which writes down who comes. */
class NoClusterTest {

  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  @TempDir private Path directory;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    assumeTrue(NativeHelm.tryLoad().isPresent(), "no native library for this platform");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void lookup_asks_no_cluster_however_it_is_called() throws Exception {
    assertThat(render("ours")).contains("computed: \"0\"").contains("hidden: \"0\"");
    assertThat(requests).isEmpty();
  }

  @Test
  void the_server_would_be_asked_by_helm_template_of_the_library() throws Exception {
    render("helm-java");
    assertThat(requests).isNotEmpty();
  }

  private String render(String how) throws IOException, InterruptedException {
    var port = server.getAddress().getPort();
    var config =
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: here, cluster: {server: "http://127.0.0.1:%d"}}]
        contexts: [{name: here, context: {cluster: here, user: me}}]
        users: [{name: me, user: {}}]
        current-context: here
        """
            .formatted(port);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                RenderingProcess.class.getName(),
                how));
    builder.environment().put("KUBECONFIG", write("config", config).toString());
    var out = directory.resolve("out");
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    var process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(out, UTF_8);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
