// # Two neurons in a row: a published table with a wrong update
// The first neuron's answer is the second one's input: z₁ = w₁ x + b₁, a = σ(z₁), z₂ = w₂ a + b₂, ŷ = σ(z₂). One sample, x = 0.5
// with y = 1, from w = (0.3, 0.2) and b = (0.1, 0.2). The further back a parameter lies, the more factors its derivative has.
// The numbers are those of Erika Duan's *Review of backpropagation*, whose table for this has a slip in it.

// ## The flow and the factors

var start = Network.builder().inputs(1).
    dense(1, new Constant(0.3), new Constant(0.1)).sigmoid().
    dense(1, new Constant(0.2), new Constant(0.2)).sigmoid().
    build();
var sample = Batch.of(new double[][] {{0.5}}, new double[][] {{1}});
var pass = start.forward(sample.inputs());
double[] value = IntStream.range(0, 4).mapToDouble(k -> pass.output(k).getEntry(0, 0)).toArray();
double slope1 = new Sigmoid().derivative(value[0]);
double slope2 = new Sigmoid().derivative(value[2]);
double error = value[3] - 1;
FlowChart.titled("Two sigmoid neurons in a row, x = 0.5, y = 1").
    step("x\n0.5").arrow("w₁ x + b₁", "∂z₁/∂w₁ = x").
    step(PythonText.format("z₁\n{:.4f}", value[0])).arrow("σ(z₁)", PythonText.format("σ′(z₁) = {:.4f}", slope1)).
    step(PythonText.format("a\n{:.4f}", value[1])).arrow("w₂ a + b₂", "∂z₂/∂a = w₂ = 0.2").
    step(PythonText.format("z₂\n{:.4f}", value[2])).arrow("σ(z₂)", PythonText.format("σ′(z₂) = {:.4f}", slope2)).
    step(PythonText.format("ŷ\n{:.4f}", value[3])).arrow("½(ŷ − y)²", PythonText.format("ŷ − y = −{:.4f}", -error)).
    step(PythonText.format("L\n{:.4f}", error * error / 2)).
    save(Notebook.out("two-neurons-flow.png"));

// Each derivative is the product of the factors between L and its parameter:

double delta2 = error * slope2;
double delta1 = delta2 * 0.2 * slope1;
System.out.println(PythonText.format("∂L/∂w₂ = (ŷ − y) · σ′(z₂) · a            = {:.6f}", delta2 * value[1]));
System.out.println(PythonText.format("∂L/∂b₂ = (ŷ − y) · σ′(z₂) · 1            = {:.6f}", delta2));
System.out.println(PythonText.format("∂L/∂w₁ = (ŷ − y) · σ′(z₂) · w₂ · σ′(z₁) · x = {:.6f}", delta1 * 0.5));
System.out.println(PythonText.format("∂L/∂b₁ = (ŷ − y) · σ′(z₂) · w₂ · σ′(z₁) · 1 = {:.6f}", delta1));

var loss = SquaredError.halfMeanDistance();
var objective = start.objective(loss, sample);
var gradient = objective.evaluate(start.parameters()).gradient();
double[] byHand = {delta1 * 0.5, delta1, delta2 * value[1], delta2};
if (gradient.getLInfDistance(new ArrayRealVector(byHand)) > 1e-16) throw new AssertionError("the factors are wrong");

// ∂L/∂w₁ is twenty times smaller than ∂L/∂w₂: two slopes of at most 1/4 and a weight of 0.2 lie on its way. That is the
// vanishing gradient, in its smallest form.

// ## The slip
// The text's gradient is right. Its update is not: the code sets w₁ from w₂, w₁ ← w₂ − η ∂L/∂w₁, after w₂ was moved. In the
// order w₁, b₁, w₂, b₂:

RealVector slip(RealVector theta) {
    var next = theta.subtract(objective.evaluate(theta).gradient().mapMultiply(0.1));
    next.setEntry(0, next.getEntry(2) - 0.1 * objective.evaluate(theta).gradient().getEntry(0));
    return next;
}
RealVector right(RealVector theta) { return theta.subtract(objective.evaluate(theta).gradient().mapMultiply(0.1)); }
List<String> learn(Function<RealVector, RealVector> step) {
    List<String> lines = new ArrayList<>();
    RealVector theta = start.parameters();
    for (int epoch = 1; epoch <= 20; epoch++) {
        double before = objective.value(theta);
        theta = step.apply(theta);
        lines.add(PythonText.format("Epoch: {}, Loss = {:.4f}, W = [{:.4f}, {:.4f}], B = [{:.4f}, {:.4f}]", epoch, before,
            theta.getEntry(0), theta.getEntry(2), theta.getEntry(1), theta.getEntry(3)));
    }
    return lines;
}

