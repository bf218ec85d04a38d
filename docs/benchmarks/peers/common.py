"""What the Python peers share: the samples, the clock, and how they are called.

PEER.py DATA                     measures every workload, then the kernels
PEER.py DATA WORKLOAD            measures that workload, or with "kernels" those
PEER.py DATA WORKLOAD EPOCHS     trains once and prints the loss: for the time of a whole process
"""
import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import statistics
import sys
import time

import numpy as np

SHAPES = {"xor": (2, 1), "circle": (2, 1), "heart": (1, 2), "digits": (784, 10)}
SIZES = {"xor": [2, 4, 1], "circle": [2, 8, 1], "heart": [1, 6, 7, 2], "digits": [784, 128, 10]}
RATES = {"xor": 2.0, "circle": 5.0, "heart": 7.0, "digits": 1e-3}
PRODUCTS = ((128, 784, 128), (128, 128, 10), (256, 512, 512), (512, 512, 512), (1024, 1024, 1024))
ONLY = sys.argv[2] if len(sys.argv) > 2 else None
ONCE = len(sys.argv) > 3
# All threads of the process, so that nothing is hidden in a pool.
clock = time.process_time


def samples(workload):
    inputs, targets = SHAPES[workload]
    x = np.fromfile(os.path.join(sys.argv[1], workload + ".x")).reshape(-1, inputs)
    y = np.fromfile(os.path.join(sys.argv[1], workload + ".y")).reshape(-1, targets)
    return x, y


def measure(workload, peer, epochs, prepare, seconds=4.0):
    """prepare() loads the samples and gives train(epochs), which gives the last loss. The last two thirds of the runs count."""
    if ONLY not in (None, workload):
        return
    if ONCE:
        print("%.4g" % prepare()(int(sys.argv[3])))
        return
    train = prepare()
    times = []
    end = clock() + seconds
    while len(times) < 3 or clock() < end:
        start = clock()
        loss = train(epochs)
        times.append((clock() - start) / epochs * 1e6)
    warm = times[len(times) // 3:]
    print("steady\t%s\t%s\t%.4g\t%.4g" % (workload, peer, statistics.median(warm), loss), flush=True)


def kernel(what, peer, work, unit, task, seconds=0.5):
    """Median over repetitions of about 2 ms, of which the first half warms up; work is operations (GF/s) or elements (ns)."""
    repetitions = 1
    while timed(task, repetitions) < 2e-3:
        repetitions *= 2
    times = []
    end = clock() + seconds
    while len(times) < 6 or clock() < end:
        times.append(timed(task, repetitions) / repetitions)
    nanos = statistics.median(times[len(times) // 2:]) * 1e9
    print("kernel\t%s\t%s\t%.3g\t%s" % (what, peer, work / nanos if unit == "GF/s" else nanos / work, unit), flush=True)


def timed(task, repetitions):
    start = clock()
    for _ in range(repetitions):
        task()
    return clock() - start
