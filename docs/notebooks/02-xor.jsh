// # XOR, digit for digit
// One neuron draws a straight line through the plane, and no straight line separates the corners of XOR. Two layers can. This
// lesson repeats the first demonstration of *Chapter 18: Implementing Backpropagation from Scratch*, which is written in
// NumPy, and meets every number that it prints.

// ## The data
// Four samples; rows are samples here, so the inputs are 4 x 2 and the targets 4 x 1.

var xor = new Xor().sample(new NumpyRandom(42));
for (int i = 0; i < xor.size(); i++) {
    System.out.println(Arrays.toString(xor.inputs().getRow(i)) + " -> " + xor.targets().getEntry(i, 0));
}

// ## The network
// 2-4-1, both layers with sigmoids, a = σ(x W + b). Weights start as Xavier's N(0, 2 / (inputs + outputs)), biases at zero,
// and the random numbers are those of `np.random.seed(42)`, so that we begin with the very weights of the chapter. It prints
// W¹ as outputs x inputs; ours is the transpose.

var start = Network.builder().inputs(2).dense(4).sigmoid().dense(1).sigmoid().seed(42).build();
System.out.println(start.summary());
start.parameter("layer 1 weights").transpose();

// ## The four equations
// The chapter's cost is half the mean squared distance, C = 1/(2n) Σ (ŷ − y)². With δ for ∂C/∂z, and ⊙ entry by entry:
//
//     BP1   δ₂ = (ŷ − y) / n ⊙ σ′(z₂)        BP3   ∂C/∂b = column sums of δ
//     BP2   δ₁ = δ₂ W₂ᵀ ⊙ σ′(z₁)             BP4   ∂C/∂W = aᵀ δ, a being what came into the layer
//
// Here they are by hand, each a line, and the library's gradient beside it. A forward pass keeps what each layer gave out:
// outputs 0 to 3 are z₁, a₁, z₂, ŷ.

RealMatrix times(RealMatrix a, RealMatrix b) {
    var c = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) { c.setRowVector(i, a.getRowVector(i).ebeMultiply(b.getRowVector(i))); }
    return c;
}
RealMatrix slope(RealMatrix z) {
    var sigmoid = new Sigmoid();
    var s = z.copy();
    for (int i = 0; i < z.getRowDimension(); i++) { s.setRowVector(i, z.getRowVector(i).map(sigmoid::derivative)); }
    return s;
}
var pass = start.forward(xor.inputs());
var delta2 = times(pass.output().subtract(xor.targets()).scalarMultiply(1.0 / xor.size()), slope(pass.output(2)));
var delta1 = times(delta2.multiply(start.parameter("layer 2 weights").transpose()), slope(pass.output(0)));
var byHand = List.of(
    xor.inputs().transpose().multiply(delta1), MatrixUtils.createRowRealMatrix(new double[] {1, 1, 1, 1}).multiply(delta1),
    pass.output(1).transpose().multiply(delta2), MatrixUtils.createRowRealMatrix(new double[] {1, 1, 1, 1}).multiply(delta2));

var loss = SquaredError.halfMeanDistance();
var gradient = start.objective(loss, xor).evaluate(start.parameters()).gradient();
System.out.println("largest difference " + start.layout().vector(byHand).getLInfDistance(gradient));

// ## Training
// Gradient descent with η = 2, all four samples at once, 5,000 epochs. The loss is taken after each epoch's update.

var history = Training.of(start, loss).
    using(new Sgd(2.0)).
    epochs(5000).
    listener(Notebook.progress()).
    fit(xor);

// The chapter's eleven losses and four predictions beside ours. `requireEqual` stops the lesson if a digit differs.

String[] losses = {"0.126088", "0.086947", "0.008075", "0.002480", "0.001353", "0.000906",
    "0.000673", "0.000532", "0.000438", "0.000371", "0.000321"};
String[] predictions = {"0.0288", "0.9756", "0.9763", "0.0242"};
var table = Published.in("Chapter 18, XOR");
for (int i = 0; i < losses.length; i++) {
    int epoch = Math.min(500 * i, 4999);
    table = table.number("loss after epoch " + epoch, losses[i], history.loss(epoch));
}
for (int i = 0; i < predictions.length; i++) {
    double[] corner = xor.inputs().getRow(i);
    table = table.number("prediction at " + Arrays.toString(corner), predictions[i], history.network().predict(corner)[0]);
}
System.out.println(table.requireEqual());

// ## The pictures
// A plateau of some 300 epochs first, on which the network answers about one half to everything: the loss of that is 1/8. Once
// the hidden neurons part, the loss falls to a tenth within 700 epochs; and then slowly, since a sigmoid that is nearly right
// has hardly any slope left to learn from.

Plots.lossCurve(history.losses()).title("XOR: loss over 5,000 epochs").save(Notebook.out("xor-loss.png"));

// And what it answers everywhere, not only at the four corners: a band of ones between two zeros, with two nearly straight edges.
// No single line could do that.

int[] classes = IntStream.range(0, xor.size()).map(i -> (int) xor.targets().getEntry(i, 0)).toArray();
Plots.decisionRegion(points -> history.network().predict(points).getData(), xor.inputs().getData(), classes).
    title("XOR: what the network answers everywhere").
    save(Notebook.out("xor.png"));

// **Exercise.** How many hidden neurons does XOR need? Try 1, 2, 3, 4 and 8, seed 42 each, and look at the predictions as well
// as at the losses. A solution is in `solutions/02-xor.jsh`.
