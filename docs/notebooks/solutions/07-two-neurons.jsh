// # Solution of two neurons: one more in front
// Each neuron in between multiplies the derivative by w σ′(z): here by about 0.2 · 0.24 or 0.3 · 0.24.

double foremost(int neurons) {
    var builder = Network.builder().inputs(1);
    for (int i = 1; i < neurons; i++) { builder.dense(1, new Constant(0.3), new Constant(0.1)).sigmoid(); }
    var network = builder.dense(1, new Constant(0.2), new Constant(0.2)).sigmoid().build();
    var batch = Batch.of(new double[][] {{0.5}}, new double[][] {{1}});
    return network.objective(SquaredError.halfMeanDistance(), batch).evaluate(network.parameters()).gradient().getEntry(0);
}
for (int neurons = 1; neurons <= 6; neurons++) {
    System.out.println(PythonText.format("{} neurons: ∂L/∂w of the foremost one = {:.9f}", neurons, foremost(neurons)));
}
