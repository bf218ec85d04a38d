// # Many points: a published table with a wrong gradient
// One sigmoid neuron again, but seven samples, and the loss is the mean of theirs: L = 1/7 Σ ½(ŷᵢ − yᵢ)². Then the derivative is
// the mean of the derivatives, with every sample's own zᵢ and xᵢ in it.
//
//     ∂L/∂w = 1/7 Σ (ŷᵢ − yᵢ) σ′(zᵢ) xᵢ          ∂L/∂b = 1/7 Σ (ŷᵢ − yᵢ) σ′(zᵢ)
//
// Erika Duan's *Review of backpropagation* prints a table for this. Its numbers look good: the loss falls in every line. They
// come from a wrong gradient all the same. Here both are computed, the wrong one and the right one.

// ## The data and the flow

double[][] x = {{0.5}, {0.8}, {1.5}, {0.4}, {0.4}, {1.0}, {1.9}};
double[][] y = {{1.0}, {1.2}, {1.2}, {0.6}, {0.5}, {1.1}, {1.3}};
var batch = Batch.of(x, y);
var network = Network.builder().inputs(1).dense(1, new Constant(0.3), new Constant(0.1)).sigmoid().build();
var loss = SquaredError.halfMeanDistance();
var objective = network.objective(loss, batch);
FlowChart.titled("One neuron, seven samples").
    step("x\n7 x 1").arrow("x w + b", "∂z/∂w = x, ∂z/∂b = 1").
    step("z\n7 x 1").arrow("σ(z)", "∂ŷ/∂z = σ′(z)").
    step("ŷ\n7 x 1").arrow("1/7 Σ ½(ŷ − y)²", "∂L/∂ŷ = (ŷ − y) / 7").
    step("L").
    save(Notebook.out("many-points-flow.png"));

// ## The wrong gradient
// In the text's code the names z and x still hold what the section before left in them, for its single sample: x = 0.5 and z =
// 0.4853, the last epoch's. Capital Z and X were meant. So every epoch uses one constant slope and one constant input.

var sigmoid = new Sigmoid();
double staleX = 0.5;
double staleZ = 0.48528831242974196;
RealVector wrong(RealVector theta) {
    double error = 0;
    for (int i = 0; i < 7; i++) {
        error += (sigmoid.value(theta.getEntry(0) * x[i][0] + theta.getEntry(1)) - y[i][0]) / 7;
    }
    double slope = sigmoid.derivative(staleZ);
    return new ArrayRealVector(new double[] {error * slope * staleX, error * slope});
}

List<String> learn(Function<RealVector, RealVector> gradient) {
    List<String> lines = new ArrayList<>();
    RealVector theta = network.parameters();
    for (int epoch = 1; epoch <= 20; epoch++) {
        double before = objective.value(theta);
        theta = theta.subtract(gradient.apply(theta).mapMultiply(0.1));
        lines.add(PythonText.format("Epoch: {}, average loss = {:.4f}, w = {:.4f}, b = {:.4f}",
            epoch, before, theta.getEntry(0), theta.getEntry(1)));
    }
    return lines;
}

String[] published = {
    "Epoch: 1, average loss = 0.1111, w = 0.3046, b = 0.1093",
    "Epoch: 2, average loss = 0.1097, w = 0.3092, b = 0.1185",
    "Epoch: 3, average loss = 0.1084, w = 0.3138, b = 0.1276",
    "Epoch: 4, average loss = 0.1071, w = 0.3183, b = 0.1366",
    "Epoch: 5, average loss = 0.1058, w = 0.3228, b = 0.1456",
    "Epoch: 6, average loss = 0.1046, w = 0.3272, b = 0.1545",
    "Epoch: 7, average loss = 0.1033, w = 0.3316, b = 0.1633",
    "Epoch: 8, average loss = 0.1021, w = 0.3360, b = 0.1720",
    "Epoch: 9, average loss = 0.1010, w = 0.3404, b = 0.1807",
    "Epoch: 10, average loss = 0.0998, w = 0.3447, b = 0.1893",
    "Epoch: 11, average loss = 0.0987, w = 0.3489, b = 0.1979",
    "Epoch: 12, average loss = 0.0976, w = 0.3532, b = 0.2063",
    "Epoch: 13, average loss = 0.0965, w = 0.3574, b = 0.2147",
    "Epoch: 14, average loss = 0.0954, w = 0.3615, b = 0.2231",
    "Epoch: 15, average loss = 0.0943, w = 0.3657, b = 0.2313",
    "Epoch: 16, average loss = 0.0933, w = 0.3698, b = 0.2396",
    "Epoch: 17, average loss = 0.0923, w = 0.3738, b = 0.2477",
    "Epoch: 18, average loss = 0.0913, w = 0.3779, b = 0.2558",
    "Epoch: 19, average loss = 0.0904, w = 0.3819, b = 0.2638",
    "Epoch: 20, average loss = 0.0894, w = 0.3859, b = 0.2718"};
var wrongLines = learn(theta -> wrong(theta));
var table = Published.in("Review of backpropagation, many points, as published");
for (int i = 0; i < 20; i++) { table = table.line("epoch " + (i + 1), published[i], wrongLines.get(i)); }
System.out.println(table.requireEqual());

// ## What the checker says
// A falling loss proves nothing: any step that goes roughly downhill makes it fall. A check compares the gradient with the
// function itself.

var report = GradientCheck.of(network, loss, batch).withGradient(theta -> wrong(theta)).run();
System.out.println(report);
if (!report.hasFailures()) throw new AssertionError("the checker should reject this gradient");
if (!report.diagnosis().orElseThrow().toString().startsWith("stale values")) throw new AssertionError("it has another cause");
System.out.println(GradientCheck.of(network, loss, batch).assertPassed());

// The true derivative is more than twice the one that was used:

var right = objective.evaluate(network.parameters()).gradient();
System.out.println(Published.in("∂L/∂w at the start").
    number("true", "-0.1088", right.getEntry(0)).
    number("used by the text", "-0.0463", wrong(network.parameters()).getEntry(0)).
    requireEqual());

// ## The right table beside the published one

var rightLines = learn(theta -> objective.evaluate(theta).gradient());
for (int i = 0; i < 20; i++) {
    System.out.println(published[i] + "   |   " + rightLines.get(i).replaceFirst(".*average", "right:"));
}
double[] losses(List<String> lines) {
    return lines.stream().mapToDouble(line -> Double.parseDouble(line.replaceAll(".*loss = ([0-9.]+),.*", "$1"))).toArray();
}
Plots.lossCurve("wrong gradient, as published", losses(wrongLines)).
    line("right gradient", losses(rightLines)).
    x("updates made").y("average loss").title("Both fall: a falling loss proves nothing").
    save(Notebook.out("many-points.png"));

// The targets above 1 can never be reached by a sigmoid; what both runs go towards is the best that can be had.

// **Exercise.** Repair half of it: use the right zᵢ but still the stale x, and look at what the checker says about w and about
// b. A solution is in `solutions/06-many-points.jsh`.
