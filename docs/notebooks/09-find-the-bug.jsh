// # Find the bug
// A wrong gradient hides well: the loss falls all the same, sometimes more slowly and sometimes even faster, and who knows how
// fast it should? Here is back-propagation by hand for one hidden layer, eight slips that people really make in it, what becomes of
// the loss with each of them, and what the checker says.

// ## Back-propagation, right
// 3-4-2 with sigmoids and half the mean squared distance, n samples. a is what came into a layer, δ is ∂L/∂z:
//
//     δ₂ = (ŷ − y) / n ⊙ σ′(z₂)      ∂L/∂W₂ = a₁ᵀ δ₂    ∂L/∂b₂ = column sums of δ₂
//     δ₁ = δ₂ W₂ᵀ ⊙ σ′(z₁)           ∂L/∂W₁ = xᵀ δ₁     ∂L/∂b₁ = column sums of δ₁
//
// Each slip is a word in the code below; look for it where it is asked for.

var random = new NumpyRandom(42);
var start = Network.builder().inputs(3).dense(4).sigmoid().dense(2).sigmoid().random(random).build();
double[][] x = new double[6][3];
double[][] y = new double[6][2];
for (double[] row : x) { for (int j = 0; j < 3; j++) { row[j] = random.nextGaussian(); } }
for (double[] row : y) { for (int j = 0; j < 2; j++) { row[j] = random.nextDouble(); } }
var batch = Batch.of(x, y);
var loss = SquaredError.halfMeanDistance();
var objective = start.objective(loss, batch);

RealMatrix map(RealMatrix m, DoubleUnaryOperator f) {
    var result = m.copy();
    for (int i = 0; i < m.getRowDimension(); i++) {
        for (int j = 0; j < m.getColumnDimension(); j++) { result.setEntry(i, j, f.applyAsDouble(m.getEntry(i, j))); }
    }
    return result;
}
RealMatrix times(RealMatrix a, RealMatrix b) {
    var result = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) { result.setRowVector(i, a.getRowVector(i).ebeMultiply(b.getRowVector(i))); }
    return result;
}
RealMatrix sums(RealMatrix m) {
    return MatrixUtils.createRowRealMatrix(IntStream.range(0, m.getColumnDimension()).
        mapToDouble(j -> DoubleStream.of(m.getColumn(j)).sum()).toArray());
}
RealVector backward(RealVector theta, String slip) {
    var sigmoid = new Sigmoid();
    List<RealMatrix> p = start.layout().matrices(theta);
    var pass = start.with(theta).forward(batch.inputs());
    RealMatrix z1 = pass.output(0);
    RealMatrix a1 = pass.output(1);
    RealMatrix z2 = pass.output(2);
    RealMatrix error = pass.output(3).subtract(batch.targets());
    if (slip.equals("mean forgotten")) { error = error.scalarMultiply(6); }
    if (slip.equals("factor 2")) { error = error.scalarMultiply(2); }
    if (slip.equals("sign turned round")) { error = error.scalarMultiply(-1); }
    RealMatrix d2 = times(error.scalarMultiply(1.0 / 6), map(z2, sigmoid::derivative));
    RealMatrix back = d2.multiply(p.get(2).transpose());
    RealMatrix slope = map(slip.equals("slope at a instead of z") ? a1 : z1, sigmoid::derivative);
    RealMatrix d1 = slip.equals("slope forgotten") ? back : times(back, slope);
    RealMatrix into = slip.equals("z instead of a") ? z1 : a1;
    RealMatrix db1 = sums(d1).scalarMultiply(slip.equals("bias averaged") ? 1.0 / 6 : 1);
    RealMatrix dw1 = batch.inputs().transpose().multiply(d1);
    if (slip.equals("last row left out")) { dw1.setRow(2, new double[4]); }
    return start.layout().vector(List.of(dw1, db1, into.transpose().multiply(d2), sums(d2)));
}

// Without a slip it passes:

System.out.println(GradientCheck.of(start, loss, batch).withGradient(theta -> backward(theta, "")).assertPassed());

// ## Eight slips
// Each is trained for 300 epochs with rate 1, as if nobody had noticed, and then shown to the checker. Beside each slip stand the
// words that its diagnosis has to contain.

Map<String, String> slips = new LinkedHashMap<>();
slips.put("mean forgotten", "the loss is their mean");
slips.put("factor 2", "twice too large");
slips.put("sign turned round", "the sign is turned round");
slips.put("slope forgotten", "the derivative of the activation is missing");
slips.put("slope at a instead of z", "taken at its output a instead of its input z");
slips.put("z instead of a", "input is taken before the activation");
slips.put("bias averaged", "bias gradient is averaged over the samples");
slips.put("last row left out", "one row or column was left out");
double[] train(String slip) {
    double[] losses = new double[300];
    RealVector theta = start.parameters();
    for (int k = 0; k < losses.length; k++) {
        theta = theta.subtract(backward(theta, slip));
        losses[k] = objective.value(theta);
    }
    return losses;
}
double[] rightOne = train("");
List<Figure> panels = new ArrayList<>();
int falling = 0;
for (String slip : slips.keySet()) {
    double[] losses = train(slip);
    double before = objective.value(start.parameters());
    falling += losses[299] < before ? 1 : 0;
    var report = GradientCheck.of(start, loss, batch).withGradient(theta -> backward(theta, slip)).run();
    if (!report.hasFailures()) throw new AssertionError("the checker does not see: " + slip);
    System.out.println(PythonText.format("\n{}: the loss goes from {:.4f} to {:.4f}", slip, before, losses[299]));
    String diagnosis = report.diagnosis().orElseThrow().toString();
    System.out.println("    the checker: " + diagnosis);
    if (!diagnosis.contains(slips.get(slip))) throw new AssertionError("the checker names another cause for: " + slip);
    panels.add(Plots.lossCurve("right", rightOne).line("wrong", losses).yRange(0.002, 1).title(slip));
}
Panels.of(4, panels).panelSize(330, 300).title("Seven of eight wrong gradients bring the loss down").save(Notebook.out("find-the-bug.png"));

// Some of the wrong ones even fall faster than the right one does. Nobody would look for a mistake there.

System.out.println("\n" + falling + " of " + slips.size() + " wrong gradients bring the loss down");
if (falling != 7) throw new AssertionError("only the one with the turned sign should climb");

// ## The report in full
// What it says about one of them. Of each array: how many entries are wrong, the worst of them with both values and their ratio,
// and how small an error would have been noticed. Where the bias is right and the weights are not, the input must be wrong.

System.out.println(GradientCheck.of(start, loss, batch).withGradient(theta -> backward(theta, "z instead of a")).run());

// Two slips that were published, in a text on this very subject, are in the lessons `many-points` and `two-neurons`.

// **Exercise.** Invent a slip of your own, for instance W₂ where W₂ᵀ belongs (take a 3-3-3 network, or the shapes give it away), or
// δ₁ computed with W₂ after its update. Does the loss fall? What does the checker say? A solution is in
// `solutions/09-find-the-bug.jsh`.
