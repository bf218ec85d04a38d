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


class Job:
    def __init__(self, line):
        self.workload, self.epochs, self.who, self.command = line.rstrip("\n").split("\t")
        self.walls, self.cpus, self.trained, self.loss = [], [], [], None
        self.failed = False

    def once(self):
        if self.failed or sum(self.walls) >= PATIENCE:
            return
        wall, cpu, printed = start(self.command)
        inner = re.search(r"trained in ([0-9.]+) s", printed)
        last = re.search(r"final cost ([0-9.e-]+)", printed) or re.search(r"([0-9.eE+-]+)\s*$", printed)
        if not last:
            self.failed = True
            print("whole: %s, %s left out: it failed" % (self.who, self.workload), file=sys.stderr, flush=True)
            return
        self.loss = last.group(1)
        self.walls.append(wall)
        self.cpus.append(cpu)
        self.trained += [float(inner.group(1))] if inner else []


jobs = [Job(line) for line in open(sys.argv[2])]
# start by start and workload by workload, so that a machine that changes its speed does so to all alike
for _ in range(int(sys.argv[1])):
    for job in sorted(jobs, key=lambda one: one.workload):
        job.once()
for job in jobs:
    if job.walls:
        print("whole\t%s\t%s\t%s\t%.3f\t%.3f\t%s" % (
            job.workload, job.epochs, job.who, statistics.median(job.walls), statistics.median(job.cpus), job.loss))
    if job.trained:
        print("whole\t%s\t%s\t%s\t%.3f\t\t%s" % (
            job.workload, job.epochs, job.who + ", JVM start and pictures aside", statistics.median(job.trained), job.loss))
