package planted.render;

import planted.cli.Command;
import planted.helm.Engine;

/** Knows the last station, and the native library. */
public class Renderer {
  final Command later = new Command();
  final Engine engine = new Engine();
}
