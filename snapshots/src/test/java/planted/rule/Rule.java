package planted.rule;

import planted.cli.Command;

/** Knows the last station. */
public class Rule {
  final Command later = new Command();
}
