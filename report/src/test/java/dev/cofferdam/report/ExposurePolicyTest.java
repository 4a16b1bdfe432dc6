package dev.cofferdam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.rule.exposure.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExposurePolicyTest {

  private static final ExposedObject WHAT =
      ObjectName.of("Service apps/web").exposedBy("exposure/node-port");

  @Test
  void is_named_for_how_far_anything_may_be_reached() {
    assertThat(ExposurePolicy.tailnetOnly().name()).isEqualTo("tailnet-only");
    assertThat(ExposurePolicy.privateOnly().name()).isEqualTo("private-only");
  }

  @Test
  void refuses_to_let_everything_pass() {
    for (var reach : List.of(Reach.UNPROVEN, Reach.PUBLIC)) {
      assertThatThrownBy(() -> new ExposurePolicy(reach, List.of(), List.of(), Optional.empty()))
          .hasMessage(
              "a policy is tailnet-only or private-only, got '%s'; allow single objects instead"
                  .formatted(reach));
    }
  }

  @Test
  void keeps_exceptions_and_kinds_with_their_reasons() {
    var policy =
        ExposurePolicy.privateOnly()
            .allowing(WHAT, "a", LocalDate.EPOCH)
            .declaringHarmless("Widget.example.com", "b");
    assertThat(policy.exemptions())
        .containsExactly(new Exemption(WHAT, "a", Optional.of(LocalDate.EPOCH), ""));
    assertThat(policy.kinds()).containsExactly(new DeclaredKind("Widget.example.com", "b", ""));
  }

  @Test
  void refuses_to_say_something_twice_or_without_a_reason() {
    var policy =
        ExposurePolicy.tailnetOnly().allowing(WHAT, "a").declaringHarmless("W.example.com", "b");
    assertThatThrownBy(() -> policy.allowing(WHAT, "c"))
        .hasMessage(
            "the policy names exposure/node-port of Service apps/web twice; keep one of the two");
    assertThatThrownBy(() -> policy.declaringHarmless("W.example.com", "c"))
        .hasMessage("the policy names W.example.com twice; keep one of the two");
    assertThatThrownBy(() -> ExposurePolicy.tailnetOnly().allowing(WHAT, " "))
        .hasMessage(
            "the exception for exposure/node-port of Service apps/web has no reason; say why it is"
                + " safe");
  }
}
