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

// It has not even come that far, and the picture shows why: one half-wave is met, and from there on the answer is 0. Out there σ has no
// slope left, so the second half-wave has nothing to pull the curve up with. The samples below zero have pushed it there.

// No optimizer, no patience and no further neuron can cure that. The range of the last activation has to hold the targets: that
// can be asked before any training.

var range = new Sigmoid().range();
for (double target : new double[] {Arrays.stream(y).min().getAsDouble(), Arrays.stream(y).max().getAsDouble()}) {
    boolean reachable = range.contains(target);
    System.out.println(PythonText.format("target {: .4f} within {}: {}", target, range, reachable));
}

// ## The cure
// An identity at the end: the network then adds up sigmoid steps and may answer anything. The slope behind the last layer is now 1
// instead of at most 1/4, so η = 5 would be far too much; and two periods of a sine need steeper steps than Xavier's weights
// make, so the first layer starts five times as steep, and Adam sees to the rest.

Initializer steep = (inputs, outputs, source) -> Xavier.normal().initialize(inputs, outputs, source).scalarMultiply(5);
var cured = Network.builder().inputs(1).dense(16, steep, steep).sigmoid().dense(1).identity().seed(42).build();
GradientCheck.of(cured, loss, sine).assertPassed();
History learnt = Training.of(cured, loss).
    using(new Adam(0.02)).
    epochs(5000).
    listener(Progress.lines(System.out)).
    fit(sine);
if (learnt.loss() > 1e-3) throw new AssertionError("the identity should learn the sine");
picture(PythonText.format("Identity output: loss {:.6f}", learnt.loss()), learnt.network()).save(Notebook.out("sine.png"));

Plots.lossCurve("sigmoid output, as published", stuck.losses()).
    line("identity output", learnt.losses()).
    title("Sine: what the last activation can reach").
    save(Notebook.out("sine-loss.png"));

// **Exercise.** There is another cure: leave the sigmoid and move the targets into its range, y → (y + 1) / 2. Try it. A solution
// is in `solutions/11-sine.jsh`.
