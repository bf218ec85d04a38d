"""Writes the reference data of SklearnTest: what scikit-learn draws with random_state 42.

Run with scikit-learn 1.2.1 and NumPy 1.24 (Debian 12: apt-get install python3-sklearn):

    python3 datasets/src/test/python/make_sklearn_fixtures.py datasets/src/test/resources/sklearn

NumPy computes sine and cosine with other instructions on processors with AVX-512, where their last bit often differs from
the C library's; the files here come from such a processor, and SklearnTest allows for either.

One file per data set, one sample per line, inputs and then the target, each number in its shortest exact form. The tests
read the files and need no Python.
"""

import pathlib
import sys

import numpy as np
from sklearn import datasets

SEED = 42


def write(folder, name, x, y):
    rows = np.column_stack([x, y]).tolist()
    text = "\n".join(",".join(repr(value) for value in row) for row in rows)
    (folder / f"{name}.csv").write_text(text + "\n")


def main(folder):
    write(folder, "moons", *datasets.make_moons(61, random_state=SEED))
    write(folder, "moons-noise", *datasets.make_moons(61, noise=0.1, random_state=SEED))
    write(folder, "circles", *datasets.make_circles(61, factor=0.5, random_state=SEED))
    write(folder, "circles-noise", *datasets.make_circles(61, factor=0.5, noise=0.05, random_state=SEED))
    x, y, centres = datasets.make_blobs(61, centers=3, cluster_std=1.5, random_state=SEED, return_centers=True)
    write(folder, "blobs", x, y)
    write(folder, "blobs-centres", centres, np.arange(3))
    write(folder, "friedman1", *datasets.make_friedman1(50, noise=1.0, random_state=SEED))
    write(folder, "friedman2", *datasets.make_friedman2(50, noise=125.0, random_state=SEED))
    write(folder, "friedman3", *datasets.make_friedman3(50, noise=0.1, random_state=SEED))
    write(folder, "swiss-roll", *datasets.make_swiss_roll(50, noise=0.5, random_state=SEED))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
