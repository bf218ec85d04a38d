// # A circle, from 500 points
// Which points lie inside a circle of radius 1/2? The rule is x² + y² < 1/4, but the network is not told. It gets 500 points of
// the square [−1, 1]² with a yes or a no, and has eight neurons, each of which can draw one soft straight line. This is the second
// demonstration of *Chapter 18: Implementing Backpropagation from Scratch*, with all of its numbers.

// ## The data
// `np.random.seed(42)` starts the stream; the points are drawn first, then the weights from where it stands.

var random = new NumpyRandom(42);
var circle = new Circle().sample(random);
int[] inside = IntStream.range(0, circle.size()).map(i -> (int) circle.targets().getEntry(i, 0)).toArray();
IntStream.of(inside).sum();

// ## The network
// 2-8-1, sigmoids: ŷ = σ(σ(x W₁ + b₁) W₂ + b₂). A hidden neuron is 1/2 on a straight line and rises from one side of it to the
// other. W₂ adds eight such steps up; enough to close a ring around the middle.

var start = Network.builder().inputs(2).dense(8).sigmoid().dense(1).sigmoid().random(random).build();
var loss = SquaredError.halfMeanDistance();
GradientCheck.of(start, loss, circle).assertPassed();

// ## Training
// η = 5, all 500 points in each of 3,000 updates. The rate is as large as that because the slopes are so small: a sigmoid's is
// at most 1/4, and two of them lie on the way.

var history = Training.of(start, loss).
    using(new Sgd(5.0)).
    epochs(3000).
    listener(Progress.lines(System.out)).
    fit(circle);
double accuracy = new Accuracy().value(history.network().predict(circle.inputs()), circle.targets());

// What the chapter prints, and what comes out here:

System.out.println(Published.in("Chapter 18, circle").
    number("points inside", "99", IntStream.of(inside).sum()).
    number("loss after epoch 0", "0.080713", history.loss(0)).
    number("loss after epoch 2999", "0.012668", history.loss(2999)).
    number("accuracy in percent", "97.8", 100 * accuracy).
    requireEqual());

// And against NumPy to the last digits, every 300 epochs. The two add their sums up in another order, so the last one or two of
// 17 digits may differ; 1e-12 of the value is what we allow.

double[] numpy = {0.08071283556492903, 0.07928308884306913, 0.07921176831910387, 0.07896635991021222, 0.07720992836679114,
    0.06507357675179608, 0.030371524068070355, 0.018972637493417984, 0.015536967448518974, 0.013790844209780122,
    0.012667898561810501};
for (int i = 0; i < numpy.length; i++) {
    int epoch = Math.min(300 * i, 2999);
    double off = Math.abs(history.loss(epoch) / numpy[i] - 1);
    System.out.printf(Locale.ROOT, "epoch %4d: NumPy %.17f, here %.17f, relative difference %.0e%n",
        epoch, numpy[i], history.loss(epoch), off);
    if (off > 1e-12) throw new AssertionError("epoch " + epoch + " differs from NumPy");
}

// ## The plateau, computed beforehand
// For a thousand epochs nearly nothing happens. Suppose a network says the same p to every point, and a share s of them is inside.
// Its loss is ½ [s (1 − p)² + (1 − s) p²], with the derivative p − s; so the best it can say is p = s, at a loss of ½ s (1 − s).
// That is where it waits until the lines in the hidden layer have turned into useful directions:

double share = IntStream.of(inside).sum() / 500.0;
System.out.println(PythonText.format("s = {:.3f}, ½ s (1 − s) = {:.6f}; the loss after epoch 600 is {:.6f}",
    share, share * (1 - share) / 2, history.loss(600)));
if (Math.abs(history.loss(600) - share * (1 - share) / 2) > 5e-4) throw new AssertionError("this is no plateau of one answer");
Plots.lossCurve(history.losses()).title("Circle: loss over 3,000 epochs").save(Notebook.out("circle-loss.png"));

// ## The boundary
// The line where the network answers 1/2, over the true circle. What it found is not round: it is a triangle with soft corners.

double[] round(DoubleUnaryOperator coordinate) {
    return IntStream.rangeClosed(0, 100).mapToDouble(i -> coordinate.applyAsDouble(2 * Math.PI * i / 100) / 2).toArray();
}
var learnt = history.network();
Chart region = Plots.decisionRegion(points -> learnt.predict(points).getData(), circle.inputs().getData(), inside).
    truth("true circle", round(Math::cos), round(Math::sin));
region.title(PythonText.format("Circle: {:.1f} % right, loss {:.4f}", 100 * accuracy, history.loss())).
    save(Notebook.out("circle.png"));

// ## Why a triangle?
// A hidden neuron is 1/2 where w₁ x₁ + w₂ x₂ + b = 0: on a straight line whose distance from the middle is |b| / ‖w‖. ‖w‖ is how
// steep the step across it is, and v, its weight to the output, how much the step counts. Both large: it does real work.

var w = learnt.parameter("layer 1 weights");
var bias = learnt.parameter("layer 1 bias").getRow(0);
var v = learnt.parameter("layer 2 weights").getColumn(0);
double[] foot(int j) { return w.getColumnVector(j).mapMultiply(-bias[j] / w.getColumnVector(j).dotProduct(w.getColumnVector(j))).toArray(); }
for (int j = 0; j < 8; j++) {
    System.out.println(PythonText.format("a{}: line {:.2f} from the middle, towards {:6.1f}°, steepness {:.2f}, v = {: .2f}", j + 1,
        Math.hypot(foot(j)[0], foot(j)[1]), Math.toDegrees(Math.atan2(foot(j)[1], foot(j)[0])), w.getColumnVector(j).getNorm(), v[j]));
}

// Three neurons are steep and heavy, a₁, a₅ and a₈. Their lines lie about 0.35 from the middle, in three directions some 120° apart,
// and shut a triangle in. The five others are flatter and count less.

Chart lines = region.xRange(-1, 1).yRange(-1, 1).title("Three of eight neurons draw the sides");
for (int j : new int[] {0, 4, 7}) {
    double[] far = w.getColumnVector(j).unitVector().mapMultiply(3).toArray();
    lines = lines.line("a" + "₁₂₃₄₅₆₇₈".charAt(j) + " = 1/2", new double[] {foot(j)[0] - far[1], foot(j)[0] + far[1]},
        new double[] {foot(j)[1] + far[0], foot(j)[1] - far[0]});
}
lines.save(Notebook.out("circle-lines.png"));

// The same in the network itself: the wider an edge, the larger the weight; vermillion is positive, blue negative. Which three
// neurons do the work is decided by the numbers they started with.

NetworkGraph.of(w.getData(), learnt.parameter("layer 2 weights").getData()).
    biases(bias, learnt.parameter("layer 2 bias").getRow(0)).
    layers("point", "sigmoid", "inside?").
    title("The circle's network after 3,000 epochs").
    save(Notebook.out("circle-network.png"));

// **Exercise.** Eleven points are on the wrong side. Are they near the circle? Print their distance from the middle. A solution is
// in `solutions/10-circle.jsh`.
