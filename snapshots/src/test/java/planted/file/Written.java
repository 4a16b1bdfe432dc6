package planted.file;

import java.util.UUID;
import planted.cli.Command;

/** Knows the last station, prints, and is another one each time. */
public class Written {
  final Command later = new Command();
  final UUID id = UUID.randomUUID();

  void print() {
    System.out.println(System.getenv("HOME"));
  }
}
