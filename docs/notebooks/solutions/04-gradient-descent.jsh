// # Solution of gradient descent: the best rate
// The slower of |1 − 2η| and |1 − 6η| decides. The first falls with η, the second rises beyond 1/6; they meet where
// 1 − 2η = 6η − 1, at η = 1/4, and both coordinates then halve in each step.

var g = Objective.of(ParameterLayout.of("x", "y"),
    p -> p.getEntry(0) * p.getEntry(0) + 3 * p.getEntry(1) * p.getEntry(1),
    p -> new ArrayRealVector(new double[] {2 * p.getEntry(0), 6 * p.getEntry(1)}));
int steps(double rate) {
    return Minimizer.of(g).using(new Sgd(rate)).until(Stop.gradientNormBelow(1e-6)).from(4, -4).iterations();
}
double[] rates = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.32};
double[] needed = DoubleStream.of(rates).map(rate -> steps(rate)).toArray();
for (int i = 0; i < rates.length; i++) {
    System.out.println(PythonText.format("rate {:.2f}: {} steps", rates[i], (int) needed[i]));
}
if (needed[4] > Arrays.stream(needed).min().getAsDouble()) throw new AssertionError("1/4 is not the best of them");
Plots.bars("steps until the gradient is below 1e-6",
    DoubleStream.of(rates).mapToObj(rate -> PythonText.format("η = {:.2f}", rate)).toArray(String[]::new), needed).
    title("Which rate brings x² + 3y² down fastest?").
    save(Notebook.out("best-rate.png"));
