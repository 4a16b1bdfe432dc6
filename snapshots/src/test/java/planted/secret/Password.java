package planted.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import planted.report.Verdict;

/** Could end in a report, and does in a file. */
public class Password {
  final Verdict later = new Verdict();

  void keep(String password) throws IOException {
    Files.writeString(Path.of("password"), password);
  }
}
