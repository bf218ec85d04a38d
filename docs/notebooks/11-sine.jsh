// # A sine that cannot be learnt, and why
// The third demonstration of *Chapter 18: Implementing Backpropagation from Scratch* fits sin x on [−2π, 2π] with 16 hidden neurons.
// It prints losses from 0.249646 down to 0.195351, and there it stays: a loss of 0.195 is bad. Something is wrong, and
// not with the gradient.

// ## The data and the chapter's network

var random = new NumpyRandom(42);
var sine = new SineWave().sample(random);
var start = Network.builder().inputs(1).dense(16).sigmoid().dense(1).sigmoid().random(random).build();
var loss = SquaredError.halfMeanDistance();
GradientCheck.of(start, loss, sine).assertPassed();
History stuck = Training.of(start, loss).
    using(new Sgd(5.0)).
    epochs(5000).
    listener(Progress.lines(System.out)).
    fit(sine);
System.out.println(Published.in("Chapter 18, sine").
    number("loss after epoch 0", "0.249646", stuck.loss(0)).
    number("loss after epoch 4999", "0.195351", stuck.loss(4999)).
    requireEqual());

// ## Why it stays there
// The last layer is a sigmoid, and a sigmoid answers between 0 and 1. Half of the targets are negative. The best it can do there is
// to answer 0, and the loss of that alone can be computed: half the mean of y² over the negative targets.

//     ½ (1/n) Σ (ŷ − y)²  ≥  ½ (1/n) Σ over y < 0 of (0 − y)²

double[] y = sine.targets().getColumn(0);
double floor = DoubleStream.of(y).filter(v -> v < 0).map(v -> v * v).sum() / (2 * y.length);
System.out.println(PythonText.format("no sigmoid output can get below {:.6f}; this one has {:.6f}", floor, stuck.loss()));
if (stuck.loss() < floor) throw new AssertionError("a sigmoid went below zero");

double[][] x = IntStream.rangeClosed(0, 200).mapToObj(i -> new double[] {i / 100.0 - 1}).toArray(double[][]::new);
double[] across = Arrays.stream(x).mapToDouble(v -> v[0]).toArray();
Chart picture(String title, Network network) {
    return Chart.titled(title).x("x / 2π").y("y").yRange(-1.3, 1.3).
        line("network", across, network.predict(x).getColumn(0)).
        points("samples", sine.inputs().getColumn(0), y);
}
picture("Sigmoid output: the negative half is out of reach", stuck.network()).save(Notebook.out("sine-stuck.png"));

// It has not even come that far, and the picture shows why: one half-wave is met, and from there on the answer is 0. Look at four
// places, the tops and the bottoms of the two waves. z₂ is what the last neuron has added up; σ′(z₂) multiplies whatever the error
// there wants to say to the network. At the second top the answer is wrong by 1, and of that the factor leaves a few ten-billionths.

var sigmoid = new Sigmoid();
for (double at : new double[] {-0.75, -0.25, 0.25, 0.75}) {
    double z = stuck.network().forward(MatrixUtils.createRealMatrix(new double[][] {{at}})).output(2).getEntry(0, 0);
    double error = sigmoid.value(z) - Math.sin(2 * Math.PI * at);
    System.out.printf(Locale.ROOT, "x/2π = %5.2f: target %4.1f, answer %.4f, error %7.4f, σ′(z₂) = %.0e, error times slope %8.1e%n",
        at, Math.sin(2 * Math.PI * at), sigmoid.value(z), error, sigmoid.derivative(z), error * sigmoid.derivative(z));
}

// ## Will more of the same help?
// More neurons, or a better optimizer? Think first: what is the lowest loss that either of them can reach?

double trained(Network network, Optimizer optimizer) {
    return Training.of(network, loss).using(optimizer).epochs(5000).fit(sine).loss();
}
Network sigmoids(int hidden) { return Network.builder().inputs(1).dense(hidden).sigmoid().dense(1).sigmoid().seed(42).build(); }
for (int hidden : new int[] {4, 16, 64}) {
    System.out.println(PythonText.format("{} hidden neurons: loss {:.6f}", hidden, trained(sigmoids(hidden), new Sgd(5.0))));
}
double adam = trained(sigmoids(16), new Adam(0.02));
System.out.println(PythonText.format("16, and Adam: loss {:.6f}; the bound is {:.6f}", adam, floor));
if (adam < floor) throw new AssertionError("a sigmoid went below zero");

