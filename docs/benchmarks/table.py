"""Turns results.tsv and scaling.tsv into the tables of docs/performance.md, between its two markers."""
import collections
import datetime
import platform
import statistics
import sys

results, scaling, page = sys.argv[1:4]
times = collections.defaultdict(lambda: collections.defaultdict(list))
kernels = collections.defaultdict(lambda: collections.defaultdict(list))
failed = set()
for line in open(results):
    cells = line.rstrip("\n").split("\t")
    if len(cells) < 4:
        continue
    if cells[3] in ("GF/s", "ns"):
        kernels[cells[1]][cells[0] + ", " + cells[3]].append(float(cells[2]))
    else:
        times[cells[1]][cells[0]].append(float(cells[2]))
        if len(cells) > 4:
            failed.add((cells[1], cells[0]))


def cell(values):
    return "%.3g" % statistics.median(values) if values else ""


def row(*cells):
    return "| " + " | ".join(cells) + " |"


model = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.processor())
out = ["", "%s, %s, %s. Microseconds of CPU time per epoch (digits: per epoch of 60,000 samples); medians. In brackets: that time"
       " divided by ours in plain Java 17." % (model, platform.platform(terse=True), datetime.date.today().isoformat()), ""]
workloads = ["xor", "circle", "heart", "digits"]
base = times.get("handgrad plain 17") or next((v for k, v in times.items() if k.startswith("handgrad plain")), {})
out += [row("", *workloads), row(*["---"] * 5)]
for who in times:
    cells = []
    for workload in workloads:
        values = times[who].get(workload)
        text = cell(values)
        if values and base.get(workload):
            text += " (%.2g)" % (statistics.median(values) / statistics.median(base[workload]))
        if (who, workload) in failed:
            text += ", did not learn"
        cells.append(text)
    out.append(row(who, *cells))
if kernels:
    columns = list(dict.fromkeys(c for k in kernels.values() for c in k))
    out += ["", row("", *columns), row(*["---"] * (len(columns) + 1))]
    out += [row(who, *(cell(kernels[who].get(c)) for c in columns)) for who in kernels]
try:
    lines = [l.rstrip("\n").split("\t") for l in open(scaling)]
except FileNotFoundError:
    lines = []
if lines:
    out += ["", row("", "ns per sample", "ns per sample and parameter", "bytes per sample"), row(*["---"] * 4)]
    out += [row(l[0], l[1], l[3], l[5]) for l in lines if len(l) == 7]
    out += [""] + ["%s: %s." % (l[0], ", ".join(l[1:])) for l in lines if len(l) < 6]
text = open(page).read()
start, end = "<!-- figures -->", "<!-- end of figures -->"
head, rest = text.split(start)
open(page, "w").write(head + start + "\n" + "\n".join(out) + "\n\n" + end + rest.split(end)[1])
