package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoderDomainTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://coder.tail1a2b3.ts.net",
        "https://coder.tail1a2b3.ts.net./x",
        "http://coder.coder.svc.cluster.local",
        "http://coder.coder.svc",
        "http://coder.coder.svc.cozy.local:80",
        "https://coder",
        "https://coder.example.internal",
        "http://coder.home.arpa",
        "http://coder.lan",
        "http://coder.local",
        "http://coder.localhost",
        "http://coder.test",
        "http://10.0.0.1:8080/a",
        "http://127.0.0.1",
        "https://a.try.coder.app",
        "coder.example.com",
        "${URL}",
        ""
      })
  void accepts_urls_of_the_tailnet_and_of_the_cluster(String url) {
    assertThat(exposed(url, "")).isEmpty();
  }

  @Test
  void remarks_on_a_name_that_is_not_of_a_tailnet() {
    assertThat(exposed("https://Coder.Example.com:8443/a?b", ""))
        .containsExactly(
            "private: .env has an access URL at 'coder.example.com', which is no name of a tailnet;"
                + " know where its DNS points");
    assertThat(exposed("https://203.0.113.5", "")).hasSize(1);
    assertThat(exposed("https://ats.net", "")).hasSize(1);
  }

  @Test
  void reports_nothing_but_remarks_on_http() {
    assertThat(exposed("http://coder.a.ts.net", ""))
        .containsExactly(
            "private: .env has an access URL of http, which can be read on the way; use https");
  }

  @ParameterizedTest
  @CsvSource({
    "https://coder.a.ts.net,*.coder.a.ts.net",
    "https://coder.a.ts.net,*--coder.a.ts.net",
    "https://coder.lan,*.coder.lan:8443",
    "https://coder.dev.lan,*.apps.dev.lan"
  })
  void accepts_a_wildcard_of_the_same_domain(String url, String wildcard) {
    assertThat(exposed(url, wildcard)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://coder.a.ts.net,*.coder,coder.a.ts.net",
    "https://coder.a.ts.net,*.b.ts.net,coder.a.ts.net",
    "https://coder.a.ts.net,*.aa.ts.net,coder.a.ts.net",
    "https://coder.dev.lan,*.apps.lan,coder.dev.lan"
  })
  void remarks_on_a_wildcard_of_another_domain(String url, String wildcard, String host) {
    assertThat(exposed(url, wildcard))
        .containsExactly(
            "private: .env has a wildcard access URL at '%s', which is not the domain of '%s'; use one below it"
                .formatted(wildcard, host));
  }

  private static List<String> exposed(String url, String wildcard) {
    return Containers.exposed(
        new CoderDomain(),
        """
        command: [/opt/coder, server], env: [{name: CODER_ACCESS_URL, value: '%s'}, \
        {name: CODER_WILDCARD_ACCESS_URL, value: '%s'}]"""
            .formatted(url, wildcard));
  }
}
