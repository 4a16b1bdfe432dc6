package dev.cofferdam.schema;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.Fault;
import dev.cofferdam.document.Place;
import dev.cofferdam.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates the objects of one file after the other. */
record FileValidator(ObjectValidator validator, Patches patches) {

  private static final String KUSTOMIZE = "kustomize.config.k8s.io/";

  private static final Fault TOO_LITTLE_MEMORY =
      new Fault(
          new Place(1, 1),
          "the file needs more memory than there is; start Java with -Xmx256m -Xss4m");

  private static final String NOT_EVALUATED =
      "has rules that cannot be evaluated here (noted below), and is valid but for them";

  /** Of one object; who has mended a hundred will look again. */
  private static final int MOST_PROBLEMS = 100;

  FileReport report(SourceFile file) {
    var run = new Run(file, patches.contain(file) ? Extent.PATCH : Extent.WHOLE);
    try {
      file.read().ifPresent(run::look);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // What the file took is free again; the files after it are smaller, or say the same.
      run = new Run(file, Extent.WHOLE);
      run.add(TOO_LITTLE_MEMORY);
    }
    return run.report();
  }

  /** One file, and what was seen in it so far. */
  private final class Run {
    private final SourceFile file;
    private final Extent extent;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> unvalidated = new ArrayList<>();
    private final List<String> notEvaluated = new ArrayList<>();
    private int objects;
    private int valid;

    Run(SourceFile file, Extent extent) {
      this.file = file;
      this.extent = extent;
    }

    FileReport report() {
      findings.sort(Finding.IN_ORDER);
      return new FileReport(file.shown(), objects, valid, unvalidated, findings, notEvaluated);
    }

    void look(Reading reading) {
      reading.documents().forEach(this::look);
      reading.faults().forEach(this::add);
    }

    private void add(Fault fault) {
      findings.add(
          new Finding("document/unreadable", file.shown(), fault.place(), "", "", fault.text()));
    }

    private void look(Document document) {
      var value = withKind(document);
      Manifests.lacking(value).ifPresent(field -> addLacking(document, value, field));
      Manifests.strayItems(value).forEach(path -> addStray(document, path));
      Manifests.in(document, value).forEach(this::judge);
    }

    private void addStray(Document document, List<Object> path) {
      objects++;
      findings.add(
          finding(
              "schema/type",
              document.placeOf(path),
              "",
              new Problem("", path, "").field(),
              "is no object with an apiVersion and a kind; mend it or leave it out"));
    }

    private void addLacking(Document document, JsonNode value, String field) {
      objects++;
      findings.add(
          value.has(field)
              ? finding(
                  "schema/type",
                  document.placeOf(List.of(field)),
                  "",
                  field,
                  "must be a text; put it in quotes if it is meant to be one")
              : finding("schema/required", document.place(), "", field, "is missing; set it"));
    }

    /** A kustomization may leave out what its file name says already. */
    private JsonNode withKind(Document document) {
      if (!(document.value() instanceof ObjectNode object)
          || !file.isKustomization()
          || Manifests.isObject(object)) {
        return document.value();
      }
      var copy = object.deepCopy();
      var kind = object.path("kind").asString("Kustomization");
      var version = kind.equals("Component") ? "v1alpha1" : "v1beta1";
      copy.put("apiVersion", object.path("apiVersion").asString(KUSTOMIZE + version));
      return copy.put("kind", kind);
    }

    private void judge(Manifests.Manifest manifest) {
      objects++;
      var judgement = validator.judge(manifest.object(), extent);
      notEvaluated.addAll(judgement.notEvaluated());
      if (judgement.isValid()) {
        valid++;
      } else if (!judgement.known()) {
        unvalidated.add(unvalidated(manifest, "schema/unvalidated", judgement.whyNot()));
      } else if (judgement.problems().isEmpty()) {
        unvalidated.add(unvalidated(manifest, "schema/rule-not-evaluated", NOT_EVALUATED));
      }
      judgement.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> add(manifest, problem));
    }

    private Finding unvalidated(Manifests.Manifest manifest, String id, String why) {
      var place = manifest.document().placeOf(manifest.path());
      return finding(id, place, manifest.name(), "", why);
    }

    private void add(Manifests.Manifest manifest, Problem problem) {
      var path = Stream.concat(manifest.path().stream(), problem.path().stream()).toList();
      var place =
          problem.id().equals("schema/unknown-field")
              ? manifest.document().placeOfKey(path)
              : manifest.document().placeOf(path);
      findings.add(finding(problem.id(), place, manifest.name(), problem.field(), problem.text()));
    }

    private Finding finding(String id, Place place, String object, String field, String text) {
      return new Finding(id, file.shown(), place, object, field, text);
    }
  }
}
