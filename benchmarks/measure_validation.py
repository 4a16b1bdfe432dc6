#!/usr/bin/env python3
"""Times whole processes that validate 1 to 10,000 manifests, one object a file; see docs/performance.md.

The same files go to kubeconform and flux-schema, if they are on the PATH.
Builds nothing. First, from the root of the repository: mvn -q package -DskipTests
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import java, timed

JAR = Path(__file__).resolve().parent.parent / "cli" / "target" / "cofferdam.jar"
SIZES = (1, 100, 1000, 10000)


def programs(args, cache):
    """Name to command; the directory is still missing."""
    if not JAR.exists():
        sys.exit("cli is not built; run 'mvn -q package -DskipTests' first")
    found = {
        "cofferdam": ["java", *args.java, "-jar", str(JAR), "validate"],
        "kubeconform": ["kubeconform", "-strict", "-ignore-missing-schemas", "-cache", cache, *args.kubeconform],
        "flux-schema": ["flux-schema", "validate", *args.flux_schema],
    }
    return {name: command for name, command in found.items() if shutil.which(command[0])}


def write(folder, files):
    """As many manifests, in a directory of their own."""
    directory = Path(folder) / str(files)
    subprocess.run([*java([], "WriteManifests"), str(directory), str(files)], check=True)
    return str(directory)


def measure(found, directories, runs):
    """All cases in turn, so that a machine whose speed drifts drifts for all of them; one turn is not counted."""
    results = {(name, files): [] for files in directories for name in found}
    for turn in range(runs + 1):
        for name, files in results:
            result = timed([*found[name], directories[files]])
            if turn:
                results[name, files].append(result)
    return results


def table(results):
    print("| program | files | wall s, median | min | max | CPU s | peak MiB, median | min | max |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for (name, files), rows in results.items():
        walls, cpus, peaks = zip(*rows)
        print(
            f"| {name} | {files} | {statistics.median(walls):.2f} | {min(walls):.2f} | {max(walls):.2f}"
            f" | {statistics.median(cpus):.2f} | {statistics.median(peaks):.0f} | {min(peaks):.0f} | {max(peaks):.0f} |"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each case")
    parser.add_argument("--files", type=int, nargs="+", default=SIZES)
    parser.add_argument("--java", action="append", default=[], metavar="FLAG", help="for our JVM, as --java=-Xmx256m")
    for peer in ("kubeconform", "flux-schema"):
        parser.add_argument(f"--{peer}", action="append", default=[], metavar="FLAG", help=f"for {peer}, such as where its schemas are")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        directories = {files: write(folder, files) for files in args.files}
        table(measure(programs(args, cache), directories, args.runs))


if __name__ == "__main__":
    main()
