// # How a boundary comes to be
// The loss of the circle stands at 0.079 from epoch 50 to epoch 1000; at 1500 it is 0.065, at 2000 it is 0.021. From 50 to 1600 the
// network calls no point "inside", and 400 epochs later it calls most of the circle so. What it is that happens shows only in the
// plane. Chapter 18 draws the boundary at six moments; here they are, with the numbers in their titles.

// ## The same training as in the lesson on the circle

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

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
        title(PythonText.format("epoch {}: {:.1f} % right, loss {:.4f}", moment, 100 * accuracyOf(network), lossOf(network)));
}
Panels.of(3, IntStream.of(moments).mapToObj(moment -> panel(moment)).toList()).
    panelSize(480, 430).
    title("A network of eight hidden neurons finds a circle").
    save(Notebook.out("boundary-evolution.png"));

// In five of the six panels there is no black line: the whole square is on one side of 1/2. The sixth panel has it all.
// As a film, one frame for every 50 epochs:

Animation.of(61, i -> panel(50 * i)).delay(120).save(Notebook.out("boundary-evolution.gif"));

// ## The first epoch
// From epoch 0 to 50 the accuracy jumps from 19.8 % to 80.2 %. What was learnt? Before training every answer is near 0.55, "inside".
// ∂L/∂b₂ is the mean over all samples of (ŷ − y) σ′(z₂), and since all hidden neurons are near 1/2, ∂L/∂W₂ is nearly the same eight times:
// all nine push the answer down together. The network learns how many are inside long before it learns which.

double mean(Network network) { return StatUtils.mean(network.predict(circle.inputs()).getColumn(0)); }
for (int updates : new int[] {0, 1, 2, 5, 10}) {
    Network network = Training.of(start, loss).using(new Sgd(5.0)).epochs(Math.max(1, updates)).fit(circle).network();
    Network at = updates == 0 ? start : network;
    System.out.println(PythonText.format("after {} updates: mean answer {:.4f}, output bias {: .4f}",
        updates, mean(at), at.parameter("layer 2 bias").getEntry(0, 0)));
}

// ## What grows in silence
// Accuracy only sees which side of 1/2 an answer is on, and the loss is ruled by the mean. Three other numbers move all the time: how
// much the answers differ (their standard deviation), how much they differ in the right sense (their correlation with the targets), and
// how large the output's weights are. And one does not: the area in which the network says "inside", of 4, against π/4 = 0.785.

double spread(Network network) { return Math.sqrt(StatUtils.populationVariance(network.predict(circle.inputs()).getColumn(0))); }
double correlation(Network network) {
    return new PearsonsCorrelation().correlation(network.predict(circle.inputs()).getColumn(0), circle.targets().getColumn(0));
}
double[][] grid = IntStream.range(0, 10_000).mapToObj(i -> new double[] {(i % 100 - 49.5) / 50, (i / 100 - 49.5) / 50}).toArray(double[][]::new);
double area(Network network) { return 4 * Arrays.stream(network.predict(grid).getData()).filter(a -> a[0] > 0.5).count() / 1e4; }
for (int updates : new int[] {50, 500, 1000, 1200, 1400, 1500, 1600, 1650, 1700, 1800, 2000, 3000}) {
    Network network = album.get(updates);
    System.out.printf(Locale.ROOT, "epoch %4d: loss %.4f, accuracy %.3f | answers differ by %.4f, correlation %.3f, ‖W₂‖ %5.2f, area %.3f%n",
        updates, lossOf(network), accuracyOf(network), spread(network), correlation(network),
        network.parameter("layer 2 weights").getFrobeniusNorm(), area(network));
}

// Read the right half downwards. From 500 to 1,500 the correlation goes from 0.05 to 0.53 and the weights from 1 to 4, while the accuracy
// stands still. Then the highest answers pass 1/2, and 200 epochs later most of the area is there.

double[] epochs = album.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
double[] over(ToDoubleFunction<Network> number) { return album.values().stream().mapToDouble(number).toArray(); }
Chart.titled("The circle before anything can be seen").x("epoch").y("value").
    line("accuracy", epochs, over(network -> accuracyOf(network))).
    line("correlation of answers and targets", epochs, over(network -> correlation(network))).
    line("loss over that of saying 0.198 always", epochs, over(network -> lossOf(network) / (0.198 * 0.802 / 2))).
    yRange(-0.1, 1.8).
    save(Notebook.out("in-silence.png"));
if (correlation(album.get(1500)) < 0.5 || accuracyOf(album.get(1500)) > 0.803) throw new AssertionError("not in silence");

// So a flat loss is not always a network that has stopped. Which number to watch depends on what should happen: here, whether the
// answers begin to follow the targets at all.

// **Exercise.** At which epoch does the accuracy leave 80.2 % for the first time, and when does it pass 95 %? A solution is in
// `solutions/13-boundary-evolution.jsh`.
