"""Turns the parts of the results into the tables of docs/performance.md: table.py RESULTS PAGE CHARTS.

A table stands between <!-- NAME --> and <!-- end -->. CHARTS becomes what the class Charts draws.
"""
import collections
import datetime
import glob
import math
import os
import platform
import re
import statistics
import sys

# A peer has learnt the task if its loss (half mean squared distance, mean squared distance, cross-entropy) gets below.
LEARNT = {"xor": 0.03, "circle": 0.04, "heart": 0.06, "digits": 0.3}
WORKLOADS = {"xor": "XOR, µs", "circle": "circle, µs", "heart": "heart, µs", "digits": "digits, s"}
# Products: at least so many GF/s where OpenBLAS reaches 54 to 66, so at least that share of what it reaches here.
OPENBLAS = 60
KERNEL_BARS = [(what, "GF/s", kernel, least) for what in ("A B, 128x784x128", "A B, 512x512x512")
               for kernel, least in (("plain", 25), ("vector", 50))]
KERNEL_BARS += [("sigmoid, 4000 elements", "ns", "plain", 3), ("sigmoid, 4000 elements", "ns", "vector", 1.5)]
# What the project wants to reach: peer, workload, kernel, peer's time / ours at least.
BARS = [
    ("NumPy class", "xor", "plain", 80), ("NumPy class", "circle", "plain", 8), ("NumPy class", "circle", "vector", 15),
    ("NumPy class", "heart", "plain", 15), ("NumPy class", "heart", "vector", 25),
    ("PyTorch double", "digits", "plain", 1.3), ("PyTorch double", "digits", "vector", 2.2),
    ("scikit-learn", "digits", "plain", 1.1), ("scikit-learn", "digits", "vector", 2),
    ("Encog", "xor", "plain", 4), ("Encog", "circle", "plain", 3), ("Encog", "heart", "plain", 4),
    ("DL4J double", "digits", "plain", 2.5),
]
BY_HAND = 1.5
WHOLE = 0.3
FLAT = 1.5

times, losses, kernels = ({} for _ in range(3))
versions, whole, scaling, held, growth = {}, {}, [], [], []
for part in sorted(glob.glob(os.path.join(sys.argv[1], "*.tsv"))):
    # the number of the start stands at the end of a part's name
    at = (re.findall(r"-(\d+)\.tsv$", part) or ["1"])[0]
    for line in open(part):
        kind, *cells = line.rstrip("\n").split("\t")
        if kind == "version":
            versions[cells[0]] = cells[1]
        elif kind == "steady":
            times.setdefault((cells[1], cells[0]), {})[at] = float(cells[2])
            losses.setdefault((cells[1], cells[0]), []).append(float(cells[3]))
        elif kind == "kernel":
            kernels.setdefault((cells[0], cells[3]), {}).setdefault(cells[1], {})[at] = float(cells[2])
        elif kind == "whole":
            whole[(cells[2], cells[0])] = (float(cells[3]), cells[4])
            losses.setdefault((cells[2], cells[0]), []).append(float(cells[5]))
        elif kind in ("scaling", "held", "growth"):
            {"scaling": scaling, "held": held, "growth": growth}[kind].append(cells)

whos = list(dict.fromkeys(who for who, _ in times))
javas = sorted({who.split()[-1] for who in whos if who.startswith("handgrad")})
ours = ["handgrad %s %s" % (kind, java) for kind in ("plain", "vector") for java in javas]
ours = [who for who in ours if who in whos]
hands = [who for who in whos if who.startswith("by hand")]
order = ["NumPy class", "scikit-learn", "PyTorch double", "PyTorch float", "Encog", "Neuroph", "Weka", "DL4J double", "DL4J float"]
peers = sorted((who for who in whos if who not in ours + hands), key=lambda who: order.index(who) if who in order else 99)


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def head(*cells):
    return [row(*cells), row(*["---"] * len(cells))]


def number(value):
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return "{:,.{}f}".format(value, digits)


def time(who, workload):
    values = times.get((who, workload))
    return middle(values) if values else None


def middle(values):
    return statistics.median(values.values())


def within(theirs, mine):
    """The median, over the starts, of theirs / mine in one start."""
    common = theirs.keys() & mine.keys()
    return statistics.median(theirs[at] / mine[at] for at in common) if common else None


def ratio(who, workload, our):
    return within(times.get((who, workload), {}), times.get((our, workload), {}))


def flag(who, workload):
    """Of all the runs, the longest one learnt most."""
    values = losses.get((who, workload))
    return " †" if values and min(values) > LEARNT[workload] else ""


tables = collections.OrderedDict()
model = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.processor()) \
    if os.path.exists("/proc/cpuinfo") else platform.processor()
