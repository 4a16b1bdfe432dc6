package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.Origin;
import dev.cofferdam.rule.Breach;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For machines: one JSON object, its keys always all there. */
record ClusterJson(PrintWriter out) implements ClusterPrinter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public void print(Cluster cluster, List<Breach> breaches) {
    var json = JsonNodeFactory.instance.objectNode();
    var objects = json.putArray("objects");
    for (var object : cluster.objects()) {
      var entry = objects.addObject();
      add(entry, object.origin());
      object.hooks().forEach(entry.putArray("hooks")::add);
      entry.set("object", ObjectYaml.shown(object));
    }
    var unrendered = json.putArray("unrendered");
    for (var it : cluster.unrendered()) {
      var entry = unrendered.addObject().put("id", it.reason().id()).put("subject", it.subject());
      add(entry, it.origin());
      entry.put("text", it.text());
    }
    var findings = json.putArray("findings");
    for (var breach : breaches) {
      var finding = breach.finding();
      findings
          .addObject()
          .put("id", finding.id())
          .put("severity", breach.rule().severity().name().toLowerCase(Locale.ROOT))
          .put("file", finding.file())
          .put("line", finding.place().line())
          .put("column", finding.place().column())
          .put("object", finding.object())
          .put("field", finding.field())
          .put("text", finding.text());
    }
    out.println(JSON.writeValueAsString(json).replace("\r\n", "\n"));
  }

  private static void add(ObjectNode entry, Origin origin) {
    entry.put("file", origin.file());
    entry.put("line", origin.line());
    entry.put("construct", origin.construct().orElse(""));
    entry.put("kustomization", origin.kustomization().map(Object::toString).orElse(""));
    entry.put("helmRelease", origin.release().map(it -> it.release().toString()).orElse(""));
    entry.put("chart", origin.release().map(it -> it.chart() + " " + it.version()).orElse(""));
    entry.put("template", origin.release().map(it -> it.template()).orElse(""));
  }
}
