package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is made anew by each {@code vendir sync} (vendir pkg/vendir/config).
 *
 * @param path path of the directory, from where vendir runs
 * @param contents what is in it
 * @param permissions mode of the directory, as a decimal number: 493 for 0755, which Jackson reads
 *     as 755; absent, as vendir makes it
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "!has(self.path) || !(self.path in ['', '/', '.', '..'])",
    message =
        "has a path that vendir would replace as a whole; name a directory below this " + "one")
@ValidationRule(
    value =
        "!has(self.contents) || size(self.contents) == 1 || !self.contents.exists(it, "
            + "it.path == '.')",
    message = "has contents with the path . beside others; give each a path of its own")
@ValidationRule(
    value =
        "!has(self.contents) || self.contents.all(it, self.contents.exists_one(other, "
            + "(other.path + '/').startsWith(it.path + '/')))",
    message = "has contents inside other contents; move them apart")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Directory(
    @Required String path,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DirectoryContents> contents,
    @Min(0) @Nullable Integer permissions,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public Directory {
    contents = Frozen.list(contents);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        path == null || !List.of("", "/", ".", "..").contains(path),
        contents.size() == 1 || contents.stream().noneMatch(it -> ".".equals(it.path())),
        Overlap.none(contents.stream().map(DirectoryContents::path)));
  }
}
