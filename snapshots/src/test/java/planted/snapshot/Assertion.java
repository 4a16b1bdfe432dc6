package planted.snapshot;

import planted.cli.Command;
import planted.examples.Example;

/** Knows the command line, and an example. */
public class Assertion {
  final Command command = new Command();
  final Example example = new Example();
}
