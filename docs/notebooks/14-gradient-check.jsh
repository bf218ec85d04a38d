// # Checking a gradient
// A derivative says how much the loss changes when a parameter does. So it can be measured: change the parameter by a little ε,
// look at the loss, divide. That takes one or two forward runs per parameter, far too slow to learn with, and just right to
// check what was derived by hand. Chapter 18 does it for a 3-4-2 network, and prints relative errors around 1e-8.

// ## The chapter's check
// Seed 42; the weights are drawn first, then five samples, x and y from the normal distribution. NumPy fills 3 x 5 and 2 x 5 matrices
// with a column for each sample; rows are samples here, so they are turned round.

var random = new NumpyRandom(42);
var network = Network.builder().inputs(3).dense(4).sigmoid().dense(2).sigmoid().random(random).build();
RealMatrix randn(int rows, int columns) {
    var m = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) { for (int j = 0; j < columns; j++) { m.setEntry(i, j, random.nextGaussian()); } }
    return m;
}
var batch = Batch.of(randn(3, 5).transpose(), randn(2, 5).transpose());
var loss = SquaredError.halfMeanDistance();
var objective = network.objective(loss, batch);

// (L(θ + ε) − L(θ − ε)) / 2ε with ε = 1e-7, for each parameter, and for each array the relative error
//
//     ‖numeric − ours‖ / (‖numeric‖ + ‖ours‖)

double numeric(int i, double epsilon) {
    var up = network.parameters();
    var down = network.parameters();
    up.addToEntry(i, epsilon);
    down.addToEntry(i, -epsilon);
    return (objective.value(up) - objective.value(down)) / (2 * epsilon);
}
var theta = network.parameters();
var ours = objective.evaluate(theta).gradient();
double error(double epsilon, Block block) {
    var measured = new ArrayRealVector(IntStream.range(block.offset(), block.end()).mapToDouble(i -> numeric(i, epsilon)).toArray());
    var claimed = ours.getSubVector(block.offset(), block.size());
    return measured.getDistance(claimed) / (measured.getNorm() + claimed.getNorm());
}
String[] published = {"4.22e-08", "1.03e-08", "6.99e-09", "2.67e-09"};
for (int k = 0; k < 4; k++) {
    Block block = network.layout().blocks().get(k);
    double error = error(1e-7, block);
    System.out.printf(Locale.ROOT, "%-16s chapter %s, here %.2e%n", block.name(), published[k], error);
    if (error > 1e-7) throw new AssertionError(block.name() + " is off by more than rounding");
}

// The digits differ, and have to. What is left is the rounding noise of the quotient, no property of the gradient: a loss is known to
// 1e-16 or so, and that is divided by 2e-7 and by a gradient of 0.05 to 0.2, which makes 1e-8 to 1e-9. It changes when a sum is added
// up in another order. Here is the chapter's rule on the chapter's numbers once more, with the samples in the opposite order:

var turned = network.objective(loss, batch.select(4, 3, 2, 1, 0));
double numericTurned(int i) {
    var up = network.parameters();
    var down = network.parameters();
    up.addToEntry(i, 1e-7);
    down.addToEntry(i, -1e-7);
    return (turned.value(up) - turned.value(down)) / 2e-7;
}
for (Block block : network.layout().blocks()) {
    var measured = new ArrayRealVector(IntStream.range(block.offset(), block.end()).mapToDouble(i -> numericTurned(i)).toArray());
    var claimed = turned.evaluate(theta).gradient().getSubVector(block.offset(), block.size());
    System.out.printf(Locale.ROOT, "%-16s samples turned round %.2e%n", block.name(),
        measured.getDistance(claimed) / (measured.getNorm() + claimed.getNorm()));
}

// NumPy itself does no better: the rule written down twice, with two ways of writing the same sigmoid, prints 3.72e-08 3.77e-09
// 5.80e-09 2.67e-09 and 3.60e-08 1.03e-08 5.80e-09 2.67e-09; some of the chapter's digits and not the others. So only the size of
// these errors is compared.

// ## Why 1e-7, and why not smaller?
// Two errors work against each other. A large ε looks at a chord instead of the tangent: an error like ε². A small ε subtracts two
// nearly equal losses, whose last digits are rounded: an error like 1e-16 / ε. The best is where they meet, near ∛1e-16 ≈ 5e-6.

double[] epsilons = IntStream.rangeClosed(2, 24).mapToDouble(i -> Math.pow(10, -i / 2.0)).toArray();
double[] errors = DoubleStream.of(epsilons).map(epsilon ->
    network.layout().blocks().stream().mapToDouble(block -> error(epsilon, block)).max().getAsDouble()).toArray();
Chart.titled("Error of the difference quotient").x("ε").y("relative error").logX().logY().
    knots("largest over the four arrays", epsilons, errors).
    save(Notebook.out("step.png"));
int best = IntStream.range(0, errors.length).reduce((a, b) -> errors[a] <= errors[b] ? a : b).getAsInt();
System.out.printf(Locale.ROOT, "the smallest error, %.1e, is at ε = %.1e%n", errors[best], epsilons[best]);

// ## The checker
// `GradientCheck` chooses that step, knows how much noise to expect, looks a second time with a finer method before it calls
// anything wrong, and says what it would have noticed.

System.out.println(GradientCheck.of(network, loss, batch).assertPassed());

// It has to fail on a wrong gradient, too. Somebody forgot the mean over the five samples:

var report = GradientCheck.of(network, loss, batch).withGradient(at -> objective.evaluate(at).gradient().mapMultiply(5)).run();
System.out.println(report);
if (!report.hasFailures()) throw new AssertionError("a gradient five times too large should not pass");

// And what the rule of the chapter would not see: one weight of 26 off by a millionth.

RealVector slightly(RealVector at) {
    var gradient = objective.evaluate(at).gradient();
    gradient.setEntry(3, gradient.getEntry(3) * (1 + 1e-6));
    return gradient;
}
var fine = GradientCheck.of(network, loss, batch).withGradient(at -> slightly(at)).run();
System.out.println(fine);
if (!fine.hasFailures()) throw new AssertionError("the checker should see a millionth");

// **Exercise.** At a kink there is no derivative. Check a ReLU network whose biases are zero with a sample that is zero: what does
// the checker say? A solution is in `solutions/14-gradient-check.jsh`.
