#!/usr/bin/env python3
"""Writes ../resources/trajectories.csv: where 100 steps of each optimizer lead on four functions.

Nothing here knows the Java code. Wherever PyTorch has the optimizer, torch.optim makes the path in double precision; the
others are written down from the formulas of their papers, or of the library whose convention is meant. Needs NumPy and
PyTorch (made with Debian's python3-numpy 1.24 and python3-torch 1.13).

    python3 trajectories.py > ../resources/trajectories.csv
"""
import sys
from functools import partial
from math import cos, pi, sqrt

import numpy as np
import torch

STEPS, EVERY = 100, 10


# the four functions with their gradients, and where a path starts
def bowl(x, y):
    return x * x + 3 * y * y, (2 * x, 6 * y)


def rosenbrock(x, y):
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2, (-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x))


def beale(x, y):
    a, b, c = 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y ** 3
    return (a * a + b * b + c * c,
            (2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y ** 3 - 1), 2 * a * x + 4 * b * x * y + 6 * c * x * y * y))


def saddle(x, y):
    return x * x / 2 - y * y / 2 + y ** 4 / 4, (x, y ** 3 - y)


FUNCTIONS = {"bowl": (bowl, (4.0, -4.0)), "rosenbrock": (rosenbrock, (-1.2, 1.0)), "beale": (beale, (1.0, 1.0)),
             "saddle": (saddle, (1.0, 0.01))}


def by_torch(make, f, start):
    theta = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = make([theta])
    for _ in range(STEPS):
        theta.grad = torch.tensor(f(*theta.tolist())[1], dtype=torch.float64)
        optimizer.step()
        yield theta.tolist()


def by_formula(update, f, start):
    theta, memory = np.array(start), {}
    for t in range(1, STEPS + 1):
        theta = update(theta, np.array(f(*theta)[1]), t, memory, f)
        yield theta.tolist()


def adam_keras(theta, g, t, s, f, rate=0.05, b1=0.9, b2=0.999, eps=1e-7):
    s["m"] = b1 * s.get("m", 0) + (1 - b1) * g
    s["v"] = b2 * s.get("v", 0) + (1 - b2) * g ** 2
    return theta - rate * sqrt(1 - b2 ** t) / (1 - b1 ** t) * s["m"] / (np.sqrt(s["v"]) + eps)


def adamw_keras(theta, g, t, s, f, rate=0.05, decay=0.004):
    return adam_keras(theta, g, t, s, f, rate) - rate * decay * theta


def rmsprop_keras(theta, g, t, s, f, rate=0.01, rho=0.9, eps=1e-7):
    s["v"] = rho * s.get("v", 0) + (1 - rho) * g ** 2
    return theta - rate * g / np.sqrt(s["v"] + eps)


def rmsprop_centred_keras(theta, g, t, s, f, rate=0.01, rho=0.9, eps=1e-7):
    s["m"] = rho * s.get("m", 0) + (1 - rho) * g
    s["v"] = rho * s.get("v", 0) + (1 - rho) * g ** 2
    return theta - rate * g / np.sqrt(s["v"] - s["m"] ** 2 + eps)


def adagrad_keras(theta, g, t, s, f, rate=0.1, eps=1e-7):
    s["v"] = s.get("v", 0.1) + g ** 2
    return theta - rate * g / np.sqrt(s["v"] + eps)


def nadam(theta, g, t, s, f, rate=0.05, b1=0.9, b2=0.999, eps=1e-8, psi=0.004):
    """Not PyTorch's: release 1.13 keeps the product of the momenta in single precision and counts one of them twice."""
    mu, ahead = (b1 * (1 - 0.96 ** (psi * k) / 2) for k in (t, t + 1))
    s["product"] = s.get("product", 1) * mu
    s["m"] = b1 * s.get("m", 0) + (1 - b1) * g
    s["v"] = b2 * s.get("v", 0) + (1 - b2) * g ** 2
    m_hat = ahead * s["m"] / (1 - s["product"] * ahead) + (1 - mu) * g / (1 - s["product"])
    return theta - rate * m_hat / (np.sqrt(s["v"] / (1 - b2 ** t)) + eps)


def lion(theta, g, t, s, f, rate=0.01, b1=0.9, b2=0.99, decay=0.1):
    m = s.get("m", np.zeros(2))
    s["m"] = b2 * m + (1 - b2) * g
    return theta - rate * (np.sign(b1 * m + (1 - b1) * g) + decay * theta)


def annealed(theta, g, t, s, f, rate=1e-3, scale=0.3, gamma=0.55, seed=42):
    random = s.setdefault("random", np.random.RandomState(seed))
    return theta - rate * (g + sqrt(scale / t ** gamma) * random.randn(2))


def multiplicative(theta, g, t, s, f, rate=1e-3, noise=0.5, seed=42):
    # one random number per parameter array; x and y are one array each
    random = s.setdefault("random", np.random.RandomState(seed))
    return theta - rate * (g * (1 + noise * random.randn(2)))


def langevin(theta, g, t, s, f, rate=1e-3, temperature=0.1, seed=42):
    random = s.setdefault("random", np.random.RandomState(seed))
    return theta - rate * g + sqrt(2 * rate * temperature) * random.randn(2)


