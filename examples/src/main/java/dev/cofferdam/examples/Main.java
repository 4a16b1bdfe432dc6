package dev.cofferdam.examples;

import dev.cofferdam.cli.Cofferdam;

/** {@code mvn exec:java -Dstack=NAME} ends up here. */
public final class Main {

  private Main() {}

  /** Writes the stack that was asked for. */
  public static void main(String[] args) {
    cofferdam().run(args);
  }

  /** All examples, by name. */
  public static Cofferdam cofferdam() {
    return new Cofferdam()
        .stack("coder-prod", CoderProd::define)
        .stack("exposed", Exposed::define)
        .stack("intranet", Intranet::define)
        .stack("platform-prod", parameters -> Platform.define(Environment.PROD, parameters))
        .stack("platform-staging", parameters -> Platform.define(Environment.STAGING, parameters));
  }
}
