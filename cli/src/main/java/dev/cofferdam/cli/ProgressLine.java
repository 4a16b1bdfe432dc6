package dev.cofferdam.cli;

import dev.cofferdam.render.Progress;
import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One line on the terminal that says how far a rendering is; nothing where there is none. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final String CLEAR = "\r\u001b[K";
  private static final int LONGEST = 60;

  private final @Nullable PrintWriter terminal = terminal();
  private boolean shown;

  @Override
  public void rendered(int done, int known, String current) {
    if (terminal != null) {
      var name = current.length() > LONGEST ? current.substring(0, LONGEST) + "…" : current;
      terminal.print(CLEAR + "%d of %d rendered: %s".formatted(done, known, name));
      terminal.flush();
      shown = true;
    }
  }

  @Override
  public void close() {
    if (terminal != null && shown) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = false;
    }
  }

  /** Newer JDKs give a console even where there is no terminal, and say so. */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable PrintWriter terminal() {
    Console console = System.console();
    return console != null && isTerminal(console) ? console.writer() : null;
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
