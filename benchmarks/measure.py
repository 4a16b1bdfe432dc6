#!/usr/bin/env python3
"""Times whole processes that write 1 to 1,000 stacks, and one that finds them unchanged; see docs/performance.md.

Builds nothing. First, from the root of the repository: mvn -q -pl benchmarks -am package -DskipTests
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGET = Path(__file__).resolve().parent / "target"
SIZES = (1, 10, 100, 1000)
OURS = "cofferdam"
AGAIN = "cofferdam, again"


def java(flags, program="Synthesize"):
    jars = [str(jar) for jar in TARGET.glob("cofferdam-benchmarks-*.jar")]
    if not jars:
        sys.exit("benchmarks is not built; run 'mvn -q -pl benchmarks -am package -DskipTests' first")
    path = os.pathsep.join([*jars, str(TARGET / "lib" / "*")])
    return ["java", *flags, "-cp", path, f"dev.cofferdam.benchmarks.{program}"]


def programs(flags, peers):
    """Name to command and directory; the arguments OUT and STACKS are still missing."""
    ours = java(flags)
    found = {OURS: (ours, None), AGAIN: (ours, None)}
    if peers:
        sys.path.insert(0, str(peers))
        import bench  # the peers' own program, which knows how each is started

        os.environ.update(bench.ENV)
        found.update({name: (command, bench.ROOT) for name, command in bench.PEERS.items()})
    return found


def timed(argv, directory=None):
    """Wall seconds, CPU seconds, and peak MiB of the largest process."""
    os.sync()
    start = time.monotonic()
    process = subprocess.Popen(argv, cwd=directory, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(argv)}: exit {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(program, out, stacks):
    command, directory = program
    return timed([*command, str(out), str(stacks)], directory)


def stamps(folder):
    """What any write would change, of files and of directories."""
    return {path: (stat.st_mtime_ns, stat.st_ino) for path in folder.rglob("*") for stat in [path.stat()]}


def once(name, program, stacks):
    """One run into a folder that does not exist, or over stacks that the same program has just written."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        if name != AGAIN:
            return run(program, out, stacks)
        run(program, out, stacks)
        before = stamps(out)
        result = run(program, out, stacks)
        if stamps(out) != before:
            sys.exit("the second synthesis of unchanged stacks wrote something")
        return result


def measure(found, cases, runs):
    """All cases in turn, so that a machine whose speed drifts drifts for all of them; one turn is not counted."""
    results = {case: [] for case in cases}
    for turn in range(runs + 1):
        for name, stacks in cases:
            result = once(name, found[name], stacks)
            if turn:
                results[name, stacks].append(result)
    return results


def table(results):
    single = {name: statistics.median(wall for wall, _, _ in rows) for (name, n), rows in results.items() if n == 1}
    print("| program | stacks | wall s, median | min | max | CPU s | peak MiB | ms per further stack |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for (name, stacks), rows in results.items():
        walls, cpus, peaks = zip(*rows)
        wall = statistics.median(walls)
        further = f"{(wall - single[name]) / (stacks - 1) * 1000:.1f}" if stacks > 1 and name in single else ""
        print(
            f"| {name} | {stacks} | {wall:.2f} | {min(walls):.2f} | {max(walls):.2f} | {statistics.median(cpus):.2f}"
            f" | {statistics.median(peaks):.0f} | {further} |"
        )


def warm(found, cases, rounds):
    """Repeated synthesis into new folders inside one process, without its start."""
    print(f"| program | stacks | first of {rounds} rounds, ms | later half, median | min | max | ms per stack |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, stacks in cases:
        command, directory = found[name]
        with tempfile.TemporaryDirectory() as folder:
            argv = [*command, folder, str(stacks), str(rounds)]
            output = subprocess.run(argv, cwd=directory, check=True, text=True, stdout=subprocess.PIPE).stdout
        times = [float(line.split()[-2]) for line in output.splitlines() if line.startswith("round ")]
        later = times[rounds // 2 :]
        median = statistics.median(later)
        print(
            f"| {name} | {stacks} | {times[0]:.0f} | {median:.1f} | {min(later):.1f} | {max(later):.1f}"
            f" | {median / stacks:.2f} |"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each case")
    parser.add_argument("--stacks", type=int, nargs="+", default=SIZES)
    parser.add_argument("--java", action="append", default=[], metavar="FLAG", help="for our JVM, as --java=-XX:+UseSerialGC")
    parser.add_argument("--peers", type=Path, metavar="DIR", help="a built copy of the peer programs, run in turn")
    parser.add_argument("--only", nargs="+", metavar="PROGRAM", help=f"such as '{OURS}' or '{AGAIN}'")
    parser.add_argument("--rounds", type=int, help="time so many rounds inside one process instead")
    args = parser.parse_args()
    found = programs(args.java, args.peers)
    cases = [(name, n) for n in args.stacks for name in args.only or found if name != AGAIN or n == max(args.stacks)]
    if args.rounds:
        warm(found, [case for case in cases if case[0] != AGAIN], args.rounds)
    else:
        table(measure(found, cases, args.runs))


if __name__ == "__main__":
    main()
