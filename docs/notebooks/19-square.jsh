// # Three networks for x²
// Chapter 18's exercise: learn x² on [−2, 2] with the architectures 1-8-1, 1-16-1 and 1-8-8-1. Is it better to be wide or deep? And
// how does a network, whose neurons only draw soft steps, come by a parabola at all?

// ## A parabola out of two steps, by hand
// Two tanh neurons with weights u and −u and the same bias c, added: the odd powers of x cancel. By Taylor's formula around c,
//
//     tanh(u x + c) + tanh(−u x + c) = 2 tanh c + tanh″(c) u² x² + O(u⁴ x⁴)        with  tanh″ = −2 tanh (1 − tanh²)
//
// so with 1 / (tanh″(c) u²) as weights and the rest as bias of the output, 1-2-1 answers x², the better the smaller u is. tanh″ is
// largest where tanh c = 1/√3, but there the next term is large as well; where tanh⁗(c) = 0 it vanishes, at tanh² c = 2/3.

double c = Math.log((1 + Math.sqrt(2.0 / 3)) / (1 - Math.sqrt(2.0 / 3))) / 2;
double bend = -2 * Math.tanh(c) * (1 - Math.tanh(c) * Math.tanh(c));
Network byHand(double u) {
    double v = 1 / (bend * u * u);
    var empty = Network.builder().inputs(1).dense(2).tanh().dense(1).identity().seed(1).build();
    return empty.with(new ArrayRealVector(new double[] {u, -u, c, c, v, v, -2 * v * Math.tanh(c)}));
}
for (double u : new double[] {0.5, 0.3, 0.1, 0.03}) {
    double worst = IntStream.rangeClosed(0, 400).mapToDouble(i -> i / 100.0 - 2).
        map(x -> Math.abs(byHand(u).predict(x)[0] - x * x)).max().getAsDouble();
    System.out.printf(Locale.ROOT, "u = %.2f: largest error %.1e, with output weights of %.0f%n", u, worst, 1 / (bend * u * u));
}

// Two neurons are enough, for any error one likes. The price is the size of the weights.

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

// To check by hand: 1-8-1 has 1 · 8 + 8 and then 8 · 1 + 1, which is 25; 1-8-8-1 has 16 + 72 + 9.

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

// Doubling the width halves the loss; spending the neurons on a second layer gains far more, with four times the parameters of the
// narrow one. Look at the middle panel: each error crosses zero again and again, and is largest at the ends, where a point has
// neighbours on one side only. Outside of [−2, 2], in the left panel, all three go flat: a sum of tanh cannot grow for ever. A network
// knows nothing where it has seen nothing.
// The peaks in the loss of 1-8-8-1 are Adam's: its steps keep about the size of the rate however small the gradient has become, so
// near the bottom one of them now and then leads out again. It is back within a hundred epochs.

// ## Would another seed say the same?
// Five seeds for each, and for the two neurons from the beginning. The last column is the loss of the best constant, the half
// variance of the targets.

double constant = Arrays.stream(targets).mapToDouble(y -> y[0]).map(y -> y * y).average().getAsDouble() / 2 -
    Math.pow(Arrays.stream(targets).mapToDouble(y -> y[0]).average().getAsDouble(), 2) / 2;
for (int[] hidden : new int[][] {{2}, {8}, {16}, {8, 8}}) {
    String found = IntStream.rangeClosed(42, 46).mapToObj(seed -> {
        var builder = Network.builder().inputs(1);
        for (int units : hidden) { builder.dense(units).tanh(); }
        var start = builder.dense(1).identity().seed(seed).build();
        return PythonText.fixed(Training.of(start, loss).using(new Adam(0.01)).epochs(2000).fit(parabola).loss(), 6);
    }).collect(Collectors.joining("  "));
    System.out.println(PythonText.format("hidden {}: {}   constant {:.6f}", Arrays.toString(hidden), found, constant));
}

// Deep beats wide with every seed that gets anywhere; whether 16 beats 8 depends on the seed. And some never get anywhere, 1-2-1 with
// none of these seeds, though we know its solution. What has become of it?

var two = Training.of(network(2), loss).using(new Adam(0.01)).epochs(500).fit(parabola).network();
var gradient = two.objective(loss, parabola).evaluate(two.parameters()).gradient();
System.out.printf(Locale.ROOT, "1-2-1 after 500 epochs: first weights %.0e and %.0e, the whole gradient %.0e%n",
    two.parameter("layer 1 weights").getEntry(0, 0), two.parameter("layer 1 weights").getEntry(0, 1), gradient.getNorm());
if (gradient.getNorm() > 1e-9) throw new AssertionError("it should stand still");

// It has stopped looking at x. A neuron with a small weight u adds v tanh(u x + c) ≈ v [tanh c + tanh′(c) u x + ½ tanh″(c) u² x²]. The
// part with x² is what is wanted, but the part with x comes first, is of no use for x², and is got rid of by making u small. At u = 0
// all gradients are 0: Σ (ŷ − y) is, because the constant is right, and Σ (ŷ − y) x is, because the points lie evenly on both sides.
// By hand we let the x of two neurons cancel; with eight, some pair does that by chance. That a network can say something does not
// mean that it will learn it.

// **Exercise.** 1-32-1 has as many parameters as 1-8-8-1. Give it the same training. Is it as good? A solution is in
// `solutions/19-square.jsh`.
