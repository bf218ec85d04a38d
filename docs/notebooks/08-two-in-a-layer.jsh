// # Two neurons in a layer, and a bias too many
// Two neurons side by side see the same x, and a third one adds up what they say. In Erika Duan's *Review of backpropagation*
// the output neuron gets a weight and a bias from each of the two: ŷ = σ((w₃ a₁ + b₃) + (w₄ a₂ + b₄)). Two biases where one
// would do. Does that matter? The function is the same, the learning is not.

// ## A layer of one's own
// A dense layer has one bias per neuron, so this one is new. A layer says which parameters it wants, and how to go forward; what
// it returns knows the way back. With dz = ∂L/∂z and a the inputs: ∂L/∂w = aᵀ dz, and each of the biases gets the sum of dz.

class BiasPerInput implements Layer {
    public int outputs(int inputs) { return 1; }
    public List<ParameterSpec> parameters() {
        return List.of(
            new ParameterSpec("weights", 2, 1, (rows, columns, random) -> MatrixUtils.createColumnRealMatrix(new double[] {0.1, 0.2})),
            new ParameterSpec("biases", 1, 2, (rows, columns, random) -> MatrixUtils.createRowRealMatrix(new double[] {0.1, 0.2})));
    }
    public Pass forward(RealMatrix a, List<? extends RealMatrix> parameters) {
        RealMatrix w = parameters.get(0);
        RealMatrix b = parameters.get(1);
        RealMatrix z = a.multiply(w).scalarAdd(b.getEntry(0, 0) + b.getEntry(0, 1));
        return new Pass(z, dz -> {
            RealMatrix dw = a.transpose().multiply(dz);
            double sum = DoubleStream.of(dz.getColumn(0)).sum();
            RealMatrix db = MatrixUtils.createRowRealMatrix(new double[] {sum, sum});
            RealMatrix da = dz.multiply(w.transpose());
            return Gradients.of(da, dw, db);
        });
    }
}

// Is the way back right? Ask, before anything is trained with it.

GradientCheck.of(new BiasPerInput(), MatrixUtils.createRealMatrix(new double[][] {{0.3, -1}, {2, 0.5}, {1, 1}})).assertPassed();

// ## The network and its flow

RealMatrix row(double... entries) { return MatrixUtils.createRowRealMatrix(entries); }
Initializer values(double... entries) { return (rows, columns, random) -> row(entries); }
var start = Network.builder().inputs(1).
    dense(2, values(0.3, 0.2), values(0.1, 0.2)).sigmoid().
    layer(new BiasPerInput()).sigmoid().
    build();
var sample = Batch.of(new double[][] {{0.5}}, new double[][] {{1}});
var pass = start.forward(sample.inputs());
String box(String name, int layer, int neuron) {
    return PythonText.format("{}\n{:.4f}", name, pass.output(layer).getEntry(0, neuron));
}
FlowChart.titled("Two sigmoid neurons in a layer, x = 0.5, y = 1").
    step("x\n0.5").arrow("w x + b", "∂z/∂w = x").
    step(box("z₁", 0, 0), box("z₂", 0, 1)).arrow("σ", "σ′(z₁), σ′(z₂)").
    step(box("a₁", 1, 0), box("a₂", 1, 1)).arrow("w₃ a₁ + b₃ + w₄ a₂ + b₄", "∂z₃/∂a = w₃, w₄").
    step(box("z₃", 2, 0)).arrow("σ", "σ′(z₃)").
    step(box("ŷ", 3, 0)).arrow("½(ŷ − y)²", "ŷ − y").
    step(PythonText.format("L\n{:.4f}", SquaredError.halfMeanDistance().value(pass.output(), sample.targets()))).
    save(Notebook.out("two-in-a-layer-flow.png"));

// Each derivative is the product of the factors on its way; a parameter of the first layer has one way, through its neuron.
//
//     ∂L/∂w₃ = (ŷ − y) · σ′(z₃) · a₁              ∂L/∂b₃ = ∂L/∂b₄ = (ŷ − y) · σ′(z₃)
//     ∂L/∂w₁ = (ŷ − y) · σ′(z₃) · w₃ · σ′(z₁) · x ∂L/∂b₁ = (ŷ − y) · σ′(z₃) · w₃ · σ′(z₁)

var sigmoid = new Sigmoid();
double delta3 = (pass.output(3).getEntry(0, 0) - 1) * sigmoid.derivative(pass.output(2).getEntry(0, 0));
double[] factors = new double[8];
for (int j = 0; j < 2; j++) {
    double delta = delta3 * (j == 0 ? 0.1 : 0.2) * sigmoid.derivative(pass.output(0).getEntry(0, j));
    factors[j] = delta * 0.5;
    factors[2 + j] = delta;
    factors[4 + j] = delta3 * pass.output(1).getEntry(0, j);
    factors[6 + j] = delta3;
}
var loss = SquaredError.halfMeanDistance();
var objective = start.objective(loss, sample);
var gradient = objective.evaluate(start.parameters()).gradient();
for (int i = 0; i < 8; i++) {
    System.out.println(PythonText.format("{}: by hand {: .6f}, back-propagation {: .6f}",
        start.layout().name(i), factors[i], gradient.getEntry(i)));
}
if (gradient.getLInfDistance(new ArrayRealVector(factors)) > 1e-16) throw new AssertionError("the factors are wrong");

// ## The published table, line for line

