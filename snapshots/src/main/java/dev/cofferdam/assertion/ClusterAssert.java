package dev.cofferdam.assertion;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.report.ExposurePolicy;
import dev.cofferdam.report.Proof;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.format.TextFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a rendered cluster. */
public final class ClusterAssert extends AbstractAssert<ClusterAssert, Cluster> {

  ClusterAssert(Cluster actual) {
    super(actual, ClusterAssert.class);
  }

  /** Nothing of it is reached from outside of the cluster and the tailnet. */
  public ClusterAssert isTailnetOnly() {
    return meets(ExposurePolicy.tailnetOnly());
  }

  /** Nothing of it is reached from outside of the cluster. */
  public ClusterAssert isPrivateOnly() {
    return meets(ExposurePolicy.privateOnly());
  }

  /** Nothing of it is reached further than a policy allows, on whatever day. */
  public ClusterAssert meets(ExposurePolicy policy) {
    return meets(policy, LocalDate.MIN);
  }

  /** Nothing of it is reached further than a policy allows on a day. */
  public ClusterAssert meets(ExposurePolicy policy, LocalDate today) {
    isNotNull();
    var proof = Proof.of(List.of(actual), policy, today);
    if (!proof.holds()) {
      failWithMessage("%s", text(proof));
    }
    return this;
  }

  private static String text(Proof proof) {
    var text = new StringWriter();
    new TextFormat().write(Report.of(proof), new PrintWriter(text));
    return text.toString();
  }
}
