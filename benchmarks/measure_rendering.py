#!/usr/bin/env python3
"""Times whole processes that render 1 to 1,000 HelmReleases, beside Helm's engine alone; see docs/performance.md.

`cofferdam` renders everything, `cofferdam, kept` finds what Helm gave in its cache, `engine` is a process of ours that does
nothing but have the same engine render the same charts, and `helm` is one process `helm template` after the other, if it is on
the PATH. Builds nothing. First, from the root of the repository: mvn -q package -DskipTests
"""

import argparse
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import java, timed
from measure_validation import JAR

SIZES = (1, 10, 100, 1000)
MOST_OF_HELM = 100


def write(folder, releases):
    directory = Path(folder) / str(releases)
    subprocess.run([*java([], "WriteReleases"), str(directory), str(releases)], check=True)
    return directory


def helm(directory, releases):
    """A shell that runs one helm after the other, as scripts do."""
    values = directory / "values.yaml"
    values.write_text("service: {type: ClusterIP}\n")
    lines = [
        f"helm template sample {shlex.quote(str(directory))}/charts/sample-{i % 10} -n sample-{i:05} -f {shlex.quote(str(values))}"
        for i in range(releases)
    ]
    script = directory / "helm.sh"
    script.write_text("set -e\n" + "\n".join(lines) + "\n")
    return ["sh", str(script)]


def cases(args, folder):
    if not JAR.exists():
        sys.exit("cli is not built; run 'mvn -q package -DskipTests' first")
    found = {}
    for releases in args.releases:
        directory = write(folder, releases)
        render = ["java", *args.java, "-jar", str(JAR), "render"]
        kept = ["--cache", str(Path(folder) / f"cache-{releases}")]
        found["cofferdam", releases] = [*render, str(directory)]
        found["cofferdam, kept", releases] = [*render, *kept, str(directory)]
        found["engine", releases] = [*java(args.java, "TemplateReleases"), str(directory), str(releases)]
        if shutil.which("helm") and releases <= MOST_OF_HELM:
            found["helm", releases] = helm(directory, releases)
    return found


def measure(found, runs, folder):
    """All cases in turn, so that a machine whose speed drifts drifts for all of them; one turn is not counted, and fills the cache.

    In a folder that is no project, where nothing is kept unless asked.
    """
    results = {case: [] for case in found}
    for turn in range(runs + 1):
        for case, command in found.items():
            result = timed(command, folder)
            if turn:
                results[case].append(result)
    return results


def table(results):
    print("| program | releases | wall s, median | min | max | CPU s | peak MiB, median |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for (name, releases), rows in results.items():
        walls, cpus, peaks = zip(*rows)
        print(
            f"| {name} | {releases} | {statistics.median(walls):.2f} | {min(walls):.2f} | {max(walls):.2f}"
            f" | {statistics.median(cpus):.2f} | {statistics.median(peaks):.0f} |"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each case")
    parser.add_argument("--releases", type=int, nargs="+", default=SIZES)
    parser.add_argument("--java", action="append", default=[], metavar="FLAG", help="for our JVM, as --java=-Xmx512m")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table(measure(cases(args, folder), args.runs, folder))


if __name__ == "__main__":
    main()
