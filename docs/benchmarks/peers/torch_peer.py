"""PyTorch in double and in float: torch.nn modules and torch.optim, as its tutorials do it."""
from common import *

import torch

torch.set_num_threads(1)


def network(workload, kind):
    torch.manual_seed(42)
    layers = []
    sizes = SIZES[workload]
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        layers.append(torch.nn.Linear(a, b))
        if workload == "digits":
            if i == 0:
                layers.append(torch.nn.ReLU())
        else:
            torch.nn.init.xavier_normal_(layers[-1].weight)
            torch.nn.init.zeros_(layers[-1].bias)
            layers.append(torch.nn.Sigmoid())
    return torch.nn.Sequential(*layers).to(kind)


def prepare(workload, kind):
    x, y = (torch.from_numpy(a).to(kind) for a in samples(workload))
    factor = 1.0 if workload == "heart" else 0.5

    def full_batch(epochs):
        model = network(workload, kind)
        optimizer = torch.optim.SGD(model.parameters(), lr=RATES[workload])
        for _ in range(epochs):
            optimizer.zero_grad()
            loss = factor * ((model(x) - y) ** 2).sum() / len(x)
            loss.backward()
            if workload == "heart":
                with torch.no_grad():
                    for p in model.parameters():
                        p.grad *= 1 + torch.randn(()).item()
            optimizer.step()
        return loss.item()

    labels = y.argmax(dim=1)

    def mini_batches(epochs):
        model = network(workload, kind)
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
        criterion = torch.nn.CrossEntropyLoss()
        total = 0.0
        for _ in range(epochs):
            order = torch.randperm(len(x))
            total = 0.0
            for start in range(0, len(x), 128):
                chosen = order[start:start + 128]
                optimizer.zero_grad()
                loss = criterion(model(x[chosen]), labels[chosen])
                loss.backward()
                optimizer.step()
                total += loss.item() * len(chosen) / len(x)
        return total

    return mini_batches if workload == "digits" else full_batch


for workload, epochs in (("xor", 1000), ("circle", 3000), ("heart", 2000), ("digits", 1)):
    for kind in (torch.float64,) if ONCE else (torch.float64, torch.float32):
        name = "PyTorch " + ("double" if kind == torch.float64 else "float")
        measure(workload, name, epochs, lambda: prepare(workload, kind))
if ONLY in (None, "kernels"):
    print("version\tPyTorch\t" + torch.__version__)
    for kind, name in ((torch.float64, "PyTorch double"), (torch.float32, "PyTorch float")):
        for n, k, m in PRODUCTS:
            a, b, c = torch.randn(n, k, dtype=kind), torch.randn(k, m, dtype=kind), torch.empty(n, m, dtype=kind)
            kernel("A B, %dx%dx%d" % (n, k, m), name, 2.0 * n * k * m, "GF/s", lambda: torch.mm(a, b, out=c), 0.3)
        for n in (4000, 1000000):
            z = torch.rand(n, dtype=kind) * 12 - 6
            kernel("exp, %d elements" % n, name, n, "ns", lambda: torch.exp(z), 0.3)
            kernel("sigmoid, %d elements" % n, name, n, "ns", lambda: torch.sigmoid(z), 0.3)
            kernel("tanh, %d elements" % n, name, n, "ns", lambda: torch.tanh(z), 0.3)
