package planted.assertion;

import planted.cli.Command;
import planted.secret.Password;

/** Needs the command line, and knows a secret. */
public class Sentence {
  final Command later = new Command();
  final Password password = new Password();
}
