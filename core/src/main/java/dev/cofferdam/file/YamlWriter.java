package dev.cofferdam.file;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Writes YAML for the people who review it and for Go, which reads it.
 *
 * <p>No document head, lists indented by two, long strings on one line, maps sorted by key, fields
 * of typed objects in the order of their class. A string that a YAML 1.1 reader could take for
 * something else is quoted.
 */
public final class YamlWriter {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(new Factory())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addMixIn(ObjectMeta.class, NameFirst.class)
          .build();

  private YamlWriter() {}

  /** People look for the name first; fabric8's own order is alphabetical. */
  @JsonPropertyOrder({"name", "namespace", "labels", "annotations"})
  private interface NameFirst {}

  /** {@code value}, an object of the model or JSON, as one document, ended by a line end. */
  public static String write(Object value) {
    return escapedBreaks(MAPPER.writeValueAsString(value));
  }

  /**
   * The emitter writes these as they are, and only ever between double quotes; YAML 1.1, which Go
   * reads, takes the first two for line ends.
   */
  private static String escapedBreaks(String yaml) {
    return yaml.replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\ufeff", "\\ufeff");
  }

  private static final class Factory extends YAMLFactory {

    private static final long serialVersionUID = 1L;

    Factory() {
      super(settings());
    }

    private static YAMLFactoryBuilder settings() {
      return YAMLFactory.builder()
          .stringQuotingChecker(new Quoting())
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .enable(YAMLWriteFeature.ALLOW_LONG_KEYS)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER);
    }

    @Override
    protected YAMLGenerator _createGenerator(ObjectWriteContext context, IOContext io, Writer out) {
      return new Generator(
          context,
          io,
          context.getStreamWriteFeatures(_streamWriteFeatures),
          context.getFormatWriteFeatures(_formatWriteFeatures),
          _quotingChecker,
          out,
          _version,
          _dumpSettings);
    }
  }

  /**
   * The quoting checker is not asked about strings of several lines, so they are looked at here.
   */
  private static final class Generator extends YAMLGenerator {

    Generator(
        ObjectWriteContext context,
        IOContext io,
        int streamFeatures,
        int yamlFeatures,
        StringQuotingChecker quoting,
        Writer out,
        @Nullable SpecVersion version,
        @Nullable DumpSettings settings) {
      super(context, io, streamFeatures, yamlFeatures, quoting, out, version, settings);
    }

    @Override
    protected ScalarEvent _scalarEvent(String value, ScalarStyle style) {
      boolean odd = style == ScalarStyle.LITERAL && !Quoting.fitsBlock(value);
      return super._scalarEvent(value, odd ? ScalarStyle.DOUBLE_QUOTED : style);
    }
  }
}
