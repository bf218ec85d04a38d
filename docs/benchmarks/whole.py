"""Times whole processes: whole.py STARTS JOBS, where a line of JOBS is workload, epochs, who, command, separated by tabs.

Each command trains once and prints its last loss. Prints medians over the starts of wall-clock and CPU seconds, start of the
process included; a command that takes long is started less often. Where it says how long its training took, that too.
"""
import os
import re
import statistics
import subprocess
import sys
import time

PATIENCE = 15.0


def start(command):
    began = time.monotonic()
    process = subprocess.Popen(["/bin/sh", "-c", "exec " + command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    wall = time.monotonic() - began
    return wall, usage.ru_utime + usage.ru_stime, printed if status == 0 else ""


for line in open(sys.argv[2]):
    workload, epochs, who, command = line.rstrip("\n").split("\t")
    walls, cpus, trained, loss = [], [], [], None
    while len(walls) < int(sys.argv[1]) and (not walls or sum(walls) < PATIENCE):
        wall, cpu, printed = start(command)
        inner = re.search(r"trained in ([0-9.]+) s", printed)
        last = re.search(r"final cost ([0-9.e-]+)", printed) or re.search(r"([0-9.eE+-]+)\s*$", printed)
        if not last:
            break
        loss = last.group(1)
        walls.append(wall)
        cpus.append(cpu)
        trained += [float(inner.group(1))] if inner else []
    if not walls:
        print("whole: %s, %s left out: it failed" % (who, workload), file=sys.stderr, flush=True)
        continue
    print("whole\t%s\t%s\t%s\t%.3f\t%.3f\t%s" % (
        workload, epochs, who, statistics.median(walls), statistics.median(cpus), loss), flush=True)
    if trained:
        print("whole\t%s\t%s\t%s\t%.3f\t\t%s" % (
            workload, epochs, who + ", JVM start and pictures aside", statistics.median(trained), loss), flush=True)
