package dev.cofferdam.schema;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates the expressions of {@code x-kubernetes-validations}. Of the functions that Kubernetes
 * adds to CEL (quantity, ip, cidr, url, format and the like) there is none; an expression with one
 * of them cannot be evaluated here.
 */
final class CelEngine {

  /** More steps than the API server's budget of a million per call lets a rule take. */
  private static final int MOST_STEPS = 300_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .comprehensionMaxIterations(MOST_STEPS)
          .build();

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("self", SimpleType.DYN)
          .addVar("oldSelf", SimpleType.DYN)
          .addLibraries(
              CelExtensions.strings(),
              CelExtensions.optional(),
              CelExtensions.sets(OPTIONS),
              CelExtensions.lists())
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(
              CelExtensions.strings(),
              CelExtensions.optional(),
              CelExtensions.sets(OPTIONS),
              CelExtensions.lists())
          .build();

  private static final Map<String, Optional<CelRuntime.Program>> PROGRAMS =
      new ConcurrentHashMap<>();

  private CelEngine() {}

  /** The expression ready to run; empty if it uses what is not there, or is none. */
  static Optional<CelRuntime.Program> program(String expression) {
    return PROGRAMS.computeIfAbsent(expression, CelEngine::compiled);
  }

  private static Optional<CelRuntime.Program> compiled(String expression) {
    try {
      return Optional.of(RUNTIME.createProgram(COMPILER.compile(expression).getAst()));
    } catch (CelValidationException | CelEvaluationException e) {
      return Optional.empty();
    }
  }

  /** What the expression says of a value, and why it says nothing. */
  static Object value(CelRuntime.Program program, Object self) throws CelEvaluationException {
    return Objects.requireNonNull(program.eval(Map.of("self", self, "oldSelf", Optional.empty())));
  }
}
