package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressRangeTest {

  @Test
  void knows_private_addresses_and_ranges() {
    for (String text :
        List.of(
            "10.0.0.0",
            "10.255.255.255",
            "10.0.0.0/8",
            "10.1.2.3/32",
            "172.16.0.0-172.31.255.255",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "100.127.255.255",
            "127.0.0.1",
            "169.254.0.0/16",
            " 192.168.1.5 - 192.168.1.9 ",
            "10.0.0.1-10.0.0.1",
            "192.168.1.5/ 24",
            "fd00::/8",
            "fc00::",
            "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "FD53:9ef0:8683::-fd53:9ef0:8683::3",
            "fe80::1",
            "::1",
            "0:0:0:0:0:0:0:1")) {
      assertThat(AddressRange.reach(text)).as(text).isEqualTo(Reach.PRIVATE);
    }
  }

  @Test
  void knows_addresses_and_ranges_of_the_internet() {
    for (String text :
        List.of(
            "9.255.255.255",
            "11.0.0.0",
            "10.0.0.0/7",
            "172.15.255.255",
            "172.32.0.0",
            "172.16.0.0/11",
            "192.167.255.255",
            "192.169.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "100.64.0.0/9",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "0.0.0.0",
            "0.0.0.0/0",
            "203.0.113.5",
            "10.0.0.1-192.168.0.1",
            "192.168.255.0-192.169.0.0",
            "::/0",
            "::",
            "::2",
            "fbff::",
            "fe00::",
            "fc00::/6",
            "fe7f:ffff::",
            "fec0::",
            "2001:db8::1",
            "::ffff:8.8.8.8",
            "::10.0.0.1")) {
      assertThat(AddressRange.reach(text)).as(text).isEqualTo(Reach.PUBLIC);
    }
  }

  @Test
  void says_nothing_of_texts_that_are_no_range() {
    for (String text :
        List.of(
            "",
            "web",
            "10.0.0",
            "10.0.0.0.0",
            "10.0.0.256",
            "10.0.0.01",
            "10.0.0.1234",
            "10.0.0.-1",
            "10.0.0.1/33",
            "10.0.0.1/-1",
            "10.0.0.1/08",
            "10.0.0.1/",
            "10.0.0.1/a",
            "10.0.0.1/24/24",
            "10.0.0.9-10.0.0.1",
            "10.0.0.1-fd00::1",
            "10.0.0.1-",
            "-10.0.0.1",
            "10.0.0.1-2",
            "fd00",
            "fd00:",
            ":fd00::",
            "fd00::1::2",
            "fd00:::1",
            "fd00::12345",
            "fd00::g",
            "fd00::1%eth0",
            "fd00::/129",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4::5:6:7:8",
            "1:2:3:4:5:6:7:8::",
            "::1:2:3:4:5:6:7:8",
            "fd00::10.0.0",
            "fd00::10.0.0.1:2",
            "${RANGE}")) {
      assertThat(AddressRange.reach(text)).as(text).isEqualTo(Reach.UNPROVEN);
    }
  }

  @Test
  void reads_addresses_of_ipv6_as_they_may_be_written() {
    assertThat(hex("2001:db8::ff00:42:8329")).isEqualTo("20010db8000000000000ff0000428329");
    assertThat(hex("2001:DB8:0:0:0:ff00:42:8329")).isEqualTo("20010db8000000000000ff0000428329");
    assertThat(hex("1:2:3:4:5:6:7:8")).isEqualTo("00010002000300040005000600070008");
    assertThat(hex("1:2:3:4:5:6:7::")).isEqualTo("00010002000300040005000600070000");
    assertThat(hex("::2:3:4:5:6:7:8")).isEqualTo("00000002000300040005000600070008");
    assertThat(hex("1::8")).isEqualTo("00010000000000000000000000000008");
    assertThat(hex("::ffff:1.2.3.4")).isEqualTo("00000000000000000000ffff01020304");
    assertThat(hex("1:2:3:4:5:6:255.0.16.1")).isEqualTo("000100020003000400050006ff001001");
  }

  private static String hex(String text) {
    return "%032x".formatted(IpAddress.tryParse(text).orElseThrow().value());
  }

  @Test
  void reads_the_first_and_the_last_address_of_a_network() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      int bits = random.nextBoolean() ? 32 : 128;
      var address = new BigInteger(bits, random);
      int length = random.nextInt(bits + 1);
      var range = AddressRange.tryParse(written(address, bits) + "/" + length).orElseThrow();
      var mask = BigInteger.ONE.shiftLeft(bits - length).subtract(BigInteger.ONE);
      assertThat(range.first()).isEqualTo(new IpAddress(bits, address.andNot(mask)));
      assertThat(range.last()).isEqualTo(new IpAddress(bits, address.or(mask)));
    }
  }

  private static String written(BigInteger address, int bits) {
    int step = bits == 32 ? 8 : 16;
    return IntStream.range(0, bits / step)
        .map(i -> bits - step * (i + 1))
        .mapToObj(
            shift ->
                address
                    .shiftRight(shift)
                    .mod(BigInteger.ONE.shiftLeft(step))
                    .toString(bits == 32 ? 10 : 16))
        .collect(Collectors.joining(bits == 32 ? "." : ":"));
  }

  @Test
  void finds_the_widest_of_a_list() {
    assertThat(AddressRange.tryWidest("10.0.0.1,web, 8.8.8.8 9.9.9.9")).contains("8.8.8.8");
    assertThat(AddressRange.tryWidest("[\"10.0.0.1\", \"web\"]")).contains("web");
    assertThat(AddressRange.tryWidest("10.0.0.1\n10.0.0.2")).contains("10.0.0.1");
    assertThat(AddressRange.tryWidest(" , ")).isEmpty();
    assertThat(AddressRange.tryWidest("")).isEmpty();
  }

  @Test
  void says_why_a_text_is_no_private_range() {
    assertThat(AddressRange.why("8.8.8.8")).isEqualTo("is in no private range");
    assertThat(AddressRange.why("${IP}")).isEqualTo("is filled in elsewhere");
    assertThat(AddressRange.why("web")).isEqualTo("is no address that can be judged");
  }
}
