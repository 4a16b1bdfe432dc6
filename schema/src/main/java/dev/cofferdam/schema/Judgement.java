package dev.cofferdam.schema;

import java.util.List;

/**
 * What can be said of one object.
 *
 * @param whyNot why nothing was compared with anything; empty if its kind is described
 * @param problems what the API server would refuse
 * @param notEvaluated validation rules of its kind that the CEL engine here does not understand
 */
public record Judgement(String whyNot, List<Problem> problems, List<String> notEvaluated) {

  public Judgement {
    problems = List.copyOf(problems);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** Whether its kind is described, so that it was compared. */
  public boolean known() {
    return whyNot.isEmpty();
  }

  /** Whether everything was compared that can be, and nothing is wrong. */
  public boolean isValid() {
    return known() && problems.isEmpty() && notEvaluated.isEmpty();
  }
}
