package dev.cofferdam.flux.notification.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.constraint.UniqueBy;
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
 * Who calls, how to tell that it is them, and what to reconcile then (notification-controller
 * api/v1).
 *
 * @param type who sends the webhook
 * @param resources the objects to reconcile
 * @param secretRef Secret with the {@code token} that checks requests, and for {@link
 *     ReceiverType#GCR} also {@code email} and {@code audience}; every type needs it but {@link
 *     ReceiverType#GENERIC_OIDC}, which refuses it
 * @param oidcProviders whose tokens to accept, for {@link ReceiverType#GENERIC_OIDC} only, which
 *     needs at least one
 * @param events kinds of event to act on, in the words of the sender: {@code push} of GitHub,
 *     {@code Push Hook} of GitLab; empty, all; for the types that name their events
 * @param resourceFilter CEL expression over {@code res} (metadata of an object), {@code req} (body
 *     of the request) and, for {@link ReceiverType#GENERIC_OIDC}, {@code claims}; objects for which
 *     it is false are left alone; absent, none is
 * @param interval how often to look whether the Secret has changed; absent, {@code 10m}
 * @param suspend true stops handling requests; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "self.type != 'generic-oidc' || (has(self.oidcProviders) && size(self.oidcProviders) > 0)",
    message = "has no oidcProviders, without which the type generic-oidc trusts nobody; name one")
@ValidationRule(
    value =
        "self.type == 'generic-oidc' || !has(self.oidcProviders) || size(self.oidcProviders) == 0",
    message = "has oidcProviders, which are for the type generic-oidc; leave them out")
@ValidationRule(
    value = "self.type != 'generic-oidc' || !has(self.secretRef)",
    message = "has a secretRef, which the type generic-oidc does not use; leave it out")
@ValidationRule(
    value = "self.type == 'generic-oidc' || has(self.secretRef)",
    message =
        "has no secretRef, without which only the type generic-oidc can check requests; name a Secret with a token")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ReceiverSpec(
    @Required ReceiverType type,
    @Required @JsonInclude(JsonInclude.Include.ALWAYS) List<ReceiverResource> resources,
    @Nullable LocalObjectReference secretRef,
    @Since("2.9") @UniqueBy("issuerURL") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OIDCProvider> oidcProviders,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> events,
    @Since("2.5") @Nullable String resourceFilter,
    @Default("10m") @Pattern(Patterns.DURATION) @Nullable String interval,
    @Nullable Boolean suspend,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public ReceiverSpec {
    resources = Frozen.list(resources);
    oidcProviders = Frozen.list(oidcProviders);
    events = Frozen.list(events);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    boolean oidc = type == ReceiverType.GENERIC_OIDC;
    return List.of(
        !oidc || !oidcProviders.isEmpty(),
        oidc || oidcProviders.isEmpty(),
        !oidc || secretRef == null,
        oidc || secretRef != null);
  }
}