starts = max((len(v) for k, v in times.items() if k[0] in ours), default=0)
spreads = [max(v.values()) / min(v.values()) for k, v in times.items() if k[0] in ours and len(v) > 1]
tables["machine"] = [
    "Measured on %s: %s, %d cores, %s; programs started %d times." % (
        datetime.date.today().isoformat(), model, os.cpu_count(), "%s %s" % (platform.system(), platform.machine()), starts), "",
    "; ".join("%s %s" % (name, text) for name, text in sorted(versions.items())) + "."]
if spreads:
    tables["machine"] += ["", "Between starts of the same program, the time of a workload differed by a factor of %.2f in the middle,"
                          " %.2f at most." % (statistics.median(spreads), max(spreads))]

steady = head("CPU time per epoch", *WORKLOADS.values())
for who in ours + hands + peers:
    cells = []
    for workload in WORKLOADS:
        value = time(who, workload)
        scale = 1e-6 if workload == "digits" else 1
        cells.append(number(value * scale) + flag(who, workload) if value else "-")
    steady.append(row(who, *cells))
if any("†" in line for line in steady):
    steady += ["", "† did not learn the task: its loss stayed above " + ", ".join("%g (%s)" % (v, k) for k, v in LEARNT.items()) + "."]
tables["steady"] = steady

ratios = head("peer's time / ours: " + " · ".join(who.replace("handgrad ", "") for who in ours), *WORKLOADS)
for who in peers:
    cells = []
    for workload in WORKLOADS:
        values = [ratio(who, workload, our) for our in ours]
        cells.append(" · ".join("%.2g" % v if v and v < 100 else "%.0f" % v if v else "-" for v in values) if any(values) else "-")
    ratios.append(row(who, *cells))
tables["ratios"] = ratios

bars = head("", "kernel", "at least", *["Java " + java for java in javas], "")
for who, workload, kernel, least in BARS:
    values = [ratio(who, workload, "handgrad %s %s" % (kernel, java)) for java in javas]
    met = [java for java, value in zip(javas, values) if value and value >= least]
    if not any(values):
        verdict = "not measured"
    else:
        verdict = "met" if len(met) == len(javas) else "met on " + ", ".join(met) if met else "not met"
    bars.append(row("%s, %s" % (who, workload), kernel, "%g" % least, *["%.2f" % v if v else "-" for v in values], verdict))
tables["bars"] = bars

kernel_bars = head("", "kernel", "asked for", *["Java " + java for java in javas], "OpenBLAS", *["share of it, Java " + java for java in javas], "")
for what, unit, kernel, bar in KERNEL_BARS:
    measured = kernels.get((what, unit), {})
    values = [middle(measured[kernel + " " + java]) if kernel + " " + java in measured else None for java in javas]
    met = [java for java, v in zip(javas, values) if v and (v >= bar if unit == "GF/s" else v <= bar)]
    blas = measured.get("NumPy", {}) if unit == "GF/s" else {}
    shares = [within(measured[kernel + " " + java], blas) if blas and kernel + " " + java in measured else None for java in javas]
    if not any(values):
        verdict = "not measured"
    else:
        verdict = "met" if len(met) == len(javas) else "met on " + ", ".join(met) if met else "not met"
    if blas and any(shares):
        fair = [java for java, v in zip(javas, shares) if v and v >= bar / OPENBLAS]
        verdict += "; as a share " + ("met" if len(fair) == len(javas) else "met on " + ", ".join(fair) if fair else "not met")
    asked = "%g GF/s, %.2f" % (bar, bar / OPENBLAS) if unit == "GF/s" else "at most %g ns" % bar
    kernel_bars.append(row(what, kernel, asked, *[number(v) if v else "-" for v in values], number(middle(blas)) if blas else "-",
                           *["%.2f" % v if v else "-" for v in shares], verdict))
tables["kernel bars"] = kernel_bars

hand = head("our time / the hand-written loop's", *WORKLOADS)
for java in javas:
    cells = []
    for workload in WORKLOADS:
        value = ratio("handgrad plain " + java, workload, "by hand " + java)
        cells.append("%.2f, %s" % (value, "met" if value <= BY_HAND else "not met") if value else "-")
    hand.append(row("Java %s, plain, at most %g" % (java, BY_HAND), *cells))
tables["by hand"] = hand

columns = ["plain " + j for j in javas] + ["vector " + j for j in javas] + ["NumPy", "PyTorch double", "PyTorch float"]
columns = [c for c in columns if any(c in values for values in kernels.values())]
peaks = [middle(v) for (what, _), values in kernels.items() if what.startswith("peak, fused") for v in values.values()]
peak = max(peaks, default=None)


