#!/usr/bin/env python3
"""Times whole processes that prove repositories of 10 to 10,000 objects, in a bounded heap; see docs/performance.md.

The objects are Deployments, Services, Tailscale Ingresses and ConfigMaps, a hundred to a file, which one Flux Kustomization applies.
Builds nothing. First, from the root of the repository: mvn -q package -DskipTests
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from measure import timed
from measure_validation import JAR

SIZES = (10, 100, 1_000, 10_000)
OF_ONE_KIND_EACH = 4
IN_A_FILE = 25

FLUX = """apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: repo, namespace: flux-system}
spec: {interval: 1m, url: "ssh://git@git.example.com/example/repo", ref: {branch: main}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec: {interval: 10m, path: ./apps, prune: true, sourceRef: {kind: GitRepository, name: repo}}
"""

OBJECTS = """---
apiVersion: apps/v1
kind: Deployment
metadata: {{name: web-{0}, namespace: apps}}
spec:
  selector: {{matchLabels: {{app: web-{0}}}}}
  template:
    metadata: {{labels: {{app: web-{0}}}}}
    spec:
      containers:
        - name: web
          image: registry.example.com/web:1.{0}
          ports: [{{name: http, containerPort: 8080}}]
          env: [{{name: B, valueFrom: {{configMapKeyRef: {{name: settings-{0}, key: b}}}}}}]
          readinessProbe: {{httpGet: {{path: /, port: http}}}}
---
apiVersion: v1
kind: Service
metadata: {{name: web-{0}, namespace: apps}}
spec: {{type: ClusterIP, selector: {{app: web-{0}}}, ports: [{{name: http, port: 80, targetPort: http}}]}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {{name: web-{0}, namespace: apps}}
spec:
  ingressClassName: tailscale
  tls: [{{hosts: [web-{0}]}}]
  defaultBackend: {{service: {{name: web-{0}, port: {{name: http}}}}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {{name: settings-{0}, namespace: apps}}
data: {{b: "x"}}
"""


def write(folder, objects):
    directory = Path(folder) / str(objects)
    (directory / "apps").mkdir(parents=True)
    (directory / "flux.yaml").write_text(FLUX)
    (directory / "apps/namespaces.yaml").write_text(
        "".join(f"---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: {name}}}\n" for name in ("apps", "flux-system"))
    )
    numbers = list(range(max(1, objects // OF_ONE_KIND_EACH)))
    for first in range(0, len(numbers), IN_A_FILE):
        texts = [OBJECTS.format(number) for number in numbers[first : first + IN_A_FILE]]
        (directory / f"apps/web-{first:05}.yaml").write_text("".join(texts))
    return directory


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each case")
    parser.add_argument("--objects", type=int, nargs="+", default=SIZES)
    parser.add_argument("--java", action="append", default=[], metavar="FLAG", help="for our JVM, as --java=-Xmx128m")
    args = parser.parse_args()
    if not JAR.exists():
        sys.exit("cli is not built; run 'mvn -q package -DskipTests' first")
    with tempfile.TemporaryDirectory() as folder:
        cases = {size: ["java", *args.java, "-jar", str(JAR), "check", str(write(folder, size))] for size in args.objects}
        results = {size: [] for size in cases}
        for turn in range(args.runs + 1):
            for size, command in cases.items():
                result = timed(command, folder)
                if turn:
                    results[size].append(result)
    print("| objects | wall s, median | min | max | CPU s | peak MiB, median |")
    print("|---:|---:|---:|---:|---:|---:|")
    for size, rows in results.items():
        walls, cpus, peaks = zip(*rows)
        print(
            f"| {size} | {statistics.median(walls):.2f} | {min(walls):.2f} | {max(walls):.2f}"
            f" | {statistics.median(cpus):.2f} | {statistics.median(peaks):.0f} |"
        )


if __name__ == "__main__":
    main()
