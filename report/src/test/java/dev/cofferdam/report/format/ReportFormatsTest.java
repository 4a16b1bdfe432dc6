package dev.cofferdam.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format. */
class ReportFormatsTest {

  static List<ReportFormat> formats() {
    return List.of(
        new TextFormat(),
        new JsonFormat(),
        new SarifFormat(),
        new MarkdownFormat(),
        new JUnitFormat());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writes_the_same_whatever_the_order_that_things_were_found_in(ReportFormat format) {
    var expected = Samples.written(format, Samples.mixed());

    assertThat(LongStream.range(0, 20).boxed())
        .allSatisfy(
            seed ->
                assertThat(Samples.written(format, Samples.shuffled(Samples.mixed(), seed)))
                    .isEqualTo(expected));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writes_the_same_in_every_country(ReportFormat format) {
    var expected = Samples.written(format, Samples.mixed());
    var before = Locale.getDefault();
    try {
      for (var tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-CH")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Samples.written(format, Samples.mixed())).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void ends_lines_with_line_feeds_and_leaves_the_writer_open(ReportFormat format) {
    var out = new Recording();
    format.write(Samples.mixed(), new PrintWriter(out));

    assertThat(out.text.toString()).endsWith("\n").doesNotContain("\r").doesNotEndWith("\n\n");
    assertThat(out.flushed).isTrue();
    assertThat(out.closed).isFalse();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writes_ten_thousand_findings_part_by_part(ReportFormat format) {
    var out = new Recording();
    format.write(Samples.many(10_000, "is odd"), new PrintWriter(out));

    assertThat(out.longest).isLessThan(100_000);
  }

  /** Takes note of what is done to it. */
  private static final class Recording extends Writer {
    private final StringBuilder text = new StringBuilder();
    private int longest;
    private boolean flushed;
    private boolean closed;

    @Override
    public void write(char[] buffer, int offset, int length) {
      text.append(buffer, offset, length);
      longest = Math.max(longest, length);
      flushed = false;
    }

    @Override
    public void flush() {
      flushed = true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
