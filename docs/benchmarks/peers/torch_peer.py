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


def run(workload, epochs, kind):
    x, y = (torch.from_numpy(a).to(kind) for a in samples(workload))
    factor = 1.0 if workload == "heart" else 0.5

    def full_batch():
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

    def mini_batches():
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

    name = "PyTorch %s %s" % (torch.__version__, "double" if kind == torch.float64 else "float")
    report(workload, name, epochs, mini_batches if workload == "digits" else full_batch)


for workload, epochs in (("xor", 1000), ("circle", 3000), ("heart", 2000), ("digits", 1)):
    if wanted(workload):
        run(workload, epochs, torch.float64)
        run(workload, epochs, torch.float32)
