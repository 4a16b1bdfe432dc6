package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {

  private static EnvFile file(String text) {
    var outcome = EnvFile.parse(".env", text.getBytes(UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    return ((Outcome.Given<EnvFile>) outcome).value();
  }

  private static String value(String text) {
    return found(file(text).find("P"));
  }

  private static String found(Outcome<Password> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    return new String(((Outcome.Given<Password>) outcome).value().chars());
  }

  private static String problem(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).problem();
  }

  private static String fault(String text) {
    return problem(EnvFile.parse(".env", text.getBytes(UTF_8)));
  }

  /** Each line is a whole file; {@code \n} and {@code \r} are line ends, {@code ·} a blank. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "P=x | x",
        "P=x\\n | x",
        "P=x\\r\\n | x",
        "P=x\\rQ=y | x",
        "\\n\\n# P=no\\n··#P=no\\n\\t\\nP=x | x",
        "export P=x | x",
        "export\\tP = x | x",
        "··P=x·· | x",
        "P = x | x",
        "P·=\\tx | x",
        "P=a b | a b",
        "P=a=b==c | a=b==c",
        "P==x | =x",
        "P=a#b | a#b",
        "P=#b | #b",
        "P=a #b | a",
        "P=a\\t# b # c | a",
        "P=a'b'\"c | a'b'\"c",
        "P=a\\\\nb$C$D`e` | a\\\\nb$C$D`e`",
        "P=$ | $",
        "P=a$1$$$- | a$1$$$-",
        "P='${C}$(d)`e`' | ${C}$(d)`e`",
        "P=\"\\\\${C}\\\\$(d)`e`\" | ${C}$(d)`e`",
        "P='a b #c' | a b #c",
        "P='a\\\\nb\"$C' | a\\\\nb\"$C",
        "P='a\\nb\\n' | a\\nb\\n",
        "P='a\\r\\nb' | a\\nb",
        "P='x'··# c | x",
        "P=\"x\"\\t#c\\nQ=y | x",
        "P=\"a #b'c\" | a #b'c",
        "P=\"a\\\\nb\\\\rc\\td\" | a\\nb\\rc\\td",
        "P=\"\\\\\"\\\\\\\\\\\\$A$B\" | \"\\\\$A$B",
        "P=\"-----BEGIN\\nabc\\n-----END\" | -----BEGIN\\nabc\\n-----END",
        "P=pä😀 | pä😀",
        "P=1\\nQ=2\\nP=3 | 3",
        "A.b-C_9=1\\nP=x | x",
        "aA_zZ.09-=1\\n_=2\\nexport=3\\nexport export=4\\nP=x | x",
        "exported=1\\nP=x | x"
      })
  void reads(String text, String value) {
    assertThat(value(unescaped(text))).isEqualTo(unescaped(value));
  }

  private static String unescaped(String text) {
    return text.replace("\\\\", "\u0001")
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace('\u0001', '\\')
        .replace('·', ' ');
  }

  @Test
  void passes_over_the_mark_at_the_head() {
    assertThat(value("\ufeffP=x")).isEqualTo("x");
  }

  /** Whatever is written between quotes comes back; the marker is for values that end oddly. */
  @Test
  void gives_back_any_value_that_is_quoted() {
    var random = new SplittableRandom(26);
    for (int i = 0; i < 2_000; i++) {
      var value =
          random
              .ints(1 + random.nextInt(20), 1, 0x250)
              .filter(c -> c != '\r')
              .mapToObj(Character::toString)
              .collect(Collectors.joining("", "<", ">"));
      var escaped =
          value
              .replace("\\", "\\\\")
              .replace("\"", "\\\"")
              .replace("$", "\\$")
              .replace("\n", i % 2 == 0 ? "\\n" : "\n");

      assertThat(value("A=1\nP=\"" + escaped + "\"\nB='2'")).isEqualTo(value);
      if (value.indexOf('\'') < 0) {
        assertThat(value("P='" + value + "' # it's\nB=1")).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "P",
        "export P",
        "P: hunter2",
        "1P=hunter2",
        "=hunter2",
        "P Q=hunter2",
        "PÄ=hunter2",
        "P@=hunter2",
        "P[=hunter2",
        "P`=hunter2",
        "P{=hunter2",
        "P/=hunter2",
        "P:=hunter2",
        "export",
        "exporP P=hunter2",
        "export =hunter2"
      })
  void refuses_a_line_that_is_no_assignment(String line) {
    assertThat(fault("A=1\n" + line + "\nB=2"))
        .isEqualTo(
            ".env:2: this line is not of the form KEY=value; put a value of several lines between quotes");
  }

  @Test
  void refuses_a_quote_that_nothing_closes_by_the_line_it_is_opened_in() {
    var text = ".env:2: this line opens a quote that nothing closes; close it, or escape it";
    assertThat(fault("A=1\nP=\"hunter2\nB=2\n")).isEqualTo(text);
    assertThat(fault("A=1\nP='hunter2\nB=2\n")).isEqualTo(text);
    assertThat(fault("A=1\nP=\"hunter2\\\"\n")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P=\"x\"hunter2", "P='hunter2'hunter2'", "P='hunter2'#c", "P=\"hunter2\"\"b\""})
  void refuses_what_goes_on_behind_a_quote(String line) {
    assertThat(fault("'\n".substring(1) + line))
        .isEqualTo(
            ".env:2: this line goes on behind the closing quote; escape a quote within double quotes as"
                + " \\\", and put a blank before a comment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P=\"a\nhunter2\\x\"",
        "P=\"a\nhunter2\\'\"",
        "P=\"\nhunter2\\\n\"",
        "P=\"\n\\",
        "P=\"\n\\t\""
      })
  void refuses_an_escape_that_readers_take_for_different_things(String text) {
    assertThat(fault(text))
        .isEqualTo(
            ".env:2: this line has a backslash before something other than n, r, \", \\ or $;"
                + " write \\\\ for a backslash, or put the value between single quotes");
  }

  /** A page or a document gives these to who copies a password from it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "P=hunter2\u00a0",
        "P=\u00a0hunter2",
        "P=hunter2\u00a0# c",
        "P=hun\u200bter2",
        "P=hunter2\u3000",
        "P=\ufeffhunter2",
        "P=hunter2\u2028",
        "P=hun\u00adter2",
        "P=hunter2\f",
        "P=\u001bhunter2"
      })
  void refuses_what_cannot_be_seen_and_has_no_quotes(String line) {
    assertThat(fault("A=1\n" + line + "\nB=2"))
        .isEqualTo(
            ".env:2: this line holds a character that cannot be seen, such as a no-break space;"
                + " take it out, or put the value between quotes");
    assertThat(value("P='" + line + "'")).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P=${Q}", "P=hunter2${", "P=a $(cat x)", "P=\"hunter2${Q:-x}\"", "P=\"$(x)\" # c"})
  void refuses_what_other_readers_put_something_in_the_place_of(String line) {
    assertThat(fault("A=1\n" + line + "\nB=2"))
        .isEqualTo(
            ".env:2: this line holds ${ or $(, where other readers put a variable or the output of a"
                + " command; put the value between single quotes if it is meant as it stands");
  }

  @Test
  void refuses_a_backtick_in_the_place_of_a_quote() {
    assertThat(fault("A=1\nP=`hunter2`"))
        .isEqualTo(
            ".env:2: this line begins its value with a `, which some readers take for a quote;"
                + " put the value between single quotes");
    assertThat(value("P='`hunter2`'")).isEqualTo("`hunter2`");
    assertThat(value("P=\"`hunter2`\"")).isEqualTo("`hunter2`");
  }

  @Test
  void refuses_what_is_no_text() {
    assertThat(problem(EnvFile.parse("a/.env", "P=hüntér2".getBytes(ISO_8859_1))))
        .isEqualTo("'a/.env' is not in UTF-8; save it as UTF-8");
    assertThat(fault("P=a\u0000"))
        .isEqualTo(".env:1: this line holds a NUL, which no password can; save the file as UTF-8");
  }

  @Test
  void says_what_to_do_about_a_key_that_is_missing_or_empty() {
    assertThat(problem(file("Q=hunter2").find("PGPASSWORD")))
        .isEqualTo(
            "'.env' has no 'PGPASSWORD'; add a line PGPASSWORD=…, with the password behind the =");
    for (var empty :
        new String[] {"P=", "P=  ", "P= # hunter2", "P=''", "P=\"\" # x", "P=hunter2\nP="}) {
      assertThat(problem(file("\n" + empty).find("P")))
          .matches("\\.env:[23]: 'P' is empty; write the password behind the =");
    }
    assertThat(file("P=").has("P")).isTrue();
    assertThat(file("P=").has("Q")).isFalse();
    assertThat(found(file("export=x").find("export"))).isEqualTo("x");
    assertThat(found(file("aA_zZ.09-=x").find("aA_zZ.09-"))).isEqualTo("x");
  }

  @Test
  void warns_of_a_key_that_is_there_twice() {
    assertThat(file("P=1\nQ=2\n\nP=3").warnings())
        .containsExactly(
            ".env:4: 'P' is in line 1 already, which no longer counts; remove one of them");
  }

  @Test
  void no_fault_repeats_a_piece_of_a_value() {
    var random = new SplittableRandom(4);
    var secret = "hunter2-qwxyz";
    int faults = 0;
    for (int i = 0; i < 3_000; i++) {
      var text =
          new StringBuilder(
              "A=\"" + secret + "\\n" + secret + "\"\nexport B='" + secret + "' # c\nC=" + secret);
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        text.insert(random.nextInt(text.length()), "\"'\\\n= #\0".charAt(random.nextInt(8)));
      }
      if (EnvFile.parse(".env", text.toString().getBytes(UTF_8))
          instanceof Outcome.Refused<EnvFile> refused) {
        faults++;
        assertThat(refused.toString())
            .doesNotContain("hun", "unt", "nte", "ter", "r2-", "qwx", "wxy", "xyz");
      }
    }
    assertThat(faults).isGreaterThan(1_000);
  }

  @Test
  void wipes_what_it_read_and_what_it_gave() {
    byte[] bytes = "P=hunter2\nP=hunter3".getBytes(UTF_8);
    var outcome = EnvFile.parse(".env", bytes);
    assertThat(bytes).containsOnly(0);

    var file = ((Outcome.Given<EnvFile>) outcome).value();
    var mine = file.find("P");
    file.close();
    assertThat(found(mine)).isEqualTo("hunter3");
    assertThat(file).hasToString(".env");
  }

  @Test
  void reads_a_file_that_is_its_owners_alone(@TempDir Path directory) throws IOException {
    var file = write(directory, "rw-------");

    var outcome = EnvFile.read(file);

    var read = ((Outcome.Given<EnvFile>) outcome).value();
    assertThat(read.warnings()).isEmpty();
    assertThat(found(read.find("P"))).isEqualTo("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-r-----", "rw--w----"})
  void warns_of_a_file_that_others_get_at(String permissions, @TempDir Path directory)
      throws IOException {
    var file = write(directory, permissions);

    var outcome = EnvFile.read(file);

    assertThat(((Outcome.Given<EnvFile>) outcome).value().warnings())
        .containsExactly(
            "'%s' is open to others than its owner (%s); run: chmod 600 %s"
                .formatted(file, permissions, file));
  }

  private static Path write(Path directory, String permissions) throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    var file = Files.writeString(directory.resolve(".env"), "P=hunter2\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void says_what_to_do_about_a_file_that_is_none(@TempDir Path directory) throws IOException {
    var absent = directory.resolve("absent/.env");
    assertThat(problem(EnvFile.read(absent)))
        .isEqualTo(
            "there is no '%s'; create it with a line KEY=value for the password, and keep it out of Git"
                .formatted(absent));
    assertThat(problem(EnvFile.read(directory)))
        .isEqualTo("'%s' is a directory; put a file of KEY=value lines there".formatted(directory));
    var large = Files.write(directory.resolve("large"), new byte[1024 * 1024 + 1]);
    assertThat(problem(EnvFile.read(large)))
        .isEqualTo(
            "'%s' is larger than 1048576 bytes; it should hold a few KEY=value lines"
                .formatted(large));
    var largest = Files.write(large, new byte[1024 * 1024]);
    assertThat(problem(EnvFile.read(largest))).contains("is not of the form KEY=value");
  }

  @Test
  void reads_no_device_without_end() {
    var endless = Path.of("/dev/zero");
    assumeThat(Files.isReadable(endless)).as("there is a /dev/zero").isTrue();

    assertThat(problem(EnvFile.read(endless)))
        .isEqualTo(
            "'/dev/zero' is larger than 1048576 bytes; it should hold a few KEY=value lines");
  }

  /** As password managers give a file whose content is nowhere on a disk. */
  @Test
  void reads_a_named_pipe(@TempDir Path directory) throws Exception {
    var pipe = directory.resolve(".env");
    assumeThat(made(pipe)).as("mkfifo").isTrue();
    var writer = new Thread(() -> write(pipe));
    writer.start();

    var outcome = EnvFile.read(pipe);

    writer.join();
    assertThat(found(((Outcome.Given<EnvFile>) outcome).value().find("P"))).isEqualTo("hunter2");
  }

  private static boolean made(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path pipe) {
    try {
      Files.writeString(pipe, "P=hunter2\n", StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
