package dev.cofferdam.render.helm;

import java.util.List;

/** What became of the reading of a chart. */
public sealed interface ChartReading {

  /**
   * The chart is there.
   *
   * @param remarks what a reader should know about it
   */
  record Found(Chart chart, List<String> remarks) implements ChartReading {

    public Found {
      remarks = List.copyOf(remarks);
    }
  }

  /** The chart cannot be rendered; the text is one sentence. */
  record Absent(Reason reason, String text) implements ChartReading {}

  /** Why a chart cannot be rendered. */
  enum Reason {
    /** Nothing is at its path. */
    NOTHING_THERE,
    /** A directory without Chart.yaml. */
    NO_CHART_YAML,
    /** Helm would not load it. */
    BROKEN,
    /** A chart that it needs is not vendored. */
    MISSING_DEPENDENCY,
    /** It has nothing of its own to install. */
    LIBRARY
  }
}
