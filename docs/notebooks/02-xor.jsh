// # XOR, digit for digit
// A single neuron draws a straight line, and no straight line separates the corners of XOR. Two layers can. This lesson
// repeats Chapter 18's program, *Implementing Backpropagation from Scratch*, and meets every number that it prints.
//
// ## The data

Batch xor = new Xor().sample(new NumpyRandom(42));
xor.inputs();
xor.targets();

// ## The network
// 2-4-1 with sigmoids. `Xavier.normal()` draws weights with variance 2/(fan in + fan out) from the stream that NumPy
// gives after `np.random.seed(42)`, one neuron after another as the chapter does, so we start at its very weights.

var network = Network.builder().inputs(2).
    dense(4).sigmoid().
    dense(1).sigmoid().
    initializer(Xavier.normal()).seed(42).
    build();
network.parameter("layer 1 weights");

// Rows are samples here, so W is inputs x outputs: the transpose of the chapter's.
//
// ## The loss and its derivative
// The chapter's loss is half of the mean squared distance, C = 1/(2m) Σ (ŷ − y)². Its four equations are
//
//     BP1  δ₂ = (ŷ − y) ⊙ σ'(z₂)         BP2  δ₁ = δ₂ W₂ᵀ ⊙ σ'(z₁)
//     BP3  ∂C/∂b = mean of δ             BP4  ∂C/∂W = aᵀ δ / m
//
// Here is BP1 and BP4 by hand for the last layer, next to what the library says.

var loss = SquaredError.halfMeanDistance();
double[] hidden(double... sample) {
    var w = network.parameter("layer 1 weights");
    double[] a = new double[4];
    for (int j = 0; j < 4; j++) {
        a[j] = 1 / (1 + Math.exp(-(sample[0] * w.getEntry(0, j) + sample[1] * w.getEntry(1, j))));
    }
    return a;
}
double[] byHand = new double[4];
for (int i = 0; i < 4; i++) {
    double out = network.predict(xor.inputs().getRow(i))[0];
    double delta = (out - xor.targets().getEntry(i, 0)) * out * (1 - out);
    for (int j = 0; j < 4; j++) {
        byHand[j] += hidden(xor.inputs().getRow(i))[j] * delta / 4;
    }
}
var gradient = network.objective(loss, xor).evaluate(network.parameters()).gradient();
var block = network.layout().block("layer 2 weights");
System.out.println("by hand     " + Arrays.toString(byHand));
System.out.println("the library " + Arrays.toString(gradient.getSubVector(block.offset(), 4).toArray()));

// ## Training
// Plain gradient descent, rate 2, all four samples in every update, 5,000 of them. The loss is the one after the update.

var history = Training.of(network, loss).
    using(new Sgd(2.0)).
    epochs(5000).
    listener(Progress.lines(System.out)).
    fit(xor);

// The chapter prints these eleven losses and four predictions:

double[] losses = {0.126088, 0.086947, 0.008075, 0.002480, 0.001353, 0.000906, 0.000673, 0.000532, 0.000438,
    0.000371, 0.000321};
double[] predictions = {0.0288, 0.9756, 0.9763, 0.0242};

for (int i = 0; i < 11; i++) {
    int epoch = Math.min(500 * i, 4999);
    double ours = history.loss(epoch);
    boolean equal = Math.round(ours * 1e6) == Math.round(losses[i] * 1e6);
    System.out.printf(Locale.ROOT, "epoch %4d  published %.6f  ours %.6f  %s%n", epoch, losses[i], ours, equal);
    if (!equal) throw new AssertionError("the loss of epoch " + epoch + " differs");
}
for (int i = 0; i < 4; i++) {
    double ours = history.network().predict(xor.inputs().getRow(i))[0];
    boolean equal = Math.round(ours * 1e4) == Math.round(predictions[i] * 1e4);
    System.out.printf(Locale.ROOT, "%s  published %.4f  ours %.4f  %s%n",
        Arrays.toString(xor.inputs().getRow(i)), predictions[i], ours, equal);
    if (!equal) throw new AssertionError("prediction " + i + " differs");
}

// ## The picture
// A plateau first: the four hidden neurons still do nearly the same. Once they part, the loss falls fast.

Plots.lossCurve(history.losses()).title("XOR: loss over 5,000 epochs").save(Notebook.out("xor-loss.png"));

// **Exercise.** How many hidden neurons does XOR need? Try 1, 2, 3, 4 and 8, each with seed 42. The solution is in
// `solutions/02-xor.jsh`.