// Adam gets a little lower, and no further. With 64 neurons it is even worse: after three steps of that length all answers are 0 or
// close to it, at a loss of half the mean of y², and there is no slope to come back with.

var wide = Training.of(sigmoids(64), loss).using(new Sgd(5.0)).epochs(3).fit(sine);
System.out.println(PythonText.format("64 neurons after 3 epochs: answers from {:.6f} to {:.6f}; half the mean of y² is {:.6f}",
    wide.network().predict(sine.inputs()).getColumnVector(0).getMinValue(),
    wide.network().predict(sine.inputs()).getColumnVector(0).getMaxValue(), DoubleStream.of(y).map(v -> v * v).sum() / (2 * y.length)));

// No optimizer, no patience and no further neuron can cure that. The range of the last activation has to hold the targets: that
// can be asked before any training.

var range = sigmoid.range();
for (double target : new double[] {Arrays.stream(y).min().getAsDouble(), Arrays.stream(y).max().getAsDouble()}) {
    boolean reachable = range.contains(target);
    System.out.println(PythonText.format("target {: .4f} within {}: {}", target, range, reachable));
}

// ## The cure
// An identity at the end: the network then adds up sigmoid steps and may answer anything. Three things change on the way from 0.2
// to 0.00002. Which of them is it? One at a time; the rate has to be smaller now, since the slope behind the last layer is 1 instead
// of at most 1/4, and η = 5 ends in infinity.

Initializer steep = (inputs, outputs, source) -> Xavier.normal().initialize(inputs, outputs, source).scalarMultiply(5);
var cured = Network.builder().inputs(1).dense(16, steep, steep).sigmoid().dense(1).identity().seed(42).build();
GradientCheck.of(cured, loss, sine).assertPassed();
Network plain = Network.builder().inputs(1).dense(16).sigmoid().dense(1).identity().seed(42).build();
try {
    System.out.println(PythonText.format("identity, η = 5: loss {:.6f}", trained(plain, new Sgd(5.0))));
} catch (TrainingDivergedException e) {
    System.out.println("identity, η = 5: " + e.getMessage().split(";")[0]);
}
System.out.println(PythonText.format("identity, η = 0.1: loss {:.6f}", trained(plain, new Sgd(0.1))));
System.out.println(PythonText.format("identity, η = 0.1, first layer five times as steep: loss {:.6f}", trained(cured, new Sgd(0.1))));
System.out.println(PythonText.format("identity, Adam: loss {:.6f}", trained(plain, new Adam(0.02))));

// The identity alone makes it possible, not easy. Two periods of a sine want steeper steps than Xavier's weights make: a steep start
// gives them at once, and Adam, which gives each weight a step of its own size, finds them. Both together do best.

History learnt = Training.of(cured, loss).
    using(new Adam(0.02)).
    epochs(5000).
    listener(Progress.lines(System.out)).
    fit(sine);
if (learnt.loss() > 1e-3) throw new AssertionError("the identity should learn the sine");
picture(PythonText.format("Identity output: loss {:.6f}", learnt.loss()), learnt.network()).save(Notebook.out("sine.png"));

// Look at the spikes at the right end of the second curve: Adam's steps do not get shorter with the gradient, so in a narrow valley
// it overshoots now and then, and finds back. That is a large rate at work, and no mistake in the gradient.

Plots.lossCurve("sigmoid output, as published", stuck.losses()).
    line("identity output", learnt.losses()).
    title("Sine: what the last activation can reach").
    save(Notebook.out("sine-loss.png"));

// **Exercise.** There is another cure: leave the sigmoid and move the targets into its range, y → (y + 1) / 2. Try it. A solution
// is in `solutions/11-sine.jsh`.
