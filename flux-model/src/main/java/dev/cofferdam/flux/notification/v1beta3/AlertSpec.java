package dev.cofferdam.flux.notification.v1beta3;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import dev.cofferdam.flux.notification.v1.CrossNamespaceObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell, and what about (notification-controller api/v1beta3).
 *
 * @param providerRef the {@link Provider} to send to
 * @param eventSources the objects whose events to send
 * @param eventSeverity the least severe events to send; absent, {@link EventSeverity#INFO}
 * @param inclusionList regular expressions (Go), one of which the message of an event has to match;
 *     empty, any message will do
 * @param exclusionList regular expressions (Go), none of which the message of an event may match;
 *     wins over the inclusions
 * @param eventMetadata facts to add to each event, such as the name of the cluster; what an event
 *     has already stays as it is
 * @param summary a short text to add to each event; superseded by {@code summary} in {@code
 *     eventMetadata}
 * @param suspend true stops sending; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record AlertSpec(
    @Required LocalObjectReference providerRef,
    @Required @JsonInclude(JsonInclude.Include.ALWAYS)
        List<CrossNamespaceObjectReference> eventSources,
    @Default("info") @Nullable EventSeverity eventSeverity,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inclusionList,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> exclusionList,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> eventMetadata,
    @Size(max = 255) @Nullable String summary,
    @Nullable Boolean suspend,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public AlertSpec {
    eventSources = Frozen.list(eventSources);
    inclusionList = Frozen.list(inclusionList);
    exclusionList = Frozen.list(exclusionList);
    eventMetadata = Frozen.map(eventMetadata);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
