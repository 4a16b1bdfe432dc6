package planted.assertion;

import planted.cli.Command;

/** Needs the command line. */
public class Sentence {
  final Command later = new Command();
}
