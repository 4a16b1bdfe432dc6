package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.helm.ValuesSource.Lookup;
import org.junit.jupiter.api.Test;

class ConfigDataTest {

  @Test
  void reads_the_data_of_a_config_map_and_not_its_binary_data() {
    var data = of("{kind: ConfigMap, data: {b: YQ==, a: ''}, binaryData: {c: YQ==}}");
    assertThat(data.known().keySet()).containsExactly("a", "b");
    assertThat(text(data, "b")).isEqualTo("YQ==");
    assertThat(text(data, "a")).isEmpty();
    assertThat(data.find("c")).isInstanceOf(Lookup.KeyMissing.class);
  }

  @Test
  void decodes_the_data_of_a_secret() {
    var data = of("{kind: Secret, data: {a: \"aGVs\\nbG8=\", b: null, c: ''}}");
    assertThat(text(data, "a")).isEqualTo("hello");
    assertThat(text(data, "b")).isEmpty();
    assertThat(text(data, "c")).isEmpty();
  }

  @Test
  void lets_string_data_win() {
    var data = of("{kind: Secret, data: {a: YQ==}, stringData: {a: b}}");
    assertThat(text(data, "a")).isEqualTo("b");
  }

  @Test
  void ignores_string_data_of_a_config_map() {
    assertThat(of("{kind: ConfigMap, stringData: {a: b}}").known()).isEmpty();
  }

  @Test
  void knows_nothing_of_an_object_that_sops_has_touched() {
    var data = of("{kind: Secret, stringData: {a: b}, sops: {mac: x}}");
    assertThat(data.find("a")).isInstanceOf(Lookup.Encrypted.class);
    assertThat(data.find("b")).isInstanceOf(Lookup.KeyMissing.class);
    assertThat(data.known()).isEmpty();
  }

  @Test
  void recognises_encrypted_values() {
    var data =
        of(
            """
            kind: Secret
            data: {a: "ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]", b: RU5DW0FFUzI1Nl9HQ00sZGF0YQ==}
            stringData: {c: "password: ENC[AES256_GCM,data:x]", d: "see ENC[ in the manual"}
            """);
    assertThat(data.known().keySet()).containsExactly("d");
    for (var key : new String[] {"a", "b", "c"}) {
      assertThat(data.find(key)).isInstanceOf(Lookup.Encrypted.class);
    }
  }

  @Test
  void tells_what_kubernetes_refuses() {
    var data =
        of(
            "{kind: Secret, data: {a: 'no base64', b: YQ, c: 1}, stringData: {d: 1, e: {}, f: yes}}");
    for (var key : new String[] {"a", "b", "c", "d", "e", "f"}) {
      assertThat(data.find(key)).as(key).isInstanceOf(Lookup.Damaged.class);
    }
  }

  private static ConfigData of(String object) {
    return ConfigData.of(Values.yaml(object));
  }

  private static String text(ConfigData data, String key) {
    return new String(((Lookup.Found) data.find(key)).value(), UTF_8);
  }
}
