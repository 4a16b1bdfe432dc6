package dev.cofferdam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of ARCHITECTURE.md, over the packages below one root: ours, or one with planted
 * violations.
 */
record House(String root) {

  /** The stations in the order data passes through them. Each may know only those before it. */
  static final List<String> FLOW =
      List.of(
          "construct", "resource", "file", "document", "schema", "render", "rule", "report", "cli");

  /** What the model of the kinds is made of. */
  static final List<String> MODEL =
      List.of("constraint", "flux", "kustomize", "tailscale", "vendir");

  /** A station knows only the stations before it. */
  ArchRule flow(String station) {
    var later = FLOW.subList(FLOW.indexOf(station) + 1, FLOW.size()).stream().map(this::in);
    return noClasses()
        .that(resideInAPackage(in(station)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(later.toArray(String[]::new)));
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule theTreeKnowsNothingElse() {
    return knowsOnly("construct", "java.lang..", "java.util..", "org.jspecify..");
  }

  ArchRule theModelStandsAlone() {
    return noClasses()
        .that(resideInAnyPackage(MODEL.stream().map(this::in).toArray(String[]::new)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                Stream.concat(FLOW.stream(), Stream.of("coder", "snapshot", "examples"))
                    .map(this::in)
                    .toArray(String[]::new)));
  }

  ArchRule aStackOnlyDefines() {
    return knowsNothingOf(
        "coder", Stream.of("file", "render", "rule", "report", "cli", "snapshot", "examples"));
  }

  ArchRule snapshotsNeedNoCommandLine() {
    return knowsNothingOf("snapshot", Stream.of("cli", "coder", "examples"));
  }

  ArchRule assertionsNeedNoCommandLine() {
    return knowsNothingOf("assertion", Stream.of("cli", "coder", "examples"));
  }

  /** Who renders without charts, or with a Helm of their own, loads no native library. */
  ArchRule onlyWhoRunsOrAssertsKnowsTheNativeHelm() {
    return noClasses()
        .that(
            resideInAPackage(root + "..")
                .and(
                    describe(
                        "neither helm, cli nor assertion",
                        it ->
                            !it.getPackageName().startsWith(root + ".helm")
                                && !it.getPackageName().startsWith(root + ".assertion")
                                && !it.getPackageName().startsWith(root + ".cli")
                                && !it.getPackageName().startsWith(root + ".benchmarks"))))
        .should()
        .dependOnClassesThat(resideInAPackage(in("helm")));
  }

  /** Where passwords are read nothing is rendered, judged or reported. */
  ArchRule secretsKnowTheCoreAlone() {
    return knowsNothingOf(
        "secret",
        Stream.of(
            "schema",
            "render",
            "helm",
            "rule",
            "report",
            "cli",
            "coder",
            "snapshot",
            "assertion",
            "examples"));
  }

  /** What is secret goes nowhere but to who asked for it. */
  ArchRule secretsWriteAndLogNothing() {
    return noClasses()
        .that(resideInAPackage(in("secret")))
        .should()
        .callMethodWhere(describe("a file is written", House::writesFile))
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.net..")
                .or(
                    belongToAnyOf(
                        FileOutputStream.class,
                        FileWriter.class,
                        RandomAccessFile.class,
                        FileChannel.class)));
  }

  /** Nothing that is written, rendered, cached or reported can have seen a password. */
  ArchRule onlyTheCommandLineKnowsSecrets() {
    return noClasses()
        .that(
            resideInAPackage(root + "..")
                .and(
                    describe(
                        "neither secret nor cli",
                        it ->
                            !it.getPackageName().startsWith(root + ".secret")
                                && !it.getPackageName().startsWith(root + ".cli"))))
        .should()
        .dependOnClassesThat(resideInAPackage(in("secret")));
  }

  ArchRule nobodyKnowsTheExamples() {
    return noClasses()
        .that(
            resideInAPackage(root + "..")
                .and(
                    describe(
                        "no examples", it -> !it.getPackageName().startsWith(root + ".examples"))))
        .should()
        .dependOnClassesThat(resideInAPackage(in("examples")));
  }

  ArchRule onlyTheCommandLineTouchesTheProcess() {
    return noClasses()
        .that(
            resideInAPackage(root + "..")
                .and(describe("not the cli", it -> !it.getPackageName().startsWith(root + ".cli"))))
        .should()
        .callMethodWhere(describe("System or Runtime is asked", House::touchesTheProcess))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in");
  }

  ArchRule theSameTreeGivesTheSameBytes() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .should()
        .dependOnClassesThat(belongToAnyOf(Clock.class, Random.class, UUID.class));
  }

  /** Builders of the model are generated open, as fabric8's are. */
  ArchRule publicClassesAreClosed() {
    return classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and(describe("hand-written", it -> !isOfTheModel(it)))
        .should(be(describe("final or abstract", House::closed)));
  }

  ArchRule everyPackageIsNullMarked() {
    return classes().should(be(describe("in a @NullMarked package", House::nullMarked)));
  }

  private ArchRule knowsOnly(String room, String... packages) {
    return classes()
        .that(resideInAPackage(in(room)))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(packages).or(resideInAPackage(in(room))));
  }

  private ArchRule knowsNothingOf(String room, Stream<String> others) {
    return noClasses()
        .that(resideInAPackage(in(room)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others.map(this::in).toArray(String[]::new)));
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  private boolean isOfTheModel(JavaClass type) {
    return MODEL.stream().anyMatch(it -> type.getPackageName().startsWith(root + "." + it));
  }

  private static boolean touchesTheProcess(JavaMethodCall call) {
    var owner = call.getTargetOwner().getName();
    var name = call.getName();
    return owner.equals("java.lang.Runtime")
        || (owner.equals("java.lang.System")
            && (name.startsWith("getProp")
                || name.startsWith("getenv")
                || name.startsWith("set")
                || name.equals("exit")
                || name.endsWith("Time")
                || name.endsWith("Millis")));
  }

  private static boolean writesFile(JavaMethodCall call) {
    var name = call.getName();
    return call.getTargetOwner().getName().equals("java.nio.file.Files")
        && (name.startsWith("write")
            || name.startsWith("create")
            || (name.startsWith("new") && !name.startsWith("newInput"))
            || name.equals("copy")
            || name.equals("move"));
  }

  private static boolean closed(JavaClass type) {
    return type.getModifiers().contains(FINAL) || type.getModifiers().contains(ABSTRACT);
  }

  private static boolean nullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class);
  }
}
