// # Three networks for x²
// Chapter 18's exercise: learn x² on [−2, 2] with the architectures 1-8-1, 1-16-1 and 1-8-8-1. Is it better to be wide or deep?

// ## The data and the three networks
// 100 evenly spaced points. Hidden neurons are tanh; the output is the identity, because x² goes up to 4 and a sigmoid does not.

double[][] inputs = IntStream.rangeClosed(0, 99).mapToObj(i -> new double[] {-2 + 4 * i / 99.0}).toArray(double[][]::new);
double[][] targets = Arrays.stream(inputs).map(x -> new double[] {x[0] * x[0]}).toArray(double[][]::new);
var parabola = Batch.of(inputs, targets);

Network network(int... hidden) {
    var builder = Network.builder().inputs(1);
    for (int units : hidden) { builder.dense(units).tanh(); }
    return builder.dense(1).identity().seed(42).build();
}
var loss = SquaredError.halfMeanDistance();
Map<String, Network> networks = new LinkedHashMap<>();
networks.put("1-8-1", network(8));
networks.put("1-16-1", network(16));
networks.put("1-8-8-1", network(8, 8));
for (var entry : networks.entrySet()) {
    GradientCheck.of(entry.getValue(), loss, parabola).assertPassed();
    System.out.println(entry.getKey() + " has " + entry.getValue().layout().size() + " parameters");
}

// ## Training
// Adam, rate 0.01, 2,000 epochs. What counts besides the loss is the largest error anywhere on the interval.

double[][] fine = IntStream.rangeClosed(0, 400).mapToObj(i -> new double[] {-3 + 6 * i / 400.0}).toArray(double[][]::new);
double[] across = Arrays.stream(fine).mapToDouble(x -> x[0]).toArray();
Chart losses = Chart.titled("Loss").x("epoch").y("loss").logY();
Chart curves = Chart.titled("Learnt on [−2, 2]").x("x").y("y").yRange(-0.5, 9.5);
Chart errors = Chart.titled("Error within [−2, 2]").x("x").y("network − x²").xRange(-2, 2);
for (var entry : networks.entrySet()) {
    var history = Training.of(entry.getValue(), loss).using(new Adam(0.01)).epochs(2000).fit(parabola);
    double[] y = history.network().predict(fine).getColumn(0);
    int[] within = IntStream.range(0, across.length).filter(i -> Math.abs(across[i]) <= 2).toArray();
    double[] x = IntStream.of(within).mapToDouble(i -> across[i]).toArray();
    double[] error = IntStream.of(within).mapToDouble(i -> y[i] - across[i] * across[i]).toArray();
    double largest = DoubleStream.of(error).map(Math::abs).max().getAsDouble();
    System.out.println(PythonText.format("{}: loss {:.6f}, largest error {:.4f}, at x = 3 it says {:.2f}",
        entry.getKey(), history.loss(), largest, y[400]));
    if (largest > 0.5) throw new AssertionError(entry.getKey() + " did not learn x²");
    losses = losses.line(entry.getKey(), history.losses());
    curves = curves.line(entry.getKey(), across, y);
    errors = errors.line(entry.getKey(), x, error);
}
curves = curves.truth("x²", across, DoubleStream.of(across).map(x -> x * x).toArray());
Panels.of(3, curves, errors, losses).title("x² with one and two hidden layers").save(Notebook.out("square.png"));

// Doubling the width halves the loss; spending the neurons on a second layer gains far more, with three times the parameters of the
// narrow one. Errors are largest at the ends, where a point has neighbours on one side only.

// Outside of [−2, 2] all three go flat: a sum of tanh cannot grow for ever. A network knows nothing where it has seen nothing.

// **Exercise.** 1-32-1 has as many parameters as 1-8-8-1. Give it the same training. Is it as good? A solution is in
// `solutions/19-square.jsh`.
