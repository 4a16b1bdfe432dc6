package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks tags, and what part of them to compare (image-reflector-controller api/v1).
 *
 * @param pattern regular expression (Go) that a tag has to match
 * @param extract what to compare instead of the tag, made of groups of the pattern, such as {@code
 *     $timestamp}; absent, the tag
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record TagFilter(
    @Nullable String pattern,
    @Nullable String extract,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public TagFilter {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
