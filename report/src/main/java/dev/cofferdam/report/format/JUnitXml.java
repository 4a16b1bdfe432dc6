package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Exemption;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes test suites as XML 1.0, with characters that it allows alone. */
record JUnitXml(XMLStreamWriter xml) {

  static JUnitXml to(PrintWriter out) {
    try {
      return new JUnitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
    } catch (XMLStreamException e) {
      throw bug(e);
    }
  }

  /** A print writer throws nothing. */
  private static IllegalStateException bug(XMLStreamException e) {
    return new IllegalStateException("XML cannot be written; this is a bug in Cofferdam", e);
  }

  /** A part of the text that is written. */
  private interface Part {
    void write() throws XMLStreamException;
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (XMLStreamException e) {
      throw bug(e);
    }
  }

  /** Begins the document, in which these cases will be. */
  void begin(List<JUnitCase> cases) {
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          line(0);
          xml.writeStartElement("testsuites");
          xml.writeAttribute("name", "cofferdam");
          counts(cases);
        });
  }

  private void counts(List<JUnitCase> cases) throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(cases.stream().filter(JUnitCase::fails).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute(
        "skipped", Long.toString(cases.stream().filter(JUnitCase::isSkipped).count()));
  }

  void suite(String name, List<JUnitCase> cases) {
    Map<String, Integer> names = new HashMap<>();
    write(
        () -> {
          line(1);
          xml.writeStartElement("testsuite");
          xml.writeAttribute("name", name);
          counts(cases);
          for (JUnitCase one : cases) {
            int number = names.merge(one.group() + "\n" + one.name(), 1, Integer::sum);
            testCase(one, number == 1 ? "" : " (%s)".formatted(number));
          }
          line(1);
          xml.writeEndElement();
        });
  }

  private void testCase(JUnitCase one, String number) throws XMLStreamException {
    line(2);
    boolean silent = !one.fails() && !one.isSkipped() && one.warnings().isEmpty();
    if (silent) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    xml.writeAttribute("classname", one.suite() + "." + Visible.of(one.group()).replace('.', '_'));
    xml.writeAttribute("name", Visible.of(one.name()) + number);
    if (!one.file().isEmpty()) {
      xml.writeAttribute("file", Visible.of(one.file()));
    }
    if (!silent) {
      outcome(one);
      line(2);
      xml.writeEndElement();
    }
  }

  private void outcome(JUnitCase one) throws XMLStreamException {
    if (one.fails()) {
      var first = one.failures().get(0);
      line(3);
      xml.writeStartElement("failure");
      xml.writeAttribute("message", Visible.of(first.finding().message()));
      xml.writeAttribute("type", first.id());
      xml.writeCharacters(lines(one.failures()));
      xml.writeEndElement();
    } else if (one.isSkipped()) {
      line(3);
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", because(one.allowed()));
    }
    if (!one.warnings().isEmpty()) {
      line(3);
      xml.writeStartElement("system-out");
      xml.writeCharacters(lines(one.warnings()));
      xml.writeEndElement();
    }
  }

  private static String because(List<Entry> allowed) {
    return allowed.stream()
        .flatMap(it -> it.allowed().stream())
        .map(JUnitXml::because)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String because(Exemption exemption) {
    return "%s: %s".formatted(Lines.of(exemption), Visible.of(exemption.because()));
  }

  private static String lines(List<Entry> entries) {
    return entries.stream().map(Lines::of).collect(Collectors.joining("\n"));
  }

  void end() {
    write(
        () -> {
          line(0);
          xml.writeEndDocument();
          xml.writeCharacters("\n");
          xml.flush();
        });
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
