package planted.flux;

import planted.file.Written;

/** Knows what becomes of it. */
public class Kind {
  final Written written = new Written();
}
