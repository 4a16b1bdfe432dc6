package planted.document;

import planted.cli.Command;

/** Knows the last station. */
public class Text {
  final Command later = new Command();
}
