// # A first gradient
// A network is a function of its parameters θ, and so is its loss. Here is the smallest one:
// one neuron with the identity, ŷ = w x + b, and one sample, x = 2 with the target y = 5.

var network = Network.builder().inputs(1).dense(1).identity().seed(Notebook.seed(42)).build();
System.out.println(network.summary());

// Under the squared error L = (ŷ − y)² / 2, the chain rule gives ∂L/∂w = (ŷ − y) x and ∂L/∂b = ŷ − y.

var objective = network.objective(SquaredError.halfMeanDistance(),
    Batch.of(new double[][] {{2}}, new double[][] {{5}}));
var evaluation = objective.evaluate(network.parameters());
double error = network.predict(2.0)[0] - 5;
evaluation.gradient();

// Both entries are what the formula says.

if (Math.abs(evaluation.gradient().getEntry(0) - error * 2) > 1e-15) {
    throw new AssertionError("∂L/∂w differs");
}

// **Exercise.** Which w and b make the loss zero? Put them in with `network.with(...)` and see.
