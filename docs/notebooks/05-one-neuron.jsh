// # One neuron, by hand
// The smallest network there is: one weight w, one bias b, one sample. z = w x + b, ŷ = f(z), and L = ½(ŷ − y)² says how wrong
// it is. All of back-propagation can be done on a sheet of paper here, and every number below is one that Erika Duan's
// *Review of backpropagation* prints.

// ## The way there and the way back
// With f the identity there is nothing between z and ŷ. The factors of the chain rule stand on the arrows back.

FlowChart.titled("One neuron with the identity, x = 2, y = 5").
    step("x\n2").arrow("w x + b", "∂z/∂w = x, ∂z/∂b = 1").
    step("z\n2").arrow("z", "∂ŷ/∂z = 1").
    step("ŷ\n2").arrow("½(ŷ − y)²", "∂L/∂ŷ = ŷ − y").
    step("L\n4.5").
    save(Notebook.out("identity-flow.png"));

//     ∂L/∂w = (ŷ − y) · 1 · x = (2 − 5) · 2 = −6        ∂L/∂b = (ŷ − y) · 1 · 1 = −3
//
// The library's gradient, at the same place:

var loss = SquaredError.halfMeanDistance();
Network neuron(Activation f, double w, double b) {
    return Network.builder().inputs(1).dense(1, new Constant(w), new Constant(b)).layer(f).build();
}
var identity = neuron(new Identity(), 0.5, 1);
var first = identity.objective(loss, Batch.of(new double[][] {{2}}, new double[][] {{5}}));
first.evaluate(identity.parameters());

// ## Learning, with rate 0.1
// w ← w − 0.1 ∂L/∂w. The text prints the loss before the step and the parameters after it, and stops as soon as the loss is
// below 0.01. `Sgd` says how far to go; going there is one addition.

List<String> learn(Objective objective, RealVector theta, int epochs) {
    List<String> lines = new ArrayList<>();
    Optimizer.Run run = new Sgd(0.1).start(objective.layout());
    for (int epoch = 1; epoch <= epochs; epoch++) {
        Evaluation at = objective.evaluate(theta);
        if (at.value() < 0.01) {
            System.out.println(PythonText.format("stopped at epoch {}: loss {:.4f}", epoch, at.value()));
            break;
        }
        theta = theta.add(run.step(theta, at.gradient()));
        lines.add(PythonText.format("Epoch: {}, Loss = {:.4f}, w = {:.4f}, b = {:.4f}",
            epoch, at.value(), theta.getEntry(0), theta.getEntry(1)));
    }
    return lines;
}
Published compare(String text, String[] published, List<String> ours) {
    Published table = Published.in("Review of backpropagation, " + text);
    for (int i = 0; i < published.length; i++) { table = table.line("epoch " + (i + 1), published[i], ours.get(i)); }
    return table.number("lines printed", Integer.toString(published.length), ours.size());
}

String[] published = {
    "Epoch: 1, Loss = 4.5000, w = 1.1000, b = 1.3000",
    "Epoch: 2, Loss = 1.1250, w = 1.4000, b = 1.4500",
    "Epoch: 3, Loss = 0.2812, w = 1.5500, b = 1.5250",
    "Epoch: 4, Loss = 0.0703, w = 1.6250, b = 1.5625",
    "Epoch: 5, Loss = 0.0176, w = 1.6625, b = 1.5813"};
System.out.println(compare("one neuron, identity", published, learn(first, identity.parameters(), 20)).requireEqual());

// The loss falls by a factor of four each time: the error is multiplied by 1 − 0.1 (x² + 1) = 1/2, and it enters squared.
// The loss of epoch 3 is exactly 0.28125, a tie, and Python prints 0.2812.

// ## The same with a sigmoid
// x = 0.5, y = 1, w = 0.3, b = 0.1. One factor more: the slope of σ where z is.

