package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which service hands out credentials for a limited time (source-controller api/v1). */
public enum BucketSTSProvider {
  /** The Security Token Service of AWS, for {@link BucketProvider#AWS}. */
  @JsonProperty("aws")
  AWS,

  /** An LDAP server behind the store, for {@link BucketProvider#GENERIC}. */
  @JsonProperty("ldap")
  LDAP
}
