// # Why ReLU in practice
// The text on the four quadrants uses sigmoids and ends with the advice to use ReLU in practice, since the sigmoid's gradient
// vanishes. That can be seen, and measured.

// ## Two slopes
// σ′ is at most 1/4 and nearly 0 a little further out. ReLU, max(0, z), has slope 1 wherever it is on.

var sigmoid = new Sigmoid();
var relu = new Relu();
Chart slopes = Chart.titled("Slopes of sigmoid and ReLU").x("z").y("slope").
    function("σ′(z)", sigmoid::derivative, -6, 6).
    function("ReLU′(z)", relu::derivative, -6, 6);
slopes.save(Notebook.out("slopes.png"));

// ## What arrives at the first layer
// A network of eight hidden layers of 16 neurons, before any training. Back-propagation multiplies the error with a weight matrix
// and a slope for each layer it passes. Xavier keeps the weights' part near 1; a sigmoid's slope then leaves a quarter of it, at most,
// in each layer. He's initialiser doubles the variance for ReLU, which is off half the time.

var clouds = new Quadrants().sample(new NumpyRandom(42));
var loss = new SoftmaxCrossEntropy();
Network deep(Activation hidden, Initializer initializer, int depth) {
    var builder = Network.builder().inputs(2);
    for (int i = 0; i < depth; i++) { builder.dense(16).layer(hidden); }
    return builder.dense(4).initializer(initializer).seed(42).build();
}
double[] norms(Network network) {
    var gradient = network.objective(loss, clouds).evaluate(network.parameters()).gradient();
    return network.layout().blocks().stream().filter(block -> block.name().endsWith("weights")).
        mapToDouble(block -> gradient.getSubVector(block.offset(), block.size()).getNorm()).toArray();
}
Network withSigmoid = deep(sigmoid, Xavier.normal(), 8);
Network withRelu = deep(relu, He.normal(), 8);
double[] layers = IntStream.rangeClosed(1, 9).asDoubleStream().toArray();
Chart.titled("Gradient of each layer before training").x("layer").y("‖∂L/∂W‖").logY().
    knots("sigmoid, Xavier", layers, norms(withSigmoid)).
    knots("ReLU, He", layers, norms(withRelu)).
    save(Notebook.out("vanishing.png"));

// Layer by layer, from the last to the first: ∂L/∂z is that of the layer behind, times its Wᵀ, times the slope. `backward` of an
// activation does the last of these three.

var z = withSigmoid.forward(clouds.inputs());
var dz = loss.gradient(z.output(), clouds.targets());
System.out.printf(Locale.ROOT, "layer 9: ‖∂L/∂z‖ %.1e, ‖∂L/∂W‖ %.1e%n", dz.getFrobeniusNorm(), norms(withSigmoid)[8]);
for (int layer = 8; layer >= 1; layer--) {
    var into = z.output(2 * layer - 2);
    var next = dz;
    dz = sigmoid.backward(into, z.output(2 * layer - 1), dz.multiply(withSigmoid.parameter("layer " + (layer + 1) + " weights").transpose()));
    System.out.printf(Locale.ROOT, "layer %d: mean slope %.3f, ‖∂L/∂z‖ %.1e, %.2f of the next, ‖∂L/∂W‖ %.1e%n", layer,
        Arrays.stream(into.getData()).flatMapToDouble(Arrays::stream).map(sigmoid::derivative).average().getAsDouble(),
        dz.getFrobeniusNorm(), dz.getFrobeniusNorm() / next.getFrobeniusNorm(), norms(withSigmoid)[layer - 1]);
}

// The share of ∂L/∂z that a layer leaves is about its slope, and eight of these shares are multiplied. ∂L/∂W = aᵀ ∂L/∂z shrinks less near
// the inputs: there the samples have different a, while behind a few sigmoids all have nearly the same, and what they say cancels out.

double lost = norms(withSigmoid)[8] / norms(withSigmoid)[0];
System.out.printf(Locale.ROOT, "sigmoid: the first layer's gradient is %.0f times smaller than the last one's%n", lost);
System.out.printf(Locale.ROOT, "ReLU:    %.2f times%n", norms(withRelu)[8] / norms(withRelu)[0]);
if (lost < 1000) throw new AssertionError("the sigmoid's gradient should vanish");

// That is no rounding and no mistake. The checker agrees with every one of these small numbers that it can see:

System.out.println(GradientCheck.of(deep(sigmoid, Xavier.normal(), 4), loss, clouds).fast().run());

// ## What comes of it
// The same 300 epochs for both, plain gradient descent with rate 0.1, on the four quadrants, which are easy.

double accuracy(Network network) { return new Accuracy().value(network.predict(clouds.inputs()), clouds.targets()); }
History train(Network start) { return Training.of(start, loss).using(new Sgd(0.1)).epochs(300).fit(clouds); }
History sigmoids = train(withSigmoid);
History relus = train(withRelu);
Plots.lossCurve("8 layers of sigmoid", sigmoids.losses()).
    line("8 layers of ReLU", relus.losses()).
    line("1 layer of sigmoid", train(deep(sigmoid, Xavier.normal(), 1)).losses()).
    title("Four quadrants: deep networks and a shallow one").
    save(Notebook.out("relu-loss.png"));
System.out.println(PythonText.format("sigmoid: loss {:.4f}, accuracy {:.3f}", sigmoids.loss(), accuracy(sigmoids.network())));
System.out.println(PythonText.format("ReLU:    loss {:.4f}, accuracy {:.3f}", relus.loss(), accuracy(relus.network())));
if (accuracy(relus.network()) < 0.99 || accuracy(sigmoids.network()) > 0.6) throw new AssertionError("not what the text says");

// The network of sigmoids does not move: its loss stays at ln 4 = 1.386, the loss of knowing nothing. With one hidden layer the
// sigmoid is fine. It is depth that needs ReLU, or one of its kin.

// ## Is ReLU the only cure?
// The slope is a quarter, so start with weights four times as large. Or use an optimizer that divides each step by the size of the
// gradient, so that a small one counts as much as a large one. Both with sigmoids, 300 epochs:

Initializer fourfold = (inputs, outputs, random) -> Xavier.normal().initialize(inputs, outputs, random).scalarMultiply(4);
History larger = train(deep(sigmoid, fourfold, 8));
History adam = Training.of(withSigmoid, loss).using(new Adam(0.01)).epochs(300).fit(clouds);
System.out.println(PythonText.format("weights four times as large: loss {:.4f}, accuracy {:.3f}", larger.loss(), accuracy(larger.network())));
System.out.println(PythonText.format("Adam:                        loss {:.4f}, accuracy {:.3f}", adam.loss(), accuracy(adam.network())));

// Both help. The gradient that vanishes is no wall, it is a matter of scale; ReLU with He's weights is the way to have it right from the start.

// ## The price
// A ReLU neuron that is off for every sample gets no gradient and never comes back. How many of them are there after training?

var pass = relus.network().forward(clouds.inputs());
int dead = 0;
for (int layer = 1; layer < 16; layer += 2) {
    RealMatrix a = pass.output(layer);
    for (int j = 0; j < a.getColumnDimension(); j++) { dead += a.getColumnVector(j).getMaxValue() <= 0 ? 1 : 0; }
}
System.out.println(dead + " of 128 neurons are off for all 200 points");

// **Exercise.** Does tanh vanish as well? Its slope at 0 is 1. Measure it for 8 layers. A solution is in
// `solutions/22-relu-in-practice.jsh`.
