package dev.cofferdam.helm;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;

/** A process of its own, since the native library reads the environment when it is loaded. */
final class RenderingProcess {

  private RenderingProcess() {}

  /** Prints what a chart gives. */
  public static void main(String[] arguments) {
    if (arguments[0].equals("ours")) {
      System.out.println(NativeCase.of("lookup").render(NativeHelm.tryLoad().orElseThrow()));
    } else {
      // What would happen if we called helm-java as its own documentation does.
      var chart = Path.of("../render/src/test/resources/charts/lookup");
      System.out.println(new Helm(chart).template().call());
    }
  }
}
