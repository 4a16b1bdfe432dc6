package dev.cofferdam.cli;

import dev.cofferdam.schema.Finding;
import dev.cofferdam.schema.ValidationReport;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** For machines: one JSON object, its keys always all there. */
record ValidationJson(PrintWriter out) implements ValidationPrinter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public void print(ValidationReport report) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("files", report.manifests());
    json.put("objects", report.objects());
    json.put("valid", report.valid());
    json.put("otherFiles", report.others());
    report.templates().forEach(json.putArray("templates")::add);
    add(json.putArray("findings"), report.findings());
    add(json.putArray("unvalidated"), report.unvalidated());
    report.notEvaluated().forEach(json.putArray("rulesNotEvaluated")::add);
    out.println(JSON.writeValueAsString(json).replace("\r\n", "\n"));
  }

  private static void add(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      array
          .addObject()
          .put("id", finding.id())
          .put("file", finding.file())
          .put("line", finding.place().line())
          .put("column", finding.place().column())
          .put("object", finding.object())
          .put("field", finding.field())
          .put("text", finding.text());
    }
  }
}
