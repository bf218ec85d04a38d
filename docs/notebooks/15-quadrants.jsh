// # Four quadrants and a softmax
// Four clouds of points, one in each quadrant, four classes. A network with more than two answers gives a probability to each of
// them. While it learns, three things are shown side by side: the network with its weights, the regions it has drawn so far, and the
// loss; and above them what it is doing at that moment.

// ## The data
// 50 points around each of (±1.5, ±1.5), with standard deviation 1/2. Targets are one-hot rows: class 2 of four is 0 0 1 0.

var clouds = new Quadrants().sample(new NumpyRandom(42));
int[] classes = IntStream.range(0, clouds.size()).map(i -> clouds.targets().getRowVector(i).getMaxIndex()).toArray();
for (int i = 0; i < 4; i++) {
    System.out.println(Arrays.toString(clouds.inputs().getRow(i)) + " is of class " + classes[i]);
}

// ## The network
// 2-4-4: four sigmoid neurons, then softmax, pⱼ = e^zⱼ / Σ e^zₖ: positive numbers that add up to 1. Weights start as 0.3 · N(0, 1).

var start = Network.builder().inputs(2).dense(4).sigmoid().dense(4).softmax().initializer(new Normal(0.3)).seed(42).build();
System.out.println(start.summary());

// ## The loss
// L = −(1/n) Σ ln p(right class). A network that knows nothing says 1/4 to everything, and −ln 1/4 = ln 4 = 1.386 is what the text
// prints before training; ours starts close to that. With softmax before it the derivative is as simple as can be, (p − y) / n.

var loss = new CrossEntropy();
GradientCheck.of(start, loss, clouds).assertPassed();
System.out.println(PythonText.format("loss before training {:.3f}, ln 4 = {:.3f}",
    start.objective(loss, clouds).value(start.parameters()), Math.log(4)));

// ## Training
// The text trains 200 epochs with rate 0.1. The classes are told apart by then, though with little confidence: a loss of 0.6 is that
// of giving e⁻⁰·⁶ = 0.55 to the right class. 1,000 epochs bring it to 0.07, with one of the 200 points on the wrong side of a border.
// All networks on the way are kept: they cannot change any more, so keeping one is no more than remembering it.

List<Network> album = new ArrayList<>(List.of(start));
var history = Training.of(start, loss).
    using(new Sgd(0.1)).
    epochs(1000).
    listener(Progress.lines(System.out)).
    listener(epoch -> album.add(epoch.network())).
    fit(clouds);
double accuracy(Network network) { return new Accuracy().value(network.predict(clouds.inputs()), clouds.targets()); }
for (int epoch : new int[] {200, 1000}) {
    System.out.println(PythonText.format("after {} epochs: loss {:.4f}, accuracy {:.3f}", epoch, history.loss(epoch - 1),
        accuracy(album.get(epoch))));
}
if (history.loss(199) < 0.37 || history.loss(199) > 0.86) throw new AssertionError("outside what NumPy gets with 30 seeds");
if (accuracy(album.get(1000)) < 0.99) throw new AssertionError("1,000 epochs should do");

// ## All of it in one picture

String[] phases = {
    "initialise: weights 0.3 · N(0, 1), biases 0",
    "forward: 200 points in, 4 probabilities each out",
    "loss: how little was given to the right class",
    "backward: (p − y) / n, and back through every layer",
    "update: W ← W − 0.1 ∂L/∂W"};
Figure network(Network at) {
    return NetworkGraph.of(at.parameter("layer 1 weights").getData(), at.parameter("layer 2 weights").getData()).
        biases(at.parameter("layer 1 bias").getRow(0), at.parameter("layer 2 bias").getRow(0)).
        layers("x", "sigmoid", "softmax").
        title("2 → 4 → 4");
}
Figure region(Network at) {
    return Plots.decisionRegion(points -> at.predict(points).getData(), clouds.inputs().getData(), classes).
        title(PythonText.format("{:.1f} % right", 100 * accuracy(at)));
}
Figure curve(int epoch) {
    double[] so = IntStream.rangeClosed(0, epoch).
        mapToDouble(i -> i == 0 ? start.objective(loss, clouds).value(start.parameters()) : history.loss(i - 1)).toArray();
    return Chart.titled(PythonText.format("loss {:.4f}", so[epoch])).x("epoch").y("loss").
        xRange(0, 1000).yRange(0, 1.5).line("cross-entropy", so);
}
Figure frame(int epoch, String phase) {
    return Panels.of(3, network(album.get(epoch)), region(album.get(epoch)), curve(epoch)).
        panelSize(480, 400).title("epoch " + epoch + " · " + phase);
}

// The first two epochs phase by phase, then faster: what changes in an update can be seen over ten or twenty of them.

List<Figure> frames = new ArrayList<>();
for (String phase : phases) { frames.add(frame(0, phase)); }
for (int i = 1; i < 5; i++) { frames.add(frame(1, phases[i])); }
for (int k = 1; k <= 28; k++) { frames.add(frame(1 + (int) Math.round(999 * Math.pow(k / 28.0, 2)), phases[1 + k % 4])); }
for (int k = 0; k < 6; k++) { frames.add(frame(1000, "done")); }
Animation.of(frames).delay(350).save(Notebook.out("quadrants.gif"));
frame(1000, "done").save(Notebook.out("quadrants.png"));

// **Exercise.** Leave the softmax out and use `SoftmaxCrossEntropy`, which works on the z before it. The loss must be the same to
// the last digits; what happens to the two of them when z is 1,000? A solution is in `solutions/15-quadrants.jsh`.
