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

String[] losses = {"0.080713", "0.079283", "0.079212", "0.078966", "0.077210", "0.065074", "0.030372", "0.018973", "0.015537",
    "0.013791", "0.012668"};
var table = Published.in("Chapter 18, circle").number("points inside", "99", IntStream.of(inside).sum());
for (int i = 0; i < losses.length; i++) {
    int epoch = Math.min(300 * i, 2999);
    table = table.number("loss after epoch " + epoch, losses[i], history.loss(epoch));
}
System.out.println(table.number("accuracy in percent", "97.8", 100 * accuracy).requireEqual());

// ## The pictures
// The plateau lasts for a thousand epochs. On it the network says 0.2 everywhere, the share of the points that lie inside, and
// the loss of that is 0.2 · 0.8 / 2 = 0.08.

Plots.lossCurve(history.losses()).title("Circle: loss over 3,000 epochs").save(Notebook.out("circle-loss.png"));

// The line where the network answers 1/2, over the true circle. What it found is not round: it is made of soft straight lines.

double[] round(DoubleUnaryOperator coordinate) {
    return IntStream.rangeClosed(0, 100).mapToDouble(i -> coordinate.applyAsDouble(2 * Math.PI * i / 100) / 2).toArray();
}
Chart region = Plots.decisionRegion(points -> history.network().predict(points).getData(), circle.inputs().getData(), inside).
    truth("true circle", round(Math::cos), round(Math::sin)).
    title(PythonText.format("Circle: {:.1f} % right, loss {:.4f}", 100 * accuracy, history.loss()));
region.save(Notebook.out("circle.png"));

// How its eight neurons share the work: the wider an edge, the larger the weight. Vermillion is positive, blue negative.

var learnt = history.network();
NetworkGraph.of(learnt.parameter("layer 1 weights").getData(), learnt.parameter("layer 2 weights").getData()).
    biases(learnt.parameter("layer 1 bias").getRow(0), learnt.parameter("layer 2 bias").getRow(0)).
    layers("x, y", "sigmoid", "inside?").
    title("The circle's network after 3,000 epochs").
    save(Notebook.out("circle-network.png"));

// Three neurons do most of the work, one for each side of the rounded triangle, and two hardly have an edge to the output. Which ones
// are left over is decided by the numbers they started with.

// **Exercise.** Eleven points are on the wrong side. Are they near the circle? Print their distance from the middle. A solution is
// in `solutions/10-circle.jsh`.
