package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a release on GitHub (vendir pkg/vendir/config).
 *
 * <p>One of {@code url}, {@code tag}, {@code tagSelection} and {@code latest} is to be set; the
 * first of these wins.
 *
 * @param slug owner and repository, such as {@code carvel-dev/vendir}
 * @param tag tag of the release
 * @param tagSelection picks a tag
 * @param latest true takes the newest release; absent, false
 * @param url URL of the release in the API of GitHub
 * @param checksums SHA-256 digests by the name of the file; absent, those in the notes of the
 *     release
 * @param disableAutoChecksumValidation true asks for no digests; absent, false
 * @param assetNames names of the files, with wildcards; empty, all
 * @param unpackArchive one of the files to unpack, of which the contents are all there is; absent,
 *     the files stay as they are
 * @param secretRef Secret with {@code token}; absent, anonymous
 * @param http a file to fetch instead of those of the release; {@code {tag}} in its URL stands for
 *     the tag
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "(has(self.url) && self.url != '') || (has(self.tag) && self.tag != '') || "
            + "has(self.tagSelection) || (has(self.latest) && self.latest)",
    message = "needs one of tag, tagSelection, latest and url; set one of them")
@ValidationRule(
    value = "(has(self.url) && self.url != '') || (has(self.slug) && self.slug != '')",
    message = "needs a slug such as carvel-dev/vendir, or the url of a release")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GithubRelease(
    @Nullable String slug,
    @Nullable String tag,
    @Nullable VersionSelection tagSelection,
    @Nullable Boolean latest,
    @Nullable String url,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> checksums,
    @Nullable Boolean disableAutoChecksumValidation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> assetNames,
    @Nullable UnpackArchive unpackArchive,
    @Nullable SecretReference secretRef,
    @Nullable Http http,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public GithubRelease {
    checksums = Frozen.map(checksums);
    assetNames = Frozen.list(assetNames);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        isSet(url) || isSet(tag) || tagSelection != null || Boolean.TRUE.equals(latest),
        isSet(url) || isSet(slug));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