String[] published = {
    "Epoch: 1, Loss = 0.0893, W = [0.2060, 0.2058], B = [0.1005, 0.2103]",
    "Epoch: 2, Loss = 0.0881, W = [0.2117, 0.2114], B = [0.1010, 0.2205]",
    "Epoch: 3, Loss = 0.0867, W = [0.2173, 0.2170], B = [0.1016, 0.2307]",
    "Epoch: 4, Loss = 0.0854, W = [0.2228, 0.2225], B = [0.1021, 0.2407]",
    "Epoch: 5, Loss = 0.0841, W = [0.2283, 0.2280], B = [0.1026, 0.2506]",
    "Epoch: 6, Loss = 0.0828, W = [0.2337, 0.2335], B = [0.1032, 0.2604]",
    "Epoch: 7, Loss = 0.0815, W = [0.2391, 0.2389], B = [0.1038, 0.2701]",
    "Epoch: 8, Loss = 0.0803, W = [0.2445, 0.2442], B = [0.1043, 0.2798]",
    "Epoch: 9, Loss = 0.0790, W = [0.2498, 0.2495], B = [0.1049, 0.2893]",
    "Epoch: 10, Loss = 0.0778, W = [0.2550, 0.2548], B = [0.1055, 0.2987]",
    "Epoch: 11, Loss = 0.0767, W = [0.2603, 0.2600], B = [0.1061, 0.3080]",
    "Epoch: 12, Loss = 0.0755, W = [0.2654, 0.2651], B = [0.1067, 0.3173]",
    "Epoch: 13, Loss = 0.0744, W = [0.2705, 0.2702], B = [0.1073, 0.3264]",
    "Epoch: 14, Loss = 0.0733, W = [0.2756, 0.2753], B = [0.1079, 0.3354]",
    "Epoch: 15, Loss = 0.0722, W = [0.2806, 0.2803], B = [0.1085, 0.3444]",
    "Epoch: 16, Loss = 0.0711, W = [0.2856, 0.2853], B = [0.1091, 0.3532]",
    "Epoch: 17, Loss = 0.0701, W = [0.2905, 0.2902], B = [0.1097, 0.3620]",
    "Epoch: 18, Loss = 0.0690, W = [0.2954, 0.2951], B = [0.1103, 0.3707]",
    "Epoch: 19, Loss = 0.0680, W = [0.3003, 0.3000], B = [0.1109, 0.3793]",
    "Epoch: 20, Loss = 0.0670, W = [0.3051, 0.3048], B = [0.1116, 0.3878]"};
var wrongLines = learn(theta -> slip(theta));
var table = Published.in("Review of backpropagation, two neurons in a row, as published");
for (int i = 0; i < 20; i++) { table = table.line("epoch " + (i + 1), published[i], wrongLines.get(i)); }
System.out.println(table.requireEqual());

// Look at W in the first line: w₁ falls from 0.3 to 0.206 at once, where the right step takes it to 0.3003. And
// still the loss falls in every line.

// ## What the checker says
// It can be shown the update instead of the gradient: from θ and the new θ it finds the gradient that must have been used.

var report = GradientCheck.of(start, loss, sample).withStep(0.1, theta -> slip(theta)).run();
System.out.println(report);
if (!report.hasFailures()) throw new AssertionError("the checker should reject this update");
String cause = report.diagnosis().orElseThrow().toString();
if (!cause.startsWith("the new value of one parameter is computed from another one")) throw new AssertionError(cause);
GradientCheck.of(start, loss, sample).withStep(0.1, theta -> right(theta)).assertPassed();

// ## The right table beside the published one

var rightLines = learn(theta -> right(theta));
for (int i = 0; i < 20; i++) {
    System.out.println(published[i] + "   |   " + rightLines.get(i).replaceFirst(".*Loss", "right: Loss"));
}
double[] weight(List<String> lines) {
    return DoubleStream.concat(DoubleStream.of(0.3),
        lines.stream().mapToDouble(line -> Double.parseDouble(line.replaceAll(".*W = .([0-9.]+),.*", "$1")))).toArray();
}
Chart.titled("The first neuron's weight, as published and as it should be").x("updates made").y("w₁").
    line("w₁ set from w₂, as published", weight(wrongLines)).
    line("w₁ from w₁", weight(rightLines)).
    yRange(0.18, 0.32).
    save(Notebook.out("two-neurons.png"));

// **Exercise.** Put a third neuron in front, with w = 0.3 and b = 0.1 again. How many times smaller does the derivative of the
// foremost weight become? A solution is in `solutions/07-two-neurons.jsh`.
