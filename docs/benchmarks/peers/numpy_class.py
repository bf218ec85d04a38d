"""The network class of text D, written from its description: columns are samples, back-propagation by BP1-BP4."""
from common import *


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1.0 - s)


class Network:
    def __init__(self, sizes, factor=0.5):
        self.factor = factor
        self.weights = [np.random.randn(o, i) * np.sqrt(2.0 / (i + o)) for i, o in zip(sizes[:-1], sizes[1:])]
        self.biases = [np.zeros((o, 1)) for o in sizes[1:]]

    def forward(self, x):
        zs, activations = [], [x]
        for w, b in zip(self.weights, self.biases):
            zs.append(w @ activations[-1] + b)
            activations.append(sigmoid(zs[-1]))
        return zs, activations

    def loss(self, x, y):
        return self.factor * np.sum((self.forward(x)[1][-1] - y) ** 2) / x.shape[1]

    def gradients(self, x, y):
        m = x.shape[1]
        zs, activations = self.forward(x)
        delta = 2 * self.factor * (activations[-1] - y) * sigmoid_prime(zs[-1])
        dw, db = [None] * len(zs), [None] * len(zs)
        for l in reversed(range(len(zs))):
            dw[l] = delta @ activations[l].T / m
            db[l] = np.sum(delta, axis=1, keepdims=True) / m
            if l > 0:
                delta = (self.weights[l].T @ delta) * sigmoid_prime(zs[l - 1])
        return dw, db

    def train(self, x, y, rate, epochs):
        history = []
        for _ in range(epochs):
            order = np.random.permutation(x.shape[1])
            dw, db = self.gradients(x[:, order], y[:, order])
            for l in range(len(dw)):
                self.weights[l] -= rate * dw[l]
                self.biases[l] -= rate * db[l]
            history.append(self.loss(x, y))
        return history[-1]

    def train_noisy(self, x, y, rate, updates):
        for _ in range(updates):
            dw, db = self.gradients(x, y)
            for l in range(len(dw)):
                self.weights[l] -= dw[l] * (1 + np.random.randn()) * rate
            for l in range(len(db)):
                self.biases[l] -= db[l] * (1 + np.random.randn()) * rate
        return self.loss(x, y)


def prepare(workload):
    x, y = (a.T.copy() for a in samples(workload))

    def train(epochs):
        np.random.seed(42)
        network = Network(SIZES[workload], 1.0 if workload == "heart" else 0.5)
        method = network.train_noisy if workload == "heart" else network.train
        return method(x, y, RATES[workload], epochs)

    return train


NAME = "NumPy class"
for workload, epochs in (("xor", 2000), ("circle", 3000), ("heart", 2000)):
    measure(workload, NAME, epochs, lambda: prepare(workload))
if ONLY in (None, "kernels"):
    blas = "a BLAS"
    try:
        import threadpoolctl
        info = threadpoolctl.threadpool_info()[0]
        blas = "%s %s with its kernels for %s" % (info["internal_api"], info["version"], info.get("architecture"))
    except (ImportError, LookupError):
        pass
    print("version\tPython\t%s" % sys.version.split()[0])
    print("version\tNumPy\t%s, %s" % (np.__version__, blas))
    for n, k, m in PRODUCTS:
        a, b, c = np.random.randn(n, k), np.random.randn(k, m), np.empty((n, m))
        kernel("A B, %dx%dx%d" % (n, k, m), "NumPy", 2.0 * n * k * m, "GF/s", lambda: np.matmul(a, b, out=c))
    a, b, c = np.random.randn(128, 784), np.random.randn(128, 128), np.empty((784, 128))
    kernel("Aᵀ B, 784x128x128", "NumPy", 2.0 * 784 * 128 * 128, "GF/s", lambda: np.matmul(a.T, b, out=c))
    a, b, c = np.random.randn(128, 10), np.random.randn(128, 10), np.empty((128, 128))
    kernel("A Bᵀ, 128x10x128", "NumPy", 2.0 * 128 * 10 * 128, "GF/s", lambda: np.matmul(a, b.T, out=c))
    for n in (4000, 1000000):
        z = np.random.uniform(-6, 6, n)
        kernel("exp, %d elements" % n, "NumPy", n, "ns", lambda: np.exp(z))
        kernel("sigmoid, %d elements" % n, "NumPy", n, "ns", lambda: sigmoid(z))
        kernel("tanh, %d elements" % n, "NumPy", n, "ns", lambda: np.tanh(z))
