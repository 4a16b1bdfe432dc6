package planted.construct;

import java.io.File;
import planted.resource.Thing;

/** Knows a later station, which knows it back, and something outside of the language. */
public class Tree {
  final Thing later = new Thing();
  final File outside = new File("");
}
