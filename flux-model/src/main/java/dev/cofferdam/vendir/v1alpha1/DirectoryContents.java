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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one directory, or a part of it, is a copy of (vendir pkg/vendir/config).
 *
 * <p>Exactly one source is to be set, from {@code git} to {@code inline}.
 *
 * @param path where it goes, inside the directory; {@code .} for all of it
 * @param git a Git repository
 * @param hg a Mercurial repository
 * @param http a file from a web server
 * @param image an image in a container registry
 * @param imgpkgBundle a bundle of imgpkg
 * @param githubRelease a release on GitHub
 * @param helmChart a Helm chart
 * @param manual files that are there already
 * @param directory another directory on the same machine
 * @param inline files in this configuration
 * @param lazy true fetches only once this entry has changed, as far as {@code --lazy} is on;
 *     absent, each time
 * @param includePaths patterns of files to keep; empty, all
 * @param excludePaths patterns of files to leave out
 * @param ignorePaths patterns of files in place to keep as they are
 * @param legalPaths patterns of files to keep whatever else is left out; absent, licences,
 *     copyrights and notices; empty, none, for which a builder wants an empty list
 * @param newRootPath directory in the source to take for all of it; absent, its root
 * @param permissions mode of the directory, as a decimal number: 493 for 0755, which Jackson reads
 *     as 755; absent, that of {@code directories}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "[has(self.git), has(self.hg), has(self.http), has(self.image), "
            + "has(self.imgpkgBundle), has(self.githubRelease), has(self.helmChart), "
            + "has(self.manual), has(self.directory), has(self.inline)].exists_one(it, it)",
    message =
        "needs exactly one of git, hg, http, image, imgpkgBundle, githubRelease, "
            + "helmChart, manual, directory and inline; set one of them and leave the others "
            + "out")
@ValidationRule(
    value = "!has(self.path) || !(self.path in ['', '/', '..'])",
    message = "has a path that is not below its directory; name one, or write . for all of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record DirectoryContents(
    @Required String path,
    @Nullable Git git,
    @Nullable Hg hg,
    @Nullable Http http,
    @Nullable Image image,
    @Nullable ImgpkgBundle imgpkgBundle,
    @Nullable GithubRelease githubRelease,
    @Nullable HelmChart helmChart,
    @Nullable Manual manual,
    @Nullable LocalDirectory directory,
    @Nullable Inline inline,
    @Nullable Boolean lazy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> includePaths,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> excludePaths,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ignorePaths,
    @Nullable List<String> legalPaths,
    @Nullable String newRootPath,
    @Min(0) @Nullable Integer permissions,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public DirectoryContents {
    includePaths = Frozen.list(includePaths);
    excludePaths = Frozen.list(excludePaths);
    ignorePaths = Frozen.list(ignorePaths);
    legalPaths = legalPaths == null ? null : List.copyOf(legalPaths);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        Stream.of(
                    git,
                    hg,
                    http,
                    image,
                    imgpkgBundle,
                    githubRelease,
                    helmChart,
                    manual,
                    directory,
                    inline)
                .filter(Objects::nonNull)
                .count()
            == 1,
        path == null || !List.of("", "/", "..").contains(path));
  }
}
