// # A layer of your own
// Everything in this library that has a derivative is written as you would write it, and your own takes the same place. Here are three
// kinds: an activation, a layer with parameters, and a loss. Each time the forward formula comes first, then its derivative, then the
// checker, and only then a training.

// ## An activation: the bump
// f(z) = e^(−z²), with f′(z) = −2 z e^(−z²). An activation that treats each entry alone needs these two lines and nothing else. It
// is 1 at z = 0 and falls off on both sides: one neuron says "on the line", where a sigmoid says "on this side of it".

class Bump implements Elementwise {
    public double value(double z) { return Math.exp(-z * z); }
    public double derivative(double z) { return -2 * z * Math.exp(-z * z); }
    public Range range() { return new Range(0, 1); }
    public String toString() { return "Bump"; }
}
var bump = new Bump();
Plots.functionWithDerivative("f(z)", bump::value, bump::derivative, -3, 3).
    x("z").title("f(z) = exp(−z²) and its derivative").save(Notebook.out("bump.png"));
GradientCheck.of(bump, MatrixUtils.createRealMatrix(new double[][] {{-2, -0.3, 0.1}, {0, 1, 2}})).assertPassed();

// With it XOR needs a single neuron: the two ones lie on the line x + y = 1.

var xor = new Xor().sample(new NumpyRandom(42));
var single = Network.builder().inputs(2).dense(1).layer(bump).seed(3).build();
var bumped = Training.of(single, SquaredError.halfMeanDistance()).using(new Adam(0.05)).epochs(2000).fit(xor);
System.out.println(bumped + ": " + Arrays.toString(bumped.network().predict(xor.inputs()).getColumn(0)));
if (bumped.loss() > 1e-3) throw new AssertionError("one bump should solve XOR");

// ## A layer with parameters: distances
// A radial layer has centres c instead of weights: zⱼ = ‖x − cⱼ‖². With dz = ∂L/∂z coming back, the chain rule says, for each
// sample and summed over them for the centres:
//
//     ∂L/∂x = Σⱼ 2 (x − cⱼ) dzⱼ          ∂L/∂cⱼ = Σ −2 (x − cⱼ) dzⱼ
//
// `forward` returns the output together with the way back; the formula and its derivative stand next to each other.

class Distances implements Layer {
    private final int units;
    Distances(int units) { this.units = units; }
    public int outputs(int inputs) { return units; }
    public List<ParameterSpec> parameters() {
        return List.of(new ParameterSpec("centres", units, 2, new Normal(0.5)));
    }
    public Pass forward(RealMatrix x, List<? extends RealMatrix> parameters) {
        RealMatrix c = parameters.get(0);
        RealMatrix z = MatrixUtils.createRealMatrix(x.getRowDimension(), units);
        for (int i = 0; i < x.getRowDimension(); i++) {
            for (int j = 0; j < units; j++) {
                RealVector away = x.getRowVector(i).subtract(c.getRowVector(j));
                z.setEntry(i, j, away.dotProduct(away));
            }
        }
        return new Pass(z, dz -> backward(x, c, dz));
    }
    private Gradients backward(RealMatrix x, RealMatrix c, RealMatrix dz) {
        RealMatrix dx = MatrixUtils.createRealMatrix(x.getRowDimension(), 2);
        RealMatrix dc = MatrixUtils.createRealMatrix(units, 2);
        for (int i = 0; i < x.getRowDimension(); i++) {
            for (int j = 0; j < units; j++) {
                RealVector pull = x.getRowVector(i).subtract(c.getRowVector(j)).mapMultiply(2 * dz.getEntry(i, j));
                dx.setRowVector(i, dx.getRowVector(i).add(pull));
                dc.setRowVector(j, dc.getRowVector(j).subtract(pull));
            }
        }
        return Gradients.of(dx, dc);
    }
    public String toString() { return "Distances(2->" + units + ")"; }
}
System.out.println(GradientCheck.of(new Distances(3), MatrixUtils.createRealMatrix(new double[][] {{0, 1}, {2, -1}})).assertPassed());

// A circle is what a distance is made for: one centre and one sigmoid neuron, 2 + 2 parameters.

var random = new NumpyRandom(42);
var circle = new Circle().sample(random);
var radial = Network.builder().inputs(2).layer(new Distances(1)).dense(1).sigmoid().random(random).build();
System.out.println(radial.summary());
var found = Training.of(radial, SquaredError.halfMeanDistance()).using(new Adam(0.05)).epochs(1500).fit(circle);
double accuracy = new Accuracy().value(found.network().predict(circle.inputs()), circle.targets());
System.out.println(PythonText.format("{} parameters: {:.1f} % right", radial.layout().size(), 100 * accuracy));
System.out.println("the centre it found: " + Arrays.toString(found.network().parameter("layer 1 centres").getRow(0)));
if (accuracy < 0.97) throw new AssertionError("four parameters should find the circle");

int[] inside = IntStream.range(0, circle.size()).map(i -> (int) circle.targets().getEntry(i, 0)).toArray();
Plots.decisionRegion(points -> found.network().predict(points).getData(), circle.inputs().getData(), inside).
    title(PythonText.format("A layer of distances: 4 parameters, {:.1f} % right", 100 * accuracy)).
    save(Notebook.out("distances.png"));

// ## A loss: the fourth power
// L = (1/n) Σ (ŷ − y)⁴ / 4, with ∂L/∂ŷ = (ŷ − y)³ / n: it forgives small errors and punishes large ones.

class FourthPower implements Loss {
    private double sum(RealMatrix a, RealMatrix b) {
        double sum = 0;
        for (double[] row : a.subtract(b).getData()) { for (double e : row) { sum += e * e * e * e / 4; } }
        return sum;
    }
    public double value(RealMatrix predictions, RealMatrix targets) {
        return sum(predictions, targets) / predictions.getRowDimension();
    }
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        RealMatrix e = predictions.subtract(targets);
        for (int i = 0; i < e.getRowDimension(); i++) {
            for (int j = 0; j < e.getColumnDimension(); j++) { e.setEntry(i, j, Math.pow(e.getEntry(i, j), 3) / e.getRowDimension()); }
        }
        return e;
    }
}
var rough = MatrixUtils.createColumnRealMatrix(new double[] {0.2, 0.9, -0.5});
GradientCheck.of(new FourthPower(), rough, MatrixUtils.createColumnRealMatrix(new double[] {0, 1, 1})).assertPassed();
GradientCheck.of(radial, new FourthPower(), circle).assertPassed();

// To bring one of these into the library, [extending](../extending.md#into-the-library-itself) says where the file goes and which
// contract tests it.

// **Exercise.** Write the activation f(z) = z σ(z) with its derivative, and check it. A solution is in `solutions/23-your-own-layer.jsh`.