def kernel_rows(unit, chosen):
    lines = []
    for (what, its), values in kernels.items():
        if its != unit or what.startswith("peak"):
            continue
        cells = []
        for column in chosen:
            text = number(middle(values[column])) if column in values else "-"
            if unit == "GF/s" and peak and column in values and column != "PyTorch float":
                text += " (%.0f %%)" % (100 * middle(values[column]) / peak)
            cells.append(text)
        lines.append(row(what, *cells))
    return lines


products = []
if peak:
    products = ["Peak of one core, in double: **%s GF/s** (fused multiply-adds in registers, through the Vector API; the best of"
                " the runs)." % number(peak)]
    plain = [(who, middle(v)) for (what, _), values in kernels.items() if what.startswith("peak, one row")
             for who, v in values.items()]
    products += ["What the compiler makes of the simplest plain loop, a row plus a multiple of another: "
                 + ", ".join("%s GF/s on %s" % (number(v), who.replace("plain ", "Java ")) for who, v in plain) + "."]
tables["products"] = products + [""] + head("GF/s (of the peak)", *columns) + kernel_rows("GF/s", columns)
limits = ["%s %s" % (name, j) for name in ("Math.exp", "SVML") for j in javas]
functions = [c for c in limits if any(c in values for values in kernels.values())]
tables["functions"] = head("ns per element", *(columns + functions)) + kernel_rows("ns", columns + functions)

ours = [c for c in columns if c.startswith(("plain ", "vector "))]
tables["activations"] = head("ns per element, 4,000 elements", *ours) + kernel_rows("ns per activation", ours)

table = head("wall-clock seconds (CPU seconds)", "XOR, 5,000 epochs", "circle, 3,000", "heart, 20,000")
for who in list(dict.fromkeys(who for who, _ in whole)):
    cells = []
    for workload in list(WORKLOADS)[:3]:
        value = whole.get((who, workload))
        cpu = " (%s)" % number(float(value[1])) if value and value[1] else ""
        cells.append(number(value[0]) + cpu + flag(who, workload) if value else "-")
    table.append(row(who, *cells))
inside = whole.get(("docs/run heart, JVM start and pictures aside", "heart"))
theirs = whole.get(("NumPy class", "heart"))
if inside and theirs:
    share = inside[0] / theirs[0]
    table += ["", "`docs/run heart`, JVM start and pictures aside, takes %.2f of the NumPy class's time for the same 20,000 updates;"
              " at most %g: %s." % (share, WHOLE, "met" if share <= WHOLE else "not met")]
tables["whole"] = table

growing = []
for of, what in (("samples", "samples, 2-8-1"), ("width", "width w: w-w-1, 512 samples"), ("depth", "depth d: 32-(32 d times)-1, 512 samples")):
    lines = [cells for cells in scaling if cells[0] == of]
    if not lines:
        continue
    growing += head(what, "parameters", "ns per sample", "ns per sample and parameter", "bytes allocated per sample")
    growing += [row("{:,}".format(int(c[1])), "{:,}".format(int(c[2])), *(number(float(v)) for v in c[3:])) for c in lines] + [""]
    if of == "samples":
        costs = [float(c[3]) for c in lines]
        flat = max(costs) / min(costs)
        growing += ["From 500 to 500,000 samples the dearest costs %.2f times the cheapest; at most %g: %s." % (
            flat, FLAT, "met" if flat <= FLAT else "not met"), ""]
tables["scaling"] = growing
memory = []
if held:
    memory += head("held while training, beyond the samples and the first network", "bytes")
    memory += [row(c[0], number(float(c[1]))) for c in held] + [""]
if growth:
    memory += head("a long run", "epochs", "bytes allocated per epoch: first half", "second half", "grown: first half", "second half")
    memory += [row(c[0], *("{:,}".format(int(v)) for v in c[1:])) for c in growth]
tables["memory"] = memory

if peers and ours:
    tables["picture of ratios"] = ["![How many times as long others take, for each peer and workload](pictures/performance-ratios.png)"]
if scaling:
    tables["picture of samples"] = ["![Nanoseconds per sample and epoch, from 500 to 500,000 samples](pictures/performance-samples.png)"]

text = open(sys.argv[2], encoding="utf-8").read()
for name, lines in tables.items():
    text = re.sub("(<!-- %s -->\n).*?(<!-- end -->)" % name,
                  lambda match: match[1] + "\n" + "\n".join(lines).strip() + "\n\n" + match[2], text, flags=re.S)
open(sys.argv[2], "w", encoding="utf-8").write(text)

with open(sys.argv[3], "w", encoding="utf-8") as charts:
    newest = "handgrad plain " + javas[-1] if javas else ""
    print("newest", newest, sep="\t", file=charts)
    for who in peers:
        print("ratio", who, *(ratio(who, workload, newest) or "NaN" for workload in WORKLOADS), sep="\t", file=charts)
    for cells in scaling:
        if cells[0] == "samples":
            print("samples", cells[1], cells[3], sep="\t", file=charts)
