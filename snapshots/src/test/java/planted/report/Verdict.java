package planted.report;

import planted.cli.Command;

/** Knows the last station. */
public class Verdict {
  final Command later = new Command();
}
