package dev.cofferdam.cli;

/** The program in {@code cofferdam.jar}: the commands that need no stack of one's own. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name; on failure ends the process. */
  public static void main(String[] arguments) {
    new Cofferdam().run(arguments);
  }
}
