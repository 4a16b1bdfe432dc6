package dev.cofferdam.render.helm;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a look at the templates of a chart tells about rendering them without a cluster. A template
 * uses what those it includes use. One that includes by a computed name may include any; one that
 * renders texts with {@code tpl} may render any text of the values and of the chart's files. What a
 * text makes of {@code lookup} by joining its parts stays hidden.
 *
 * @param lookingUp the templates that use {@code lookup}, by the names Helm gives them, as in
 *     {@link RenderedDocument#template}
 * @param varying those that use what differs from one rendering to the next: chance, or the time
 * @param apiVersions the literal API versions that any of them asks for
 * @param mentioned the values that any of them, or the list of dependencies, names, as in {@code
 *     image.tag}; the empty path if a template of the chart itself uses its values as a whole
 */
public record TemplateQuestions(
    SortedSet<String> lookingUp,
    SortedSet<String> varying,
    SortedSet<String> apiVersions,
    SortedSet<String> mentioned) {

  /** Functions of Helm and sprig v3 that give another value each time. */
  private static final SortedSet<String> VARYING =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "ago",
                  "bcrypt",
                  "encryptAES",
                  "genCA",
                  "genCAWithKey",
                  "genPrivateKey",
                  "genSelfSignedCert",
                  "genSelfSignedCertWithKey",
                  "genSignedCert",
                  "genSignedCertWithKey",
                  "htpasswd",
                  "now",
                  "randAlpha",
                  "randAlphaNum",
                  "randAscii",
                  "randBytes",
                  "randInt",
                  "randNumeric",
                  "shuffle",
                  "uuidv4")));

  public TemplateQuestions {
    lookingUp = Collections.unmodifiableSortedSet(new TreeSet<>(lookingUp));
    varying = Collections.unmodifiableSortedSet(new TreeSet<>(varying));
    apiVersions = Collections.unmodifiableSortedSet(new TreeSet<>(apiVersions));
    mentioned = Collections.unmodifiableSortedSet(new TreeSet<>(mentioned));
  }

  /**
   * Looks at all templates of a chart and of the charts in it, enabled or not.
   *
   * @param values what will be laid over the values of the chart
   */
  public static TemplateQuestions of(Chart chart, ObjectNode values) {
    return of(chart, templatesIn(values));
  }

  /** The texts in values that may be templates. */
  public static SortedSet<String> templatesIn(ObjectNode values) {
    return TemplateUnits.templatesIn(values);
  }

  /**
   * The same, for values of which these texts alone may be templates.
   *
   * @param texts as {@link #templatesIn} gives them
   */
  public static TemplateQuestions of(Chart chart, SortedSet<String> texts) {
    var files = Subcharts.unpacked(chart.files());
    var units = TemplateUnits.of(files, texts);
    var lookingUp = new TreeSet<String>();
    var varying = new TreeSet<String>();
    for (var template : units.rendered()) {
      var words = units.reachable(template).words;
      if (words.contains("lookup")) {
        lookingUp.add(template);
      }
      if (!Collections.disjoint(words, VARYING)) {
        varying.add(template);
      }
    }
    return new TemplateQuestions(
        lookingUp, varying, units.all().apiVersions, mentioned(files, units));
  }

  /** A helper that nothing calls, such as those of library charts, does not use all values. */
  private static SortedSet<String> mentioned(ChartFiles files, TemplateUnits units) {
    var mentioned = new TreeSet<>(units.all().mentioned);
    var own = ChartNames.of(files, "").get(0) + "/templates/";
    boolean whole =
        units.rendered().stream()
            .filter(template -> template.startsWith(own))
            .anyMatch(template -> units.reachable(template).mentioned.contains(""));
    if (!whole) {
      mentioned.remove("");
    }
    mentioned.addAll(SubchartSwitches.of(files));
    return mentioned;
  }
}
