package dev.cofferdam.render;

import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.helm.TemplateQuestions;
import java.util.List;
import java.util.SortedSet;

/** What the templates of a chart ask that the files do not answer. */
record Doubts(RenderedObject release, List<Unrendered> unrendered) {

  void about(TemplateQuestions questions, SortedSet<String> apis, SortedSet<String> absent) {
    questions
        .lookingUp()
        .forEach(
            template ->
                add(
                    Reason.LOOKUP,
                    "the template '%s' looks objects up in the cluster, and is rendered as if there were none; look at what it does with them"
                        .formatted(template)));
    questions
        .varying()
        .forEach(
            template ->
                add(
                    Reason.RANDOM,
                    "the template '%s' makes values up whenever it is rendered; give them as values or in a Secret of their own"
                        .formatted(template)));
    questions.apiVersions().stream()
        .filter(api -> !apis.contains(api) && !absent.contains(api))
        .forEach(
            api ->
                add(
                    Reason.API_VERSION,
                    "the chart asks whether the cluster has '%s', and is rendered as if it had not; say so with --api-versions %s, or that it has not with --without-api %s"
                        .formatted(api, api, api)));
  }

  private void add(Reason reason, String text) {
    unrendered.add(new Unrendered(reason, release.toString(), release.origin(), text));
  }
}
