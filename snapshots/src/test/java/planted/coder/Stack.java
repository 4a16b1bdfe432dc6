package planted.coder;

import planted.file.Written;

/** Writes as well as defines. */
public class Stack {
  final Written written = new Written();
}
