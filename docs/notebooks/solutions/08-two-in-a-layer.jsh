// # Solution of two in a layer: a bias that moves twice as fast
// An optimizer is a recipe of what to do with a gradient, so this one doubles a coordinate of it before the step is made.

RealMatrix row(double... entries) { return MatrixUtils.createRowRealMatrix(entries); }
Initializer values(double... entries) { return (rows, columns, random) -> row(entries); }
var plain = Network.builder().inputs(1).
    dense(2, values(0.3, 0.2), values(0.1, 0.2)).sigmoid().
    dense(1, (rows, columns, random) -> row(0.1, 0.2).transpose(), values(0.3)).sigmoid().
    build();
Optimizer doubled = layout -> (theta, gradient) -> {
    RealVector faster = gradient.copy();
    faster.setEntry(layout.size() - 1, 2 * gradient.getEntry(layout.size() - 1));
    return faster;
};
var sample = Batch.of(new double[][] {{0.5}}, new double[][] {{1}});
var history = Training.of(plain, SquaredError.halfMeanDistance()).
    using(doubled.then(new Sgd(0.1))).
    epochs(19).
    fit(sample);
System.out.println(Published.in("loss before the 20th step").number("two biases", "0.0445", history.loss()).requireEqual());
