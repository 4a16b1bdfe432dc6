package dev.cofferdam.schema;

import java.util.List;

/**
 * What can be said of one object.
 *
 * @param known whether anything describes its kind; if not, nothing was compared
 * @param problems what the API server would refuse
 * @param notEvaluated validation rules of its kind that the CEL engine here does not understand
 */
public record Judgement(boolean known, List<Problem> problems, List<String> notEvaluated) {

  public Judgement {
    problems = List.copyOf(problems);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** Whether everything was compared that can be, and nothing is wrong. */
  public boolean isValid() {
    return known && problems.isEmpty();
  }
}
