package dev.cofferdam.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are not among the arguments are taken from the system properties of their name. */
final class SystemProperties implements IDefaultValueProvider {

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp()) {
      return null;
    }
    var value = System.getProperty(option.longestName().substring("--".length()));
    boolean bare = value != null && value.isEmpty() && option.type() == boolean.class;
    return bare ? "true" : value;
  }
}