def clipped(theta, g, t, s, f, rate=0.01, bound=1.0):
    norm = np.linalg.norm(g)
    return theta - rate * (g if norm <= bound else g * (bound / norm))


def clipped_values(theta, g, t, s, f, rate=0.01, bound=1.0):
    return theta - rate * np.clip(g, -bound, bound)


def cosine_sgd(theta, g, t, s, f, rate=2e-3, steps=80):
    return theta - rate / 2 * (1 + cos(pi * min(t - 1, steps) / steps)) * g


def dot(a, b):
    """Rounds after each product. BLAS may fuse, and on Rosenbrock's valley L-BFGS makes 6e-11 of one ulp in ten steps."""
    return a[0] * b[0] + a[1] * b[1]


def lbfgs(theta, g, t, s, f, memory=10, c1=1e-4, c2=0.9):
    """Nocedal and Wright 2006, algorithms 7.4 and 7.5, with the weak Wolfe search of Lewis and Overton 2013."""
    pairs = s.setdefault("pairs", [])
    if "theta" in s:
        dx, dg = theta - s["theta"], g - s["g"]
        if dot(dx, dg) > 0:
            pairs.append((dx, dg))
            del pairs[:-memory]
    s["theta"], s["g"] = theta, g
    q, alphas = g.copy(), []
    for dx, dg in reversed(pairs):
        alphas.append(dot(dx, q) / dot(dg, dx))
        q = q - alphas[-1] * dg
    if pairs:
        dx, dg = pairs[-1]
        q = q * (dot(dg, dx) / dot(dg, dg))
    for (dx, dg), alpha in zip(pairs, reversed(alphas)):
        q = q + (alpha - dot(dg, q) / dot(dg, dx)) * dx
    d = -q
    slope, value = dot(g, d), f(*theta)[0]
    if not slope < 0:
        return theta
    low, high = 0.0, float("inf")
    tau = 1.0 if pairs else min(1.0, 1 / sqrt(dot(g, g)))
    for _ in range(60):
        there, gradient = f(*(theta + tau * d))
        if not there <= value + c1 * tau * slope:
            high = tau
        elif dot(gradient, d) < c2 * slope:
            low = tau
        else:
            return theta + tau * d
        tau = (low + high) / 2 if high < float("inf") else 2 * low
    return theta + low * d


T = torch.optim
OPTIMIZERS = {
    "sgd": partial(by_torch, partial(T.SGD, lr=1e-3)),
    "momentum": partial(by_torch, partial(T.SGD, lr=1e-3, momentum=0.5)),
    "nesterov": partial(by_torch, partial(T.SGD, lr=1e-3, momentum=0.5, nesterov=True)),
    "weight decay": partial(by_torch, partial(T.SGD, lr=1e-3, weight_decay=0.1)),
    "adagrad": partial(by_torch, partial(T.Adagrad, lr=0.1)),
    "adadelta": partial(by_torch, partial(T.Adadelta, lr=1.0, rho=0.95)),
    "adadelta torch": partial(by_torch, T.Adadelta),
    "rmsprop": partial(by_torch, partial(T.RMSprop, lr=0.01, alpha=0.9)),
    "rmsprop torch": partial(by_torch, partial(T.RMSprop, lr=0.01)),
    "rmsprop centred": partial(by_torch, partial(T.RMSprop, lr=0.01, centered=True)),
    "adam": partial(by_torch, partial(T.Adam, lr=0.05)),
    "adamw": partial(by_torch, partial(T.AdamW, lr=0.05)),
    "amsgrad": partial(by_torch, partial(T.Adam, lr=0.05, amsgrad=True)),
    "nadam": partial(by_formula, nadam),
    "adamax": partial(by_torch, partial(T.Adamax, lr=0.05)),
    "radam": partial(by_torch, partial(T.RAdam, lr=1e-3)),
    "rprop": partial(by_torch, partial(T.Rprop, lr=0.01)),
    "adam keras": partial(by_formula, adam_keras),
    "adamw keras": partial(by_formula, adamw_keras),
    "rmsprop keras": partial(by_formula, rmsprop_keras),
    "rmsprop centred keras": partial(by_formula, rmsprop_centred_keras),
    "adagrad keras": partial(by_formula, adagrad_keras),
    "lion": partial(by_formula, lion),
    "annealed noise": partial(by_formula, annealed),
    "multiplicative noise": partial(by_formula, multiplicative),
    "langevin": partial(by_formula, langevin),
    "clip global norm": partial(by_formula, clipped),
    "clip value": partial(by_formula, clipped_values),
    "cosine": partial(by_formula, cosine_sgd),
    "lbfgs": partial(by_formula, lbfgs),
}

if __name__ == "__main__":
    print("optimizer,function,step,x,y")
    for name, path in OPTIMIZERS.items():
        for function, (f, start) in FUNCTIONS.items():
            for step, (x, y) in enumerate(path(f, start), 1):
                if step % EVERY == 0:
                    print(name, function, step, repr(x), repr(y), sep=",")
    print(f"NumPy {np.__version__}, PyTorch {torch.__version__}", file=sys.stderr)
