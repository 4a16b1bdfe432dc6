package dev.cofferdam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps ARCHITECTURE.md true: our code obeys every rule, and planted code breaks every one. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.cofferdam");

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("construct knows no later station", house -> house.flow("construct")),
        rule("resource knows no later station", house -> house.flow("resource")),
        rule("file knows no later station", house -> house.flow("file")),
        rule("document knows no later station", house -> house.flow("document")),
        rule("schema knows no later station", house -> house.flow("schema")),
        rule("render knows no later station", house -> house.flow("render")),
        rule("rule knows no later station", house -> house.flow("rule")),
        rule("report knows no later station", house -> house.flow("report")),
        rule("no cycles", House::noCycles),
        rule("the tree knows nothing else", House::theTreeKnowsNothingElse),
        rule("the model stands alone", House::theModelStandsAlone),
        rule("a stack only defines", House::aStackOnlyDefines),
        rule("snapshots need no command line", House::snapshotsNeedNoCommandLine),
        rule("assertions need no command line", House::assertionsNeedNoCommandLine),
        rule(
            "only the cli and assertions know the native Helm",
            House::onlyWhoRunsOrAssertsKnowsTheNativeHelm),
        rule("secrets know the core alone", House::secretsKnowTheCoreAlone),
        rule("secrets write and log nothing", House::secretsWriteAndLogNothing),
        rule("only the cli knows secrets", House::onlyTheCommandLineKnowsSecrets),
        rule("nobody knows the examples", House::nobodyKnowsTheExamples),
        rule("only the cli touches the process", House::onlyTheCommandLineTouchesTheProcess),
        rule("same tree, same bytes", House::theSameTreeGivesTheSameBytes),
        rule("public classes are closed", House::publicClassesAreClosed),
        rule("packages are null-marked", House::everyPackageIsNullMarked));
  }

  private static Arguments rule(String name, Function<House, ArchRule> rule) {
    return Arguments.of(name, rule);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void our_code_obeys(String name, Function<House, ArchRule> rule) {
    assertThatCode(() -> rule.apply(new House("dev.cofferdam")).check(OURS))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void planted_code_breaks(String name, Function<House, ArchRule> rule) {
    assertThatThrownBy(() -> rule.apply(new House("planted")).check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("planted.");
  }

  @Test
  void all_modules_are_looked_at() {
    assertThat(OURS.stream().map(type -> type.getPackageName().split("\\.", -1)[2]).distinct())
        .containsExactlyInAnyOrder(
            "assertion",
            "cli",
            "coder",
            "constraint",
            "construct",
            "document",
            "examples",
            "file",
            "flux",
            "helm",
            "kustomize",
            "render",
            "report",
            "resource",
            "rule",
            "schema",
            "secret",
            "snapshot",
            "tailscale",
            "vendir");
  }
}
