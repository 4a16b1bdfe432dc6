package planted.schema;

import planted.cli.Command;

/** Knows the last station. */
public class Judge {
  final Command later = new Command();
}
