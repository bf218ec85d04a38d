// # Gradient descent, step by step
// The gradient points uphill. Walk against it, a little each time, and you come to a valley: θ ← θ − η ∇f(θ), with η the
// learning rate. No network is needed for that, any differentiable function will do. The two functions, the starting points
// and every printed number are those of Erika Duan's *Review of backpropagation*.

// ## One variable
// f(x) = x² with f′(x) = 2x, from x = 4 with η = 0.2. Each step multiplies x by 1 − 2η = 0.6.

var f = Objective.of(ParameterLayout.of("x"),
    p -> p.getEntry(0) * p.getEntry(0),
    p -> p.mapMultiply(2));
GradientCheck.of(f, new ArrayRealVector(new double[] {4})).assertPassed();

// At most 20 iterations; the text stops after the step whose gradient was already below 0.01.

Predicate<Iteration> flat = step -> step.gradientNormBefore() < 0.01;
var down = Minimizer.of(f).using(new Sgd(0.2)).iterations(20).until(flat).keepPath().from(4);
down.iterations();

String[] published = {
    "Iteration 1: x =  2.4000, f(x) =  5.7600", "Iteration 2: x =  1.4400, f(x) =  2.0736",
    "Iteration 3: x =  0.8640, f(x) =  0.7465", "Iteration 4: x =  0.5184, f(x) =  0.2687",
    "Iteration 5: x =  0.3110, f(x) =  0.0967", "Iteration 6: x =  0.1866, f(x) =  0.0348",
    "Iteration 7: x =  0.1120, f(x) =  0.0125", "Iteration 8: x =  0.0672, f(x) =  0.0045",
    "Iteration 9: x =  0.0403, f(x) =  0.0016", "Iteration 10: x =  0.0242, f(x) =  0.0006",
    "Iteration 11: x =  0.0145, f(x) =  0.0002", "Iteration 12: x =  0.0087, f(x) =  0.0001",
    "Iteration 13: x =  0.0052, f(x) =  0.0000", "Iteration 14: x =  0.0031, f(x) =  0.0000",
    "Iteration 15: x =  0.0019, f(x) =  0.0000"};
var table = Published.in("Review of backpropagation, f(x) = x²");
for (var step : down.path()) {
    int k = step.number();
    table = table.line("step " + k, published[k - 1],
        PythonText.format("Iteration {}: x = {: .4f}, f(x) = {: .4f}", k, step.theta().getEntry(0), step.value()));
}
System.out.println(table.number("iterations", "15", down.iterations()).requireEqual());

// ## Two variables
// g(x, y) = x² + 3y², with the gradient (2x, 6y), from (4, −4). Now y is multiplied by 1 − 6η = −0.2 in each step: it jumps
// over the valley and back, while x creeps along it.

var g = Objective.of(ParameterLayout.of("x", "y"),
    p -> p.getEntry(0) * p.getEntry(0) + 3 * p.getEntry(1) * p.getEntry(1),
    p -> new ArrayRealVector(new double[] {2 * p.getEntry(0), 6 * p.getEntry(1)}));
GradientCheck.of(g, new ArrayRealVector(new double[] {4, -4})).assertPassed();
Minimum walk(double rate) {
    return Minimizer.of(g).using(new Sgd(rate)).iterations(20).until(flat).keepPath().from(4, -4);
}
var zigzag = walk(0.2);

String[] published2 = {
    "x =  2.4000, y =  0.8000, f(x, y) =  7.6800", "x =  1.4400, y = -0.1600, f(x, y) =  2.1504",
    "x =  0.8640, y =  0.0320, f(x, y) =  0.7496", "x =  0.5184, y = -0.0064, f(x, y) =  0.2689",
    "x =  0.3110, y =  0.0013, f(x, y) =  0.0968", "x =  0.1866, y = -0.0003, f(x, y) =  0.0348",
    "x =  0.1120, y =  0.0001, f(x, y) =  0.0125", "x =  0.0672, y = -0.0000, f(x, y) =  0.0045",
    "x =  0.0403, y =  0.0000, f(x, y) =  0.0016", "x =  0.0242, y = -0.0000, f(x, y) =  0.0006",
    "x =  0.0145, y =  0.0000, f(x, y) =  0.0002", "x =  0.0087, y = -0.0000, f(x, y) =  0.0001",
    "x =  0.0052, y =  0.0000, f(x, y) =  0.0000", "x =  0.0031, y = -0.0000, f(x, y) =  0.0000",
    "x =  0.0019, y =  0.0000, f(x, y) =  0.0000"};
var table2 = Published.in("Review of backpropagation, f(x, y) = x² + 3y²");
for (var step : zigzag.path()) {
    table2 = table2.line("step " + step.number(), published2[step.number() - 1],
        PythonText.format("x = {: .4f}, y = {: .4f}, f(x, y) = {: .4f}",
            step.theta().getEntry(0), step.theta().getEntry(1), step.value()));
}
System.out.println(table2.number("iterations", "15", zigzag.iterations()).requireEqual());

// ## The path over the landscape
// The gradient stands at right angles on the contour lines: each step leaves the contour line it starts from at a right angle; the
// lines further on it may cross at any angle. A smaller rate does not jump; a larger one jumps further each time, and beyond
// η = 2/6 it never comes down, since |1 − 6η| is then above 1. A unit is as long on both axes, else right angles would not look it.

double[][] way(Minimum walk) {
    return Stream.concat(Stream.of(new double[] {4, -4}), walk.path().stream().map(step -> step.theta().toArray())).
        toArray(double[][]::new);
}
Plots.contourMap((x, y) -> x * x + 3 * y * y, new double[] {-5, 5}, new double[] {-4.5, 4.5}).
    title("Gradient descent on x² + 3y² from (4, −4)").
    equalUnits().
    path("η = 0.32", way(walk(0.32))).
    path("η = 0.05", way(walk(0.05))).
    path("η = 0.2, as in the text", way(zigzag)).
    save(Notebook.out("gradient-descent.png"));

double[] values(Minimum walk) {
    return Arrays.stream(way(walk)).mapToDouble(p -> p[0] * p[0] + 3 * p[1] * p[1]).toArray();
}
Plots.lossCurve("η = 0.32, nearly too large", values(walk(0.32))).
    line("η = 0.05, too small", values(walk(0.05))).
    line("η = 0.2, as in the text", values(zigzag)).
    x("steps made").y("x² + 3y²").title("Three rates from the same start").
    save(Notebook.out("rates.png"));

// **Exercise.** Which rate brings (4, −4) down fastest? Think first: x shrinks by |1 − 2η| and y by |1 − 6η| in each step, and
// the slower of the two decides. Then try. A solution is in `solutions/04-gradient-descent.jsh`.