var sigmoid = neuron(new Sigmoid(), 0.3, 0.1);
var second = sigmoid.objective(loss, Batch.of(new double[][] {{0.5}}, new double[][] {{1}}));
double z = 0.3 * 0.5 + 0.1;
double out = new Sigmoid().value(z);
double slope = new Sigmoid().derivative(z);
FlowChart.titled("One sigmoid neuron, x = 0.5, y = 1").
    step("x\n0.5").arrow("w x + b", "∂z/∂w = x = 0.5, ∂z/∂b = 1").
    step(PythonText.format("z\n{:.4f}", z)).arrow("σ(z)", PythonText.format("∂ŷ/∂z = σ′(z) = {:.4f}", slope)).
    step(PythonText.format("ŷ\n{:.4f}", out)).arrow("½(ŷ − y)²", PythonText.format("∂L/∂ŷ = ŷ − y = −{:.4f}", 1 - out)).
    step(PythonText.format("L\n{:.4f}", second.value(sigmoid.parameters()))).
    save(Notebook.out("sigmoid-flow.png"));

// The product of the named factors, and the library's gradient:

System.out.println(PythonText.format("∂L/∂w = (ŷ − y) · σ′(z) · x = {:.4f} · {:.4f} · 0.5 = {:.4f}",
    out - 1, slope, (out - 1) * slope * 0.5));
System.out.println(PythonText.format("∂L/∂b = (ŷ − y) · σ′(z) · 1 = {:.4f} · {:.4f} = {:.4f}",
    out - 1, slope, (out - 1) * slope));
second.evaluate(sigmoid.parameters()).gradient();
GradientCheck.of(sigmoid, loss, Batch.of(new double[][] {{0.5}}, new double[][] {{1}})).assertPassed();

String[] published2 = {
    "Epoch: 1, Loss = 0.0958, w = 0.3054, b = 0.1108",
    "Epoch: 2, Loss = 0.0944, w = 0.3107, b = 0.1215",
    "Epoch: 3, Loss = 0.0930, w = 0.3160, b = 0.1320",
    "Epoch: 4, Loss = 0.0916, w = 0.3213, b = 0.1425",
    "Epoch: 5, Loss = 0.0902, w = 0.3264, b = 0.1529",
    "Epoch: 6, Loss = 0.0889, w = 0.3316, b = 0.1632",
    "Epoch: 7, Loss = 0.0876, w = 0.3367, b = 0.1734",
    "Epoch: 8, Loss = 0.0863, w = 0.3417, b = 0.1834",
    "Epoch: 9, Loss = 0.0850, w = 0.3467, b = 0.1934",
    "Epoch: 10, Loss = 0.0838, w = 0.3517, b = 0.2033",
    "Epoch: 11, Loss = 0.0826, w = 0.3566, b = 0.2131",
    "Epoch: 12, Loss = 0.0814, w = 0.3614, b = 0.2228",
    "Epoch: 13, Loss = 0.0802, w = 0.3662, b = 0.2325",
    "Epoch: 14, Loss = 0.0790, w = 0.3710, b = 0.2420",
    "Epoch: 15, Loss = 0.0779, w = 0.3757, b = 0.2514",
    "Epoch: 16, Loss = 0.0768, w = 0.3804, b = 0.2607",
    "Epoch: 17, Loss = 0.0757, w = 0.3850, b = 0.2700",
    "Epoch: 18, Loss = 0.0747, w = 0.3896, b = 0.2792",
    "Epoch: 19, Loss = 0.0736, w = 0.3941, b = 0.2882",
    "Epoch: 20, Loss = 0.0726, w = 0.3986, b = 0.2972"};
System.out.println(compare("one neuron, sigmoid", published2, learn(second, sigmoid.parameters(), 20)).requireEqual());

// Why is it so slow? σ′ is at most 1/4, so the step is at most a quarter of what the error alone would make it.

double[] losses(Network network, double x, double y) {
    var batch = Batch.of(new double[][] {{x}}, new double[][] {{y}});
    double before = network.objective(loss, batch).value(network.parameters());
    return DoubleStream.concat(DoubleStream.of(before),
        DoubleStream.of(Training.of(network, loss).using(new Sgd(0.1)).epochs(20).fit(batch).losses())).toArray();
}
Plots.lossCurve("identity, (2, 5)", losses(identity, 2, 5)).
    line("sigmoid, (0.5, 1)", losses(sigmoid, 0.5, 1)).
    x("updates made").title("One neuron on one sample: the identity and a sigmoid").
    save(Notebook.out("one-neuron.png"));

// **Exercise.** With x = 2 and rate 0.1 the error halves in each step. Which rate would make it zero in one step, and what
// happens at twice that rate? A solution is in `solutions/05-one-neuron.jsh`.
