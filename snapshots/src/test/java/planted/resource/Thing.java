package planted.resource;

import planted.construct.Tree;
import planted.file.Written;

/** Closes a circle, and knows a later station. */
public class Thing {
  final Written later = new Written();

  Tree back() {
    return new Tree();
  }
}
