package dev.cofferdam.helm;

import dev.cofferdam.render.helm.ApiVersions;
import dev.cofferdam.render.helm.ChartFiles;
import dev.cofferdam.render.helm.Subcharts;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Charts as Helm gets them, kept for as long as somebody has the files that they are made of:
 * releases of one chart differ in their values alone.
 */
final class PackedCharts {

  private final Map<ChartFiles, Map<SortedSet<String>, byte[]>> packed =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** With the template that gives away what all others give. */
  byte[] collecting(ChartFiles chart, SortedSet<String> apiVersions) {
    return packed
        .computeIfAbsent(chart, it -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            apiVersions, it -> new CollectingChart(prepared(chart, it)).files().packed());
  }

  /** Without it. */
  static byte[] plain(ChartFiles chart, SortedSet<String> apiVersions) {
    return prepared(chart, apiVersions).packed();
  }

  private static ChartFiles prepared(ChartFiles chart, SortedSet<String> apiVersions) {
    return ApiVersions.in(Subcharts.unpacked(chart), apiVersions);
  }
}
