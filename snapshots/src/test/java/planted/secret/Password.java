package planted.secret;

import planted.report.Verdict;

/** Could end in a report. */
public class Password {
  final Verdict later = new Verdict();
}
