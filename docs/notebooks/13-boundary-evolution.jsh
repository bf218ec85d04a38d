// # How a boundary comes to be
// The loss curve of the circle says that nothing happens for a thousand epochs and a lot in the next five hundred. What it is that
// happens shows only in the plane. Chapter 18 draws the boundary at six moments; here they are, with the numbers in their titles.

// ## The same training as in the lesson on the circle

var random = new NumpyRandom(42);
var circle = new Circle().sample(random);
int[] inside = IntStream.range(0, circle.size()).map(i -> (int) circle.targets().getEntry(i, 0)).toArray();
var start = Network.builder().inputs(2).dense(8).sigmoid().dense(1).sigmoid().random(random).build();
var loss = SquaredError.halfMeanDistance();

// Epochs count updates here: 0 is before the first. A network never changes, so a listener that keeps one has taken a picture.

int[] moments = {0, 50, 200, 500, 1000, 3000};
Map<Integer, Network> album = new TreeMap<>();
album.put(0, start);
TrainingListener keep = epoch -> {
    int updates = epoch.number() + 1;
    if (updates % 50 == 0) { album.put(updates, epoch.network()); }
};
var history = Training.of(start, loss).using(new Sgd(5.0)).epochs(3000).listener(keep).fit(circle);

// ## The six moments

double lossOf(Network network) { return network.objective(loss, circle).value(network.parameters()); }
double accuracyOf(Network network) { return new Accuracy().value(network.predict(circle.inputs()), circle.targets()); }
for (int moment : moments) {
    Network network = album.get(moment);
    var answers = network.predict(circle.inputs()).getColumnVector(0);
    System.out.println(PythonText.format("epoch {}: accuracy {:.1f} %, loss {:.6f}, answers from {:.3f} to {:.3f}", moment,
        100 * accuracyOf(network), lossOf(network), answers.getMinValue(), answers.getMaxValue()));
}

// An accuracy of 80.2 % looks fine, and is worth nothing: 401 of the 500 points are outside, and a network that always says
// "outside" is right on those. Look at the range of the answers instead. On the plateau it is a narrow band around 0.2.

double[] round(DoubleUnaryOperator coordinate) {
    return IntStream.rangeClosed(0, 100).mapToDouble(i -> coordinate.applyAsDouble(2 * Math.PI * i / 100) / 2).toArray();
}
Figure panel(int moment) {
    Network network = album.get(moment);
    return Plots.decisionRegion(points -> network.predict(points).getData(), circle.inputs().getData(), inside).
        truth("true circle", round(Math::cos), round(Math::sin)).
        title(PythonText.format("epoch {}: {:.1f} %, loss {:.4f}", moment, 100 * accuracyOf(network), lossOf(network)));
}
Panels.of(3, IntStream.of(moments).mapToObj(moment -> panel(moment)).toList()).
    panelSize(480, 430).
    title("A network of eight hidden neurons finds a circle").
    save(Notebook.out("boundary-evolution.png"));

// For 1,600 epochs nothing is to be seen, and 150 later the ring is closed. As a film, one frame for every 50 epochs:

Animation.of(61, i -> panel(50 * i)).delay(120).save(Notebook.out("boundary-evolution.gif"));

// **Exercise.** At which epoch does the accuracy leave 80.2 % for the first time, and when does it pass 95 %? A solution is in
// `solutions/13-boundary-evolution.jsh`.
