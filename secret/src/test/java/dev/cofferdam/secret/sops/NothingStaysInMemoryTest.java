package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.cofferdam.resource.Connection;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.Stack;
import dev.cofferdam.secret.EnvFile;
import dev.cofferdam.secret.FilledSecret;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import dev.cofferdam.secret.PlainManifest;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks through everything on the heap, garbage too, for passwords that were used and closed.
 *
 * <p>A password here is a word and a letter that tells of the case. The word is made anew wherever
 * it is needed, and wiped, so that the test itself leaves none.
 */
class NothingStaysInMemoryTest {

  private static final int LENGTH = 20;
  private static final Connection CONNECTION =
      new Connection("postgres", "web", "db", 5432, "shop", Collections.emptySortedMap());

  @TempDir private Path directory;

  private final Keys keys = Keys.make();

  private static byte[] word() {
    byte[] word = new byte[LENGTH];
    var random = new SplittableRandom(2026);
    for (int i = 0; i < LENGTH; i++) {
      word[i] = (byte) ('a' + random.nextInt(26));
    }
    return word;
  }

  /** The bytes of a {@code .env}, with the word for a {@code *}; {@code !} is no UTF-8. */
  private Path file(String text) throws IOException {
    int words = (int) text.chars().filter(it -> it == '*').count();
    var bytes = ByteBuffer.allocate(text.getBytes(UTF_8).length + LENGTH * words);
    for (byte b : text.getBytes(UTF_8)) {
      if (b == '*') {
        byte[] word = word();
        bytes.put(word);
        Arrays.fill(word, (byte) 0);
      } else {
        bytes.put(b == '!' ? (byte) 0xff : b);
      }
    }
    var file = directory.resolve(".env");
    try (var channel = Files.newByteChannel(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
      channel.write(bytes.flip());
    }
    Arrays.fill(bytes.array(), (byte) 0);
    return file;
  }

  private void refused(String env) throws IOException {
    assertThat(EnvFile.read(file(env))).isInstanceOf(Outcome.Refused.class);
  }

  private Outcome<FilledSecret> fill(String env) throws IOException {
    var secret =
        new ConnectionSecret(
            new Stack("prod"),
            "db",
            ConnectionSecret.Props.of(
                new NamespaceName("web"), SecretKeyRef.of("db", "url"), CONNECTION));
    try (var file = ((Outcome.Given<EnvFile>) EnvFile.read(file(env))).value()) {
      return FilledSecret.of(secret, file);
    }
  }

  private FilledSecret filled(String env) throws IOException {
    return ((Outcome.Given<FilledSecret>) fill(env)).value();
  }

  private static void print(FilledSecret secret) throws IOException {
    try (var yaml = PlainManifest.write(secret.object())) {
      yaml.writeTo(Writer.nullWriter());
    }
  }

  private void encrypt(FilledSecret secret, FilledSecret other) {
    byte[] yaml = Documents.WRITER.encrypt(secret.object(), keys.settings()).getBytes(UTF_8);
    var reader = keys.reader();
    assertThat(reader.whyWrite(yaml, secret.object(), keys.settings())).isEmpty();
    assertThat(reader.whyWrite(yaml, other.object(), keys.settings())).isPresent();
    var changed = Documents.changed(new String(yaml, UTF_8), it -> it.put("type", "x"));
    assertThat(Documents.refusal(changed, keys)).startsWith("its MAC");
  }

  private void compare(String env) throws IOException {
    try (var file = ((Outcome.Given<EnvFile>) EnvFile.read(file(env))).value();
        var one = ((Outcome.Given<Password>) file.find("PGPASSWORD")).value();
        var other = ((Outcome.Given<Password>) file.find("PGPASSWORD")).value()) {
      assertThat(one.isSameAs(other)).isTrue();
    }
  }

  private void useAll() throws IOException {
    try (var secret = filled("PGPASSWORD=*A  # c");
        var other = filled("export PGPASSWORD=\"*B/\\n\"")) {
      print(secret);
      encrypt(secret, other);
    }
    filled("DATABASE_URL='postgres://web:*C@db/shop'\nPGPASSWORD=*D").close();
    assertThat(fill("DATABASE_URL=postgres://web:*E@elsewhere/shop"))
        .isInstanceOf(Outcome.Refused.class);
    filled("PGPASSWORD=*F\nPGPASSWORD='*G'\nQ=*H").close();
    refused("Q=*I\nPGPASSWORD='*J");
    refused("Q=*K\nPGPASSWORD=*L!");
    refused("PGPASSWORD=*M\u00a0");
    refused("PGPASSWORD=*N" + "x".repeat(1024 * 1024));
    compare("PGPASSWORD=*O" + "x".repeat(100));
  }

  @Test
  void of_no_password_that_was_closed_a_copy_is_left() throws IOException {
    var bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    assumeThat(bean).as("a Java that dumps its heap").isNotNull();
    useAll();
    var kept = filled("PGPASSWORD=*Z");

    var dump = directory.resolve("heap.hprof");
    bean.dumpHeap(dump.toString(), false);

    assertThat(found(dump)).as("what is left, but for Z, which is in use").containsExactly('Z');
    kept.close();
  }

  /** The letters behind the word, whether it is there in Latin-1 or in UTF-16. */
  private static SortedSet<Character> found(Path dump) throws IOException {
    var letters = new TreeSet<Character>();
    byte[] word = word();
    try (var channel = FileChannel.open(dump)) {
      var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
      for (int at = 0; at < bytes.limit() - 2 * LENGTH - 1; at++) {
        if (bytes.get(at) == word[0]) {
          for (int step = 1; step <= 2; step++) {
            if (isAt(bytes, at, step, word)) {
              letters.add((char) bytes.get(at + step * LENGTH));
            }
          }
        }
      }
    }
    return letters;
  }

  private static boolean isAt(ByteBuffer bytes, int at, int step, byte[] word) {
    int i = 0;
    while (i < LENGTH && bytes.get(at + step * i) == word[i]) {
      i++;
    }
    return i == LENGTH;
  }
}
