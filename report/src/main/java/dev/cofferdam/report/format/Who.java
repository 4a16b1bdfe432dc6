package dev.cofferdam.report.format;

import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.ExposureMap.Way;
import dev.cofferdam.rule.exposure.Reach;
import java.util.List;

/** Who goes a way of the exposure map, in the order of the reports. */
enum Who {
  INTERNET(Reach.PUBLIC, "internet"),
  TAILNET(Reach.TAILNET, "tailnet"),
  UNKNOWN(Reach.UNPROVEN, "unknown"),
  CLUSTER(Reach.PRIVATE, "cluster");

  private final Reach reach;
  private final String title;

  Who(Reach reach, String title) {
    this.reach = reach;
    this.title = title;
  }

  static Who of(Reach reach) {
    return List.of(values()).stream().filter(it -> it.reach == reach).findFirst().orElseThrow();
  }

  /** The ways that these take. */
  List<Way> ways(Report report) {
    return report.proof().map().ways().stream().filter(it -> it.from() == reach).toList();
  }

  @Override
  public String toString() {
    return title;
  }
}
