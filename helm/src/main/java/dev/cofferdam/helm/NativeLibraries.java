package dev.cofferdam.helm;

import com.marcnuri.helm.VersionCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import com.sun.jna.Platform;
import dev.cofferdam.render.helm.HelmFailure;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The native library that fits this platform, out of those on the class path. helm-java would take
 * any of them, and fetch one from the network if there is none.
 */
final class NativeLibraries {

  /** Of the Helm in it; said here, so that nobody loads 98 MB to ask. */
  static final String VERSION = "v3.21.0";

  /** One for the whole process: Go cannot be unloaded. */
  private static @Nullable HelmLib loaded;

  private final NativeLibrary library;

  private NativeLibraries(NativeLibrary library) {
    this.library = library;
  }

  static Optional<NativeLibraries> tryFind() {
    var loader = NativeLibraries.class.getClassLoader();
    for (var library : ServiceLoader.load(NativeLibrary.class, loader)) {
      if (library.getBinaryName().startsWith("helm-" + platform() + ".")) {
        return Optional.of(new NativeLibraries(library));
      }
    }
    return Optional.empty();
  }

  /** As Go names it. */
  private static String platform() {
    var system = Platform.isMac() ? "darwin" : Platform.isWindows() ? "windows" : "linux";
    var isKnown = Platform.isMac() || Platform.isWindows() || Platform.isLinux();
    var machine =
        Platform.ARCH.equals("aarch64") ? "arm64" : Platform.ARCH.replace("x86-64", "amd64");
    return isKnown ? system + "-" + machine : "unknown";
  }

  /**
   * Loads it, once.
   *
   * @throws HelmFailure if the platform refuses, as one without glibc does
   */
  HelmLib load() {
    synchronized (NativeLibraries.class) {
      var result = loaded == null ? loadAnew() : loaded;
      loaded = result;
      return result;
    }
  }

  private HelmLib loadAnew() {
    try {
      return library.load();
    } catch (IllegalStateException | LinkageError e) {
      throw new HelmFailure(
          "the native library '"
              + library.getBinaryName()
              + "' cannot be loaded; put a helm executable on the PATH: "
              + reason(e));
    }
  }

  /** What is at the bottom, such as that Java denies native access. */
  private static String reason(Throwable failure) {
    var bottom = failure;
    while (bottom.getCause() != null) {
      bottom = bottom.getCause();
    }
    return bottom.getMessage() == null ? bottom.toString() : bottom.getMessage();
  }

  /** What the library itself says of the Helm in it. */
  String loadedVersion() {
    return new VersionCommand(load()).call();
  }
}
