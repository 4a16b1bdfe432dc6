package dev.cofferdam.report.format;

import dev.cofferdam.report.DeclaredKind;
import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.Verdict;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import java.io.PrintWriter;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * For other programs: one JSON object, its keys always all there and in this order.
 *
 * <ul>
 *   <li>{@code passes}: whether the check succeeds; {@code verdict}: the last line of {@link
 *       TextFormat}
 *   <li>{@code policy}: {@code tailnet-only} or {@code private-only}; {@code tailnet}: its DNS name
 *       or empty
 *   <li>{@code counts}: {@code objects}, of them {@code private}, {@code tailnet}, {@code unproven}
 *       and {@code public}; {@code notRendered}, {@code charts}, {@code exceptions}, {@code
 *       errors}, {@code warnings}
 *   <li>{@code entries}: {@code level} (error, warning, note), {@code reach} (private, tailnet,
 *       unproven, public, or empty), {@code id}, {@code file}, {@code line}, {@code column}, {@code
 *       object}, {@code field}, {@code text}, {@code allowed} (whether an exception lets it pass)
 *   <li>{@code exceptions}: {@code id}, {@code object}, {@code because}, {@code until} (a day, or
 *       empty), {@code place}; {@code kinds}: those declared harmless, {@code kind}, {@code
 *       because}, {@code place}
 *   <li>{@code map}: {@code from} (internet, tailnet, unknown, cluster), {@code address}, {@code
 *       hops} of {@code object} and {@code port}, {@code id}
 *   <li>{@code assumptions}: texts
 *   <li>{@code objects}: {@code object}, {@code apiVersion}, {@code kind}, {@code namespace},
 *       {@code name}, {@code file}, {@code line} (0 if not known), {@code reach}, {@code because}
 *       (ids)
 * </ul>
 *
 * Texts stand as they are in the files, escaped wherever they are not ASCII.
 */
public final class JsonFormat implements ReportFormat {

  @Override
  public void write(Report report, PrintWriter out) {
    var json = JsonParts.to(out);
    var proof = report.proof();
    var counts = Counts.of(report);
    json.put("passes", report.passes());
    json.put("verdict", new Headline(report, counts).text());
    json.put("policy", proof.policy().name());
    json.put("tailnet", proof.policy().tailnet().map(it -> it.domain().value()).orElse(""));
    json.put("counts", counts(counts));
    json.putAll("entries", report.entries().stream().map(JsonFormat::entry));
    json.putAll("exceptions", Exceptions.of(report).keySet().stream().map(JsonFormat::exemption));
    json.putAll("kinds", proof.policy().kinds().stream().map(JsonFormat::kind));
    json.putAll("map", proof.map().ways().stream().map(JsonFormat::way));
    json.putAll(
        "assumptions", proof.assumptions().stream().map(JsonNodeFactory.instance::stringNode));
    json.putAll("objects", proof.verdicts().stream().map(JsonFormat::object));
    json.close(out);
  }

  private static ObjectNode counts(Counts counts) {
    return JsonParts.object()
        .put("objects", counts.objects())
        .put("private", counts.privates())
        .put("tailnet", counts.tailnet())
        .put("unproven", counts.unproven())
        .put("public", counts.publics())
        .put("notRendered", counts.notRendered())
        .put("charts", counts.charts())
        .put("exceptions", counts.exceptions())
        .put("errors", counts.against() + counts.others())
        .put("warnings", counts.warnings());
  }

  private static ObjectNode entry(Entry entry) {
    var finding = entry.finding();
    return JsonParts.object()
        .put("level", Lines.level(entry))
        .put("reach", entry.reach().map(Object::toString).orElse(""))
        .put("id", entry.id())
        .put("file", finding.file())
        .put("line", finding.place().line())
        .put("column", finding.place().column())
        .put("object", finding.object())
        .put("field", finding.field())
        .put("text", finding.text())
        .put("allowed", entry.allowed().isPresent());
  }

  private static ObjectNode exemption(Exemption exemption) {
    return JsonParts.object()
        .put("id", exemption.what().rule())
        .put("object", exemption.what().object().value())
        .put("because", exemption.because())
        .put("until", exemption.until().map(Object::toString).orElse(""))
        .put("place", exemption.place());
  }

  private static ObjectNode kind(DeclaredKind kind) {
    return JsonParts.object()
        .put("kind", kind.kind())
        .put("because", kind.because())
        .put("place", kind.place());
  }

  private static ObjectNode way(Way way) {
    var json =
        JsonParts.object().put("from", Who.of(way.from()).toString()).put("address", way.address());
    var hops = json.putArray("hops");
    way.hops().forEach(it -> hops.addObject().put("object", it.object()).put("port", it.port()));
    return json.put("id", way.rule().orElse(""));
  }

  private static ObjectNode object(Verdict verdict) {
    var object = verdict.object();
    var json =
        JsonParts.object()
            .put("object", object.toString())
            .put("apiVersion", object.apiVersion())
            .put("kind", object.kind())
            .put("namespace", object.namespace())
            .put("name", object.name())
            .put("file", object.origin().file())
            .put("line", object.origin().line())
            .put("reach", verdict.reach().toString());
    var because = json.putArray("because");
    new TreeSet<>(verdict.because().stream().map(Entry::id).toList()).forEach(because::add);
    return json;
  }
}
