package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a device in the cluster does for the tailnet: route to subnets, be an exit node, or connect
 * to applications; the last does not go with the others (Tailscale k8s-operator v1alpha1).
 *
 * <p>Each of them widens what the tailnet can reach.
 *
 * @param subnetRouter networks to route to; absent, none
 * @param exitNode true lets devices of the tailnet reach the internet through this one; absent,
 *     false
 * @param appConnector makes it an app connector, if set; absent, it is none
 * @param replicas how many devices to run; absent, 1
 * @param tags tags of the devices, such as {@code tag:router}, which the operator has to own;
 *     cannot be changed for a device that exists; empty, those the operator is set to give, {@code
 *     tag:k8s} unless told otherwise
 * @param hostname name of the only device, 2 to 63 characters; absent, the name of the Connector
 *     with {@code -connector} at its end
 * @param hostnamePrefix start of the name of each device, which ends in a dash and the number of
 *     its Pod; instead of {@code hostname}
 * @param proxyClass name of the ProxyClass with settings for the Pods; absent, none
 * @param tailnet name of the Tailnet to join; cannot be changed later; absent, the tailnet of the
 *     operator
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "has(self.subnetRouter) || (has(self.exitNode) && self.exitNode == true) || has(self.appConnector)",
    message = "does nothing; set subnetRouter, appConnector, or exitNode to true")
@ValidationRule(
    value =
        "!((has(self.subnetRouter) || (has(self.exitNode)  && self.exitNode == true)) && has(self.appConnector))",
    message =
        "has an appConnector beside a subnetRouter or an exitNode; give it a Connector of its own")
@ValidationRule(
    value = "!(has(self.hostname) && has(self.replicas) && self.replicas > 1)",
    message = "has one hostname for more than one replica; set hostnamePrefix instead")
@ValidationRule(
    value = "!(has(self.hostname) && has(self.hostnamePrefix))",
    message = "has both hostname and hostnamePrefix; leave one of them out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ConnectorSpec(
    @Nullable SubnetRouter subnetRouter,
    @Nullable Boolean exitNode,
    @Nullable AppConnector appConnector,
    @Min(0) @Nullable Integer replicas,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Pattern(Syntax.TAG) String> tags,
    @Pattern("^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$") @Nullable String hostname,
    @Pattern(Syntax.HOSTNAME_PREFIX) @Nullable String hostnamePrefix,
    @Nullable String proxyClass,
    @ValidationRule(
            value = "self == oldSelf",
            message = "changes the tailnet, which the API server refuses; make a new Connector")
        @Nullable String tailnet,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public ConnectorSpec {
    tags = Frozen.list(tags);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    boolean routes = subnetRouter != null || Boolean.TRUE.equals(exitNode);
    return List.of(
        routes || appConnector != null,
        !routes || appConnector == null,
        hostname == null || replicas == null || replicas <= 1,
        hostname == null || hostnamePrefix == null);
  }
}
