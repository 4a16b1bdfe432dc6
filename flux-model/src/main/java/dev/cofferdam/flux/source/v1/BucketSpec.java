package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the bucket is, how to log in and how often to look (source-controller api/v1).
 *
 * @param interval how often to list the bucket; a duration such as {@code 10m}, in ms, s, m or h
 * @param endpoint address of the object store, such as {@code s3.example.org}; for {@link
 *     BucketProvider#AZURE}, URL of the storage account
 * @param bucketName name of the bucket
 * @param provider which store it is and how to log in; absent, {@link BucketProvider#GENERIC}
 * @param region region of the bucket, for stores that ask for one; absent, none
 * @param prefix beginning of the names of the files to fetch, which the store filters by; absent,
 *     all files
 * @param secretRef Secret with the credentials, such as its keys accesskey and secretkey; not
 *     together with {@code serviceAccountName}; absent, the identity of the controller, which
 *     {@link BucketProvider#GENERIC} does not have
 * @param serviceAccountName ServiceAccount whose cloud identity to log in with, not for {@link
 *     BucketProvider#GENERIC}; absent, that of the controller
 * @param sts service that hands out credentials for a limited time, for {@link BucketProvider#AWS}
 *     and {@link BucketProvider#GENERIC} only; absent, none
 * @param certSecretRef Secret with {@code ca.crt} for a server that no public authority vouches
 *     for, {@code tls.crt} and {@code tls.key} for one that asks for a client certificate, for
 *     {@link BucketProvider#GENERIC} only; absent, neither
 * @param proxySecretRef Secret with the {@code address} of an HTTP proxy, and its {@code username}
 *     and {@code password}; absent, no proxy
 * @param insecure true allows an endpoint that speaks HTTP without TLS; absent, false
 * @param timeout limit for one fetch, in ms, s or m but never h; absent, {@code 60s}
 * @param suspend true stops fetching; absent, false
 * @param ignore what to leave out of the artifact, in the syntax of {@code .gitignore}; absent, a
 *     list of Flux with pictures, archives and files of CI systems, which any pattern of your own
 *     replaces
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "self.provider == 'aws' || self.provider == 'generic' || !has(self.sts)",
    message = "has sts, which is for the providers aws and generic; leave it out")
@ValidationRule(
    value = "self.provider != 'aws' || !has(self.sts) || self.sts.provider == 'aws'",
    message = "has the provider aws, which needs aws as sts.provider; set it or leave sts out")
@ValidationRule(
    value = "self.provider != 'generic' || !has(self.sts) || self.sts.provider == 'ldap'",
    message = "has the provider generic, which needs ldap as sts.provider; set it or leave sts out")
@ValidationRule(
    value = "!has(self.sts) || self.sts.provider != 'aws' || !has(self.sts.secretRef)",
    message = "has an sts.secretRef, which is for the sts.provider ldap; leave it out")
@ValidationRule(
    value = "!has(self.sts) || self.sts.provider != 'aws' || !has(self.sts.certSecretRef)",
    message = "has an sts.certSecretRef, which is for the sts.provider ldap; leave it out")
@ValidationRule(
    value = "self.provider != 'generic' || !has(self.serviceAccountName)",
    message =
        "has a serviceAccountName, which the provider generic does not use; leave it out or set another provider")
@ValidationRule(
    value = "!has(self.secretRef) || !has(self.serviceAccountName)",
    message = "has both secretRef and serviceAccountName; leave one of them out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record BucketSpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Required String endpoint,
    @Required String bucketName,
    @Default("generic") @Nullable BucketProvider provider,
    @Nullable String region,
    @Since("2.2") @Nullable String prefix,
    @Nullable LocalObjectReference secretRef,
    @Since("2.7") @Nullable String serviceAccountName,
    @Since("2.4") @Nullable BucketSTSSpec sts,
    @Since("2.4") @Nullable LocalObjectReference certSecretRef,
    @Since("2.4") @Nullable LocalObjectReference proxySecretRef,
    @Nullable Boolean insecure,
    @Default("60s") @Pattern(Patterns.DURATION_WITHOUT_HOURS) @Nullable String timeout,
    @Nullable Boolean suspend,
    @Nullable String ignore,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public BucketSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    var store = provider == null ? BucketProvider.GENERIC : provider;
    boolean aws = store == BucketProvider.AWS;
    boolean generic = store == BucketProvider.GENERIC;
    return List.of(
        aws || generic || sts == null,
        !aws || sts == null || sts.provider() == BucketSTSProvider.AWS,
        !generic || sts == null || sts.provider() == BucketSTSProvider.LDAP,
        sts == null || sts.provider() != BucketSTSProvider.AWS || sts.secretRef() == null,
        sts == null || sts.provider() != BucketSTSProvider.AWS || sts.certSecretRef() == null,
        !generic || serviceAccountName == null,
        secretRef == null || serviceAccountName == null);
  }
}
