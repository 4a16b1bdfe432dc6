package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

  private static final String MIXED = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ";
  private static final String SMALL = "a3d5g7j9m1p3s5v7y2b4";
  private static final String HEX = "3f9a7c1e5b2d8046";
  private static final String CAPITAL = "A3D5G7J9M1P3S5V7Y2B4";
  private static final String LETTERS = "aBdEgHjKmNpQsTvWyZ";
  private static final String DIGITS = "3907152846";
  private static final String BASE32 = "y8bn3drf9gekm1cpqxot7uwisza";
  private static final String BECH = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

  /** One token of each shape, in the order of the resource; none is real. */
  private static Map<String, String> tokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    put(tokens, "a key of age", "AGE-SECRET-KEY-1" + of(BECH, 58));
    put(tokens, "a key of the Anthropic API", "sk-ant-" + "api03-" + of(MIXED, 95));
    put(tokens, "an access token of Artifactory", "AKCp" + of(MIXED, 69));
    put(tokens, "an API token of Atlassian", "ATATT3" + of(MIXED, 180), "ATBB" + of(MIXED, 32));
    put(tokens, "an account key of Azure Storage", "AccountKey=" + of(MIXED, 86) + "==");
    put(tokens, "an API key of Brevo", "xkeysib-" + of(HEX, 64) + "-" + of(MIXED, 16));
    put(tokens, "a token of Buildkite", "bkua_" + of(HEX, 40));
    put(tokens, "a token of CircleCI", "CCIPAT_" + of(MIXED, 22) + "_" + of(HEX, 40));
    put(tokens, "an origin key of Cloudflare", "v1.0-" + of(HEX, 24) + "-" + of(HEX, 146));
    put(tokens, "a token of crates.io", "cio" + of(MIXED, 32));
    put(tokens, "a token of Databricks", "dapi" + of(HEX, 32));
    put(
        tokens,
        "a token of DigitalOcean",
        "dop_v1_" + of(HEX, 64),
        "doo_v1_" + of(HEX, 64),
        "dor_v1_" + of(HEX, 64));
    put(
        tokens,
        "a webhook of Discord",
        "https://discord.com/api/webhooks/" + of(DIGITS, 18) + "/" + of(MIXED, 68),
        "https://discordapp.com/api/webhooks/" + of(DIGITS, 18) + "/" + of(MIXED, 68));
    put(tokens, "a token of Docker Hub", "dckr_pat_" + of(MIXED, 27), "dckr_oat_" + of(MIXED, 32));
    put(tokens, "a token of Doppler", "dp.pt." + of(MIXED, 43), "dp.st.prd." + of(MIXED, 43));
    put(tokens, "a token of Dynatrace", "dt0c01." + of(CAPITAL, 24) + "." + of(CAPITAL, 64));
    put(tokens, "a token of Figma", "figd_" + of(MIXED, 40));
    put(tokens, "a token of Fly.io", "fo1_" + of(MIXED, 43), "fm2_" + of(MIXED, 120));
    put(
        tokens,
        "a token of GitHub",
        "ghp_" + of(MIXED, 36),
        "gho_" + of(MIXED, 36),
        "ghu_" + of(MIXED, 36),
        "ghs_" + of(MIXED, 36),
        "ghr_" + of(MIXED, 36),
        "github_pat_" + of(MIXED, 22) + "_" + of(MIXED, 59));
    put(
        tokens,
        "a token of GitLab",
        "glpat-" + of(MIXED, 20),
        "gldt-" + of(MIXED, 20),
        "glrt-" + of(MIXED, 20),
        "glptt-" + of(HEX, 40),
        "glft-" + of(MIXED, 20),
        "glsoat-" + of(MIXED, 20),
        "glcbt-" + of(MIXED, 24),
        "glimt-" + of(MIXED, 25),
        "glagent-" + of(MIXED, 50));
    put(tokens, "an API key of Google", "AIza" + of(MIXED, 35));
    put(tokens, "a client secret of Google", "GOCSPX-" + of(MIXED, 28));
    put(tokens, "a token of Google", "ya29." + of(MIXED, 60));
    put(
        tokens,
        "a webhook of Google Chat",
        "https://chat.googleapis.com/v1/spaces/AAQA3d/messages?key="
            + of(MIXED, 39)
            + "&token="
            + of(MIXED, 43));
    put(
        tokens,
        "a token of Grafana",
        "glsa_" + of(MIXED, 32) + "_" + of(HEX, 8),
        "glc_eyJ" + of(MIXED, 90));
    put(tokens, "a key of Groq", "gsk_" + of(MIXED, 52));
    put(
        tokens,
        "a token of HashiCorp Vault",
        "hvs." + of(MIXED, 95),
        "hvb." + of(MIXED, 140),
        "hvr." + of(MIXED, 24));
    put(tokens, "a token of HCP Terraform", of(MIXED, 14) + ".atlasv1." + of(MIXED, 67));
    put(tokens, "a token of Hugging Face", "hf_" + of(LETTERS, 34));
    put(tokens, "a token to join a k3s cluster", "K10" + of(HEX, 64) + "::server:" + of(HEX, 32));
    put(tokens, "an API key of Linear", "lin_api_" + of(MIXED, 40));
    put(tokens, "an API key of Mailchimp", of(HEX, 32) + "-us21");
    put(tokens, "an API key of Mailgun", "key-" + of(HEX, 32));
    put(tokens, "a webhook of Mattermost", "hooks/" + of(BASE32, 26));
    put(
        tokens,
        "a webhook of Microsoft Teams",
        "IncomingWebhook/" + of(HEX, 32) + "/5b0f6d4e-6b0a-4a77-9d1c-0d6a0f0f5d11");
    put(tokens, "a token of Netlify", "nfp_" + of(MIXED, 36));
    put(tokens, "an API key of New Relic", "NRAK-" + of(CAPITAL, 27));
    put(tokens, "a token of Notion", "ntn_" + of(DIGITS, 11) + of(MIXED, 35));
    put(tokens, "a token of npm", "npm_" + of(MIXED, 36));
    put(tokens, "a token of 1Password", "ops_eyJ" + of(MIXED, 300));
    put(
        tokens,
        "a key of the OpenAI API",
        "sk-proj-" + of(MIXED, 48),
        "sk-svcacct-" + of(MIXED, 48),
        "sk-admin-" + of(MIXED, 48),
        "sk-" + of(MIXED, 20) + "T3BlbkFJ" + of(MIXED, 20));
    put(
        tokens,
        "a password of PlanetScale",
        "pscale_pw_" + of(MIXED, 43),
        "pscale_tkn_" + of(MIXED, 43));
    put(tokens, "an API key of Postman", "PMAK-" + of(HEX, 24) + "-" + of(HEX, 34));
    put(tokens, "a token of Pulumi", "pul-" + of(HEX, 40));
    put(tokens, "a token of PyPI", "pypi-AgE" + of(MIXED, 150));
    put(tokens, "a token of Replicate", "r8_" + of(MIXED, 37));
    put(tokens, "a webhook of Rocket.Chat", "hooks/" + of(MIXED, 24) + "/" + of(MIXED, 64));
    put(tokens, "an API key of RubyGems", "rubygems_" + of(HEX, 48));
    put(tokens, "an API key of SendGrid", "SG." + of(MIXED, 22) + "." + of(MIXED, 43));
    put(tokens, "a token of Sentry", "sntryu_" + of(HEX, 64), "sntrys_eyJ" + of(MIXED, 100));
    put(
        tokens,
        "a token of Shopify",
        "shpat_" + of(HEX, 32),
        "shpca_" + of(HEX, 32),
        "shppa_" + of(HEX, 32),
        "shpss_" + of(HEX, 32));
    put(
        tokens,
        "a token of Slack",
        "xoxb-" + of(DIGITS, 12) + "-" + of(DIGITS, 12) + "-" + of(MIXED, 24),
        "xoxp-" + of(DIGITS, 12) + "-" + of(DIGITS, 12) + "-" + of(HEX, 32),
        "xoxa-2-" + of(DIGITS, 12) + "-" + of(HEX, 32),
        "xoxr-" + of(DIGITS, 12) + "-" + of(HEX, 32),
        "xoxe.xoxb-1-" + of(MIXED, 160),
        "xapp-1-" + of(CAPITAL, 11) + "-" + of(DIGITS, 13) + "-" + of(HEX, 64));
    put(
        tokens,
        "a webhook of Slack",
        "https://hooks.slack.com/services/"
            + "T"
            + of(CAPITAL, 10)
            + "/B"
            + of(CAPITAL, 10)
            + "/"
            + of(MIXED, 24),
        "https://hooks.slack.com/workflows/"
            + "T"
            + of(CAPITAL, 10)
            + "/A"
            + of(CAPITAL, 10)
            + "/"
            + of(DIGITS, 18)
            + "/"
            + of(MIXED, 24));
    put(tokens, "an access token of Square", "sq0atp-" + of(MIXED, 22), "sq0csp-" + of(MIXED, 43));
    put(
        tokens,
        "a key of Stripe",
        "sk_live_" + of(MIXED, 24),
        "rk_live_" + of(MIXED, 24),
        "sk_test_" + of(MIXED, 24),
        "rk_test_" + of(MIXED, 24),
        "whsec_" + of(MIXED, 32));
    put(tokens, "a token of Supabase", "sbp_" + of(HEX, 40));
    put(
        tokens,
        "a key of Tailscale",
        "tskey-auth-" + of(MIXED, 10) + "CNTRL-" + of(MIXED, 32),
        "tskey-api-" + of(MIXED, 10) + "CNTRL-" + of(MIXED, 32),
        "tskey-client-" + of(MIXED, 10) + "CNTRL-" + of(MIXED, 32),
        "tskey-scim-" + of(MIXED, 10) + "CNTRL-" + of(MIXED, 32),
        "tskey-webhook-" + of(MIXED, 10) + "CNTRL-" + of(MIXED, 32),
        "tskey-" + of(SMALL, 10) + "CNTRL-" + of(MIXED, 20));
    put(tokens, "the token of a Telegram bot", of(DIGITS, 10) + ":AA" + of(MIXED, 33));
    put(tokens, "a token of xAI", "xai-" + of(MIXED, 80));
    return tokens;
  }

  private static void put(Map<String, String> tokens, String what, String... some) {
    List.of(some).forEach(token -> tokens.put(token, what));
  }

  private static String of(String signs, int length) {
    return signs.repeat(length / signs.length() + 1).substring(0, length);
  }

  @Test
  void finds_a_token_of_every_shape() {
    tokens()
        .forEach(
            (token, what) ->
                assertThat(KnownTokens.in("a: \"" + token + "\", b"))
                    .as(what)
                    .extracting(Sighting::what, Sighting::secret)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(what, token)));
    assertThat(tokens().values())
        .containsExactlyElementsOf(
            KnownTokens.all().stream().map(KnownTokens.Shape::what).toList());
  }

  @Test
  void finds_none_that_is_part_of_a_word_or_cut_short() {
    tokens()
        .forEach(
            (token, what) -> {
              assertThat(KnownTokens.in("9" + token)).as(what).isEmpty();
              assertThat(KnownTokens.in("-" + token)).as(what).isEmpty();
              assertThat(KnownTokens.in("_" + token)).as(what).isEmpty();
              assertThat(KnownTokens.in("+" + token)).as(what).isEmpty();
              assertThat(KnownTokens.in(token + "-a_".repeat(500))).as(what).isEmpty();
              assertThat(KnownTokens.in(token.substring(0, 19))).as(what).isEmpty();
            });
  }

  @Test
  void finds_none_that_is_an_example() {
    for (String body :
        List.of(
            "x".repeat(36),
            "aB1".repeat(12),
            "aB3dE5gH7jexample" + of(MIXED, 19),
            "your" + of(MIXED, 32),
            of(MIXED, 26) + "00000000aB",
            "12345678" + of(MIXED, 28),
            "xXxX" + of(MIXED, 32),
            "abcdefgh" + of(MIXED, 28))) {
      assertThat(KnownTokens.in("ghp_" + body)).as(body).isEmpty();
    }
    assertThat(KnownTokens.in("ghp_" + "aB3dE5gH".repeat(5))).hasSize(1);
  }

  @Test
  void finds_one_behind_another() {
    assertThat(KnownTokens.in("ghp_" + of(MIXED, 36) + ",npm_" + of(MIXED, 36))).hasSize(2);
  }
}