List<String> lines = new ArrayList<>();
RealVector theta = start.parameters();
for (int epoch = 1; epoch <= 20; epoch++) {
    double before = objective.value(theta);
    theta = theta.subtract(objective.evaluate(theta).gradient().mapMultiply(0.1));
    Object[] shown = {epoch, before, theta.getEntry(0), theta.getEntry(1), theta.getEntry(4), theta.getEntry(5),
        theta.getEntry(2), theta.getEntry(3), theta.getEntry(6), theta.getEntry(7)};
    lines.add(PythonText.format("Epoch: {}, Loss = {:.4f} W = [{:.4f}, {:.4f}, {:.4f}, {:.4f}], " +
        "B = [{:.4f}, {:.4f}, {:.4f}, {:.4f}]", shown));
}

String[] published = {
    "Epoch: 1, Loss = 0.0739 W = [0.3001, 0.2002, 0.1051, 0.2052], B = [0.1002, 0.2004, 0.1091, 0.2091]",
    "Epoch: 2, Loss = 0.0717 W = [0.3002, 0.2004, 0.1101, 0.2103], B = [0.1005, 0.2009, 0.1180, 0.2180]",
    "Epoch: 3, Loss = 0.0696 W = [0.3003, 0.2007, 0.1150, 0.2154], B = [0.1007, 0.2013, 0.1267, 0.2267]",
    "Epoch: 4, Loss = 0.0676 W = [0.3005, 0.2009, 0.1198, 0.2203], B = [0.1009, 0.2018, 0.1353, 0.2353]",
    "Epoch: 5, Loss = 0.0657 W = [0.3006, 0.2011, 0.1245, 0.2251], B = [0.1012, 0.2022, 0.1437, 0.2437]",
    "Epoch: 6, Loss = 0.0639 W = [0.3007, 0.2013, 0.1292, 0.2298], B = [0.1014, 0.2027, 0.1519, 0.2519]",
    "Epoch: 7, Loss = 0.0621 W = [0.3008, 0.2016, 0.1337, 0.2344], B = [0.1017, 0.2031, 0.1599, 0.2599]",
    "Epoch: 8, Loss = 0.0604 W = [0.3010, 0.2018, 0.1381, 0.2390], B = [0.1019, 0.2036, 0.1678, 0.2678]",
    "Epoch: 9, Loss = 0.0588 W = [0.3011, 0.2020, 0.1425, 0.2434], B = [0.1022, 0.2040, 0.1755, 0.2755]",
    "Epoch: 10, Loss = 0.0572 W = [0.3012, 0.2022, 0.1467, 0.2478], B = [0.1025, 0.2045, 0.1831, 0.2831]",
    "Epoch: 11, Loss = 0.0557 W = [0.3014, 0.2025, 0.1509, 0.2520], B = [0.1027, 0.2049, 0.1905, 0.2905]",
    "Epoch: 12, Loss = 0.0542 W = [0.3015, 0.2027, 0.1550, 0.2562], B = [0.1030, 0.2054, 0.1978, 0.2978]",
    "Epoch: 13, Loss = 0.0528 W = [0.3016, 0.2029, 0.1590, 0.2603], B = [0.1033, 0.2058, 0.2049, 0.3049]",
    "Epoch: 14, Loss = 0.0515 W = [0.3018, 0.2031, 0.1630, 0.2644], B = [0.1036, 0.2063, 0.2119, 0.3119]",
    "Epoch: 15, Loss = 0.0502 W = [0.3019, 0.2034, 0.1668, 0.2683], B = [0.1038, 0.2067, 0.2188, 0.3188]",
    "Epoch: 16, Loss = 0.0490 W = [0.3021, 0.2036, 0.1706, 0.2722], B = [0.1041, 0.2072, 0.2255, 0.3255]",
    "Epoch: 17, Loss = 0.0478 W = [0.3022, 0.2038, 0.1743, 0.2760], B = [0.1044, 0.2076, 0.2321, 0.3321]",
    "Epoch: 18, Loss = 0.0466 W = [0.3023, 0.2040, 0.1780, 0.2798], B = [0.1047, 0.2080, 0.2386, 0.3386]",
    "Epoch: 19, Loss = 0.0455 W = [0.3025, 0.2042, 0.1816, 0.2834], B = [0.1049, 0.2085, 0.2449, 0.3449]",
    "Epoch: 20, Loss = 0.0445 W = [0.3026, 0.2045, 0.1851, 0.2870], B = [0.1052, 0.2089, 0.2512, 0.3512]"};
var table = Published.in("Review of backpropagation, two neurons in a layer");
for (int i = 0; i < 20; i++) { table = table.line("epoch " + (i + 1), published[i], lines.get(i)); }
System.out.println(table.requireEqual());

// ## One bias instead of two
// b₃ and b₄ always have the same gradient, so their sum moves by twice the step. A plain dense layer with b = 0.3 is the same
// function, and its bias moves by one step: it learns more slowly, and ends at 0.0531 where the text has 0.0445.

Network plain = Network.builder().inputs(1).
    dense(2, values(0.3, 0.2), values(0.1, 0.2)).sigmoid().
    dense(1, (rows, columns, random) -> row(0.1, 0.2).transpose(), values(0.3)).sigmoid().
    build();
double[] falling(Network network) {
    var history = Training.of(network, loss).using(new Sgd(0.1)).epochs(19).fit(sample);
    return DoubleStream.concat(DoubleStream.of(network.objective(loss, sample).value(network.parameters())),
        DoubleStream.of(history.losses())).toArray();
}
System.out.println(Published.in("loss before the 20th step").
    number("two biases, as published", "0.0445", falling(start)[19]).
    number("one bias", "0.0531", falling(plain)[19]).
    requireEqual());
Plots.lossCurve("two biases, as published", falling(start)).
    line("one bias: a plain dense layer", falling(plain)).
    x("updates made").title("The same function, another way of learning").
    save(Notebook.out("two-in-a-layer.png"));

// **Exercise.** Reproduce the published losses with the plain dense layer: double the step of its last bias. A solution is in
// `solutions/08-two-in-a-layer.jsh`.
