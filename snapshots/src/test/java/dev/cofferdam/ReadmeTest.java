package dev.cofferdam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.file.Synthesis;
import dev.cofferdam.resource.Stack;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in the README compiles, and gives the YAML that stands beside it. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");

  @Test
  void the_smallest_stack_gives_the_yaml_beside_it(@TempDir Path folder) throws Exception {
    var texts = Synthesis.of(compiled(folder, block("java"))).texts();

    assertThat(texts.get("apps/hello/ingress-hello.yaml")).isEqualTo(block("yaml"));
    assertThat(texts.keySet())
        .allSatisfy(path -> assertThat(Files.readString(README)).contains("`" + path + "`"));
  }

  private static Stack compiled(Path folder, String code) throws Exception {
    var source = Files.writeString(folder.resolve("Hello.java"), code);
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    var messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options =
          List.of(
              "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      var units = files.getJavaFileObjects(source);
      var task = compiler.getTask(messages, files, null, options, null, units);
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      var hello = loader.loadClass("Hello").getDeclaredMethod("hello");
      hello.setAccessible(true);
      return (Stack) hello.invoke(null);
    }
  }

  /** The first block of this language. */
  private static String block(String language) throws IOException {
    var fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    var matcher = fence.matcher(Files.readString(README));
    assertThat(matcher.find()).as("a block of " + language).isTrue();
    return matcher.group(1);
  }
}
