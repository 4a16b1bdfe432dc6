package dev.cofferdam.coder;

import dev.cofferdam.resource.SecretKeyRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings of the Coder server, as the entries of {@code coder.env}. */
final class Environment {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String ACCESS_URL = "CODER_ACCESS_URL";
  private static final String CONNECTION_URL = "CODER_PG_CONNECTION_URL";
  private static final String WILDCARD = "CODER_WILDCARD_ACCESS_URL";

  /** Always rendered by the chart; an entry of the same name would make a duplicate (libcoder). */
  private static final Set<String> SET_BY_CHART =
      Set.of(
          "CODER_DERP_SERVER_RELAY_URL",
          "CODER_HTTP_ADDRESS",
          "CODER_PPROF_ADDRESS",
          "CODER_PROMETHEUS_ADDRESS",
          "CODER_TLS_ADDRESS",
          "CODER_TLS_CERT_FILE",
          "CODER_TLS_ENABLE",
          "CODER_TLS_KEY_FILE",
          "KUBE_POD_IP");

  /**
   * Tunnels, relays of others, workspace proxies, listeners for debugging, and what Coder itself
   * calls dangerous. The redirect never ends behind a proxy that terminates TLS, and cuts
   * workspaces off where Coder does (Coder, cli/server.go).
   */
  private static final Pattern OPENS =
      Pattern.compile(
          "CODER_(DANGEROUS_|DERP_CONFIG_|WGTUNNEL_|PPROF_|SWAGGER_).*"
              + "|CODER_(DERP_SERVER_ENABLE|PRIMARY_ACCESS_URL|PROXY_SESSION_TOKEN|REDIRECT_TO_ACCESS_URL)");

  private static final Pattern SECRET =
      Pattern.compile(".*_(PASSWORD|SECRET|PSK|API_KEY|ENCRYPTION_KEYS|PRIVATE_KEY)");

  private static final Set<String> SET_BY_ACCESS = Set.of("CODER_DISABLE_PATH_APPS", WILDCARD);

  /**
   * What keeps Coder from calling the internet, and strangers from signing in (Coder, air-gapped
   * install).
   *
   * <p>{@code CODER_EXTERNAL_AUTH_GITHUB_DEFAULT_PROVIDER_ENABLE} is not among them: releases that
   * do not know it read every {@code CODER_EXTERNAL_AUTH_…} as a numbered provider, and end on it
   * (Coder, cli/server.go).
   */
  private static final SortedMap<String, String> INTERNAL_ONLY = internalOnly();

  private Environment() {}

  private static SortedMap<String, String> internalOnly() {
    var settings = new TreeMap<String, String>();
    settings.put("CODER_BLOCK_DIRECT", "true");
    settings.put("CODER_DERP_SERVER_STUN_ADDRESSES", "disable");
    settings.put("CODER_OAUTH2_GITHUB_DEFAULT_PROVIDER_ENABLE", "false");
    settings.put("CODER_SECURE_AUTH_COOKIE", "true");
    settings.put("CODER_TELEMETRY_ENABLE", "false");
    settings.put("CODER_UPDATE_CHECK", "false");
    return settings;
  }

  static List<SortedMap<String, Object>> of(CoderProps props, SecretKeyRef connectionUrl) {
    var settings = new TreeMap<>(INTERNAL_ONLY);
    settings.putAll(props.access().environment());
    settings.putAll(props.environment());
    var entries = new ArrayList<SortedMap<String, Object>>();
    entries.add(entry(ACCESS_URL, props.accessUrl().orElseGet(props.access()::url).value()));
    entries.add(entry(CONNECTION_URL, connectionUrl));
    settings.forEach((name, value) -> entries.add(entry(name, value)));
    return entries;
  }

  private static SortedMap<String, Object> entry(String name, String value) {
    return Values.of("name", name, "value", value);
  }

  private static SortedMap<String, Object> entry(String name, SecretKeyRef secret) {
    var key = Values.of("name", secret.name().value(), "key", secret.key());
    return Values.of("name", name, "valueFrom", Values.of("secretKeyRef", key));
  }

  /**
   * @throws IllegalArgumentException if one of these settings is not the user's to make
   */
  static void checkFurther(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "environment name must be letters, digits and '_', got '%s'; write it like 'CODER_MAX_TOKEN_LIFETIME'"
                    .formatted(name));
          }
          checkNotTaken(name, value);
        });
  }

  private static void checkNotTaken(String name, String value) {
    if (name.equals(WILDCARD)) {
      new WildcardHost(value);
    }
    if (SET_BY_CHART.contains(name)) {
      throw new IllegalArgumentException(
          "'%s' is set by the chart itself, and a second entry of that name fails on apply; leave it out"
              .formatted(name));
    }
    if (OPENS.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' could let Coder out of the tailnet, or others into it; leave it out"
              .formatted(name));
    }
    if (SECRET.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' looks like a secret, and would be kept in Git; leave it out".formatted(name));
    }
    if (name.equals(ACCESS_URL) || SET_BY_ACCESS.contains(name)) {
      throw new IllegalArgumentException(
          "'%s' follows from 'access'; choose one of CoderAccess, or set 'accessUrl'"
              .formatted(name));
    }
    if (name.equals(CONNECTION_URL)) {
      throw new IllegalArgumentException(
          "'%s' comes from the Secret that 'credentials' bring; a password has no place here"
              .formatted(name));
    }
    if (INTERNAL_ONLY.containsKey(name)) {
      throw new IllegalArgumentException(
          "'%s' is part of what keeps Coder inside, and is '%s'; leave it out"
              .formatted(name, INTERNAL_ONLY.get(name)));
    }
  }
}
