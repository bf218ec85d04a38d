"""scikit-learn's MLPClassifier: log loss instead of the squared error, which it does not have for classes."""
from common import *
import warnings

import sklearn
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")


def prepare(workload):
    x, y = samples(workload)
    labels = y.argmax(axis=1) if workload == "digits" else y.ravel()

    def train(epochs):
        common = dict(alpha=0, max_iter=epochs, tol=0, n_iter_no_change=epochs + 1, random_state=42)
        if workload == "digits":
            model = MLPClassifier((128,), "relu", solver="adam", batch_size=128, learning_rate_init=1e-3, **common)
        else:
            model = MLPClassifier((SIZES[workload][1],), "logistic", solver="sgd", batch_size=len(x), momentum=0,
                                  learning_rate_init=RATES[workload], **common)
        model.fit(x, labels)
        if workload == "digits":
            return model.loss_
        return 0.5 * np.mean((model.predict_proba(x)[:, 1] - labels) ** 2)

    return train


for workload, epochs in (("xor", 2000), ("circle", 3000), ("digits", 1)):
    measure(workload, "scikit-learn", epochs, lambda: prepare(workload))
if ONLY in (None, "digits"):
    print("version\tscikit-learn\t" + sklearn.__version__)
