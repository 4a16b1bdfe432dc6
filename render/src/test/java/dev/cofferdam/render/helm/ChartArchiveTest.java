package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartArchiveTest {

  @Test
  void holds_what_was_put_in() throws IOException {
    var random = new Random(7);
    var contents = new TreeMap<String, byte[]>();
    for (int i = 0; i < 200; i++) {
      byte[] content = new byte[random.nextInt(2000)];
      random.nextBytes(content);
      contents.put("d".repeat(1 + random.nextInt(150)) + "/ü" + i, content);
    }
    var read = ChartArchive.read(ChartFiles.of(contents).packed());
    assertThat(read.keySet()).isEqualTo(contents.keySet());
    read.forEach((path, content) -> assertThat(content).isEqualTo(contents.get(path)));
  }

  @Test
  void is_the_same_each_time() {
    var files = ChartCase.of("workbench").read().files();
    assertThat(files.packed()).isEqualTo(files.packed());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/../../etc/passwd | it holds the file 'a/../../etc/passwd', which leaves the chart
          /etc/passwd        | it holds the file '/etc/passwd', which leaves the chart
          C:/x               | it holds the file 'C:/x', which leaves the chart
          a/..\\x             | it holds the file 'a/..\\x', which leaves the chart
          Chart.yaml         | it holds the file 'Chart.yaml' outside of a chart's directory
          """)
  void must_not_leave_its_directory(String name, String message) {
    assertThatThrownBy(() -> ChartArchive.read(packed(name, new byte[0]))).hasMessage(message);
  }

  @Test
  void must_not_hold_a_file_that_is_too_large() {
    assertThatThrownBy(
            () -> ChartArchive.read(packed("a/b", new byte[ChartArchive.LARGEST_FILE + 1])))
        .hasMessage("the file 'a/b' is larger than 5242880 bytes");
  }

  @Test
  void must_be_whole() throws IOException {
    var whole = packed("a/b", "text".repeat(1000).getBytes(UTF_8));
    assertThatThrownBy(() -> ChartArchive.read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class);
    var tar = new ByteArrayOutputStream();
    new TarWriter(tar).add("a/b", new byte[5000]);
    assertThatThrownBy(() -> ChartArchive.read(gzip(Arrays.copyOf(tar.toByteArray(), 1000))))
        .hasMessage("it ends in the middle of 'a/b'");
  }

  @Test
  void a_bomb_is_defused() {
    assertThatThrownBy(
            () -> {
              var tar = new ByteArrayOutputStream();
              var writer = new TarWriter(tar);
              for (int i = 0; i < 21; i++) {
                writer.add("a/b" + i, new byte[ChartArchive.LARGEST_FILE]);
              }
              ChartArchive.read(gzip(tar.toByteArray()));
            })
        .hasMessage("it unpacks to more than 104857600 bytes");
  }

  private static byte[] packed(String name, byte[] content) throws IOException {
    var tar = new ByteArrayOutputStream();
    var writer = new TarWriter(tar);
    writer.add(name, content);
    writer.end();
    return gzip(tar.toByteArray());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
