package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each row is a value in YAML and the JSON it means, to us and to kubectl. */
class ScalarTableTest {

  static final List<String> ROWS =
      List.of(
          "[y, Y, yes, Yes, YES, on, On, ON, true, True, TRUE] -> [true,true,true,true,true,true,true,true,true,true,true]",
          "[n, N, no, No, NO, off, Off, OFF, false, False, FALSE] -> [false,false,false,false,false,false,false,false,false,false,false]",
          "[~, null, Null, NULL] -> [null,null,null,null]",
          "[nULL, yEs, tRUE, oN, '~', \"no\", 'null', \"12\"] -> [\"nULL\",\"yEs\",\"tRUE\",\"oN\",\"~\",\"no\",\"null\",\"12\"]",
          "{a: , b: ''} -> {\"a\":null,\"b\":\"\"}",
          "[0, -0, +5, 12, -12, 1_000, 1_, 1__0] -> [0,0,5,12,-12,1000,1,10]",
          "[0644, 0o17, 0O17, 0_7, 00, 09, 08.5] -> [420,15,15,7,0,9,8.5]",
          "[0x1F, 0X1f, -0x10, +0x10, 0x_1, 0x, 0xg] -> [31,31,-16,16,1,\"0x\",\"0xg\"]",
          "[0b11, 0B11, -0b1, 0b-1, 0b2, _1] -> [3,3,-1,-1,\"0b2\",\"_1\"]",
          "[9223372036854775807, -9223372036854775808] -> [9223372036854775807,-9223372036854775808]",
          "[9223372036854775808, 18446744073709551616] -> [9223372036854775808.0,18446744073709551616.0]",
          "[1.0, 5., 1e3, 1E+3, 1.5, .5, -.5, +.5, 1_0.5] -> [1,5,1000,1000,1.5,0.5,-0.5,0.5,10.5]",
          "[1e-7, 1e21, 1e20, 1.5e300] -> [1e-7,1e21,1e20,1.5e300]",
          "[1e400, 0x1p-2, 1e, .e1, 1.2.3, ., '-', +, 1:30] -> [\"1e400\",\"0x1p-2\",\"1e\",\".e1\",\"1.2.3\",\".\",\"-\",\"+\",\"1:30\"]",
          "[2001-01-01, 2001-12-14t21:59:43.10-05:00, =, <<] -> [\"2001-01-01\",\"2001-12-14t21:59:43.10-05:00\",\"=\",\"<<\"]",
          "[!!str 12, !!str ~, !!str yes] -> [\"12\",\"~\",\"yes\"]",
          "[!!int \"12\", !!int 0644, !!float 1, !!float \"1.5\", !!bool 'yes', !!null '', !!null ~] -> [12,420,1,1.5,true,null,null]",
          "[!foo 12, !<x> yes, ! 12, !!foo 5, !!map 1] -> [\"12\",\"yes\",\"12\",\"5\",\"1\"]",
          "[!!binary aGVsbG8=, !!timestamp 2001-01-01] -> [\"hello\",\"2001-01-01\"]",
          "[!!set {a, b}, !!omap [a: 1], !foo {a: 1}, !!seq {a: 1}, !!str [1]] -> [{\"a\":null,\"b\":null},[{\"a\":1}],{\"a\":1},{\"a\":1},[1]]",
          "{1: a, 0644: b, yes: c, 1.5: d, 1e3: e, 0x10: f, !!str 12: g} -> {\"1\":\"a\",\"420\":\"b\",\"true\":\"c\",\"1.5\":\"d\",\"1000\":\"e\",\"16\":\"f\",\"12\":\"g\"}",
          "{1234567.0: a, 0.1: b, 1e-5: c, 16777217.0: d, 1e300: e, -.inf: f, .nan: g} -> {\"1.234567e+06\":\"a\",\"0.1\":\"b\",\"1e-05\":\"c\",\"1.6777216e+07\":\"d\",\".inf\":\"e\",\"-.inf\":\"f\",\".nan\":\"g\"}",
          "{2001-01-01: a, !!binary aGk=: b} -> {\"2001-01-01\":\"a\",\"hi\":\"b\"}",
          "{<<: {a: 2, b: 3}, a: 1} -> {\"a\":1,\"b\":3}",
          "{<<: [{a: 1}, {a: 2, b: 3}]} -> {\"a\":1,\"b\":3}",
          "{a: 1, <<: {a: 1, b: 2}} -> {\"a\":1,\"b\":2}",
          "{\"<<\": {a: 2}} -> {\"<<\":{\"a\":2}}",
          "{!!str <<: {a: 2}} -> {\"<<\":{\"a\":2}}",
          "{!!merge \"<<\": {a: 2}} -> {\"a\":2}",
          "[&x {a: 1}, {<<: *x, b: 2}, *x] -> [{\"a\":1},{\"a\":1,\"b\":2},{\"a\":1}]",
          "[&x k, {*x : 1}, &x l, *x] -> [\"k\",{\"k\":1},\"l\",\"l\"]",
          "[a:b, {c:d}, {a}, {\"q\":1}, [a: b]] -> [\"a:b\",{\"c:d\":null},{\"a\":null},{\"q\":1},[{\"a\":\"b\"}]]",
          "[\"\\x41\", \"\\u00e9\", \"\\U0001F600\", \"a\\\n    b\"] -> [\"A\",\"\u00e9\",\"\ud83d\ude00\",\"ab\"]");

  @ParameterizedTest
  @FieldSource("ROWS")
  void a_value_means_what_the_table_says(String row) {
    assertThat(document("data: " + yaml(row)).get("data")).isEqualTo(json(row));
  }

  @Test
  void kubectl_says_the_same(@TempDir Path folder) throws Exception {
    assumeTrue(kubectl(folder, "version", "--client") == 0, "kubectl is not installed");
    var text = new StringBuilder("apiVersion: example.org/v1\nkind: Table\n");
    text.append("metadata: {name: a, namespace: b}\ndata:\n");
    ROWS.forEach(row -> text.append("  - ").append(yaml(row)).append('\n'));
    Files.writeString(folder.resolve("in.yaml"), text);

    int status = kubectl(folder, "annotate", "--local", "-f", "in.yaml", "read=back", "-o", "json");

    assertThat(status).as(Files.readString(folder.resolve("err"))).isZero();
    var read = document(Files.readString(folder.resolve("out"))).get("data");
    for (int i = 0; i < ROWS.size(); i++) {
      assertThat(read.get(i)).as(ROWS.get(i)).isEqualTo(document(wrapped(ROWS.get(i))).get("data"));
    }
  }

  /** What kubectl prints for a number is what it sends: read both the same way. */
  private static String wrapped(String row) {
    return "{\"data\": " + row.substring(row.indexOf(" -> ") + 4) + "}";
  }

  private static String yaml(String row) {
    return row.substring(0, row.indexOf(" -> "));
  }

  private static JsonNode json(String row) {
    return JsonMapper.shared().readTree(row.substring(row.indexOf(" -> ") + 4));
  }

  private static JsonNode document(String text) {
    var reading = YamlReader.read(text.getBytes(UTF_8));
    assertThat(reading.faults()).isEmpty();
    return reading.documents().get(0).value();
  }

  private static int kubectl(Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kubectl"));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(folder.resolve("out").toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
