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

  private static final ApiKind KUSTOMIZATION =
      new ApiKind("kustomize.config.k8s.io/v1beta1", "Kustomization");

  private static final Fault TOO_LITTLE_MEMORY =
      new Fault(
          new Place(1, 1), "the file needs more memory than there is; start Java with -Xmx256m");

  FileReport report(SourceFile file) {
    var run = new Run(file, patches.contain(file) ? Extent.PATCH : Extent.WHOLE);
    try {
      file.read().ifPresent(run::look);
    } catch (OutOfMemoryError e) {
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
      Manifests.in(document, value).forEach(this::judge);
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
      copy.put("apiVersion", object.path("apiVersion").asString(KUSTOMIZATION.apiVersion()));
      return copy.put("kind", object.path("kind").asString(KUSTOMIZATION.kind()));
    }

    private void judge(Manifests.Manifest manifest) {
      objects++;
      var judgement = validator.judge(manifest.object(), extent);
      notEvaluated.addAll(judgement.notEvaluated());
      if (judgement.isValid()) {
        valid++;
      } else if (!judgement.known()) {
        unvalidated.add(unknown(manifest, judgement.whyNot()));
      }
      judgement.problems().forEach(problem -> add(manifest, problem));
    }

    private Finding unknown(Manifests.Manifest manifest, String why) {
      return finding(
          "schema/unvalidated",
          manifest.document().placeOf(manifest.path()),
          manifest.name(),
          "",
          why);
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
