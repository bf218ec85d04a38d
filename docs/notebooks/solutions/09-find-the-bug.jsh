// # Solution of find the bug: two more
// A square network, so that W where Wᵀ belongs does not even fail for its shape.

var random = new NumpyRandom(1);
var start = Network.builder().inputs(3).dense(3).sigmoid().dense(3).sigmoid().random(random).build();
double[][] x = {{1, 0, 2}, {-1, 1, 0.5}, {0.3, -2, 1}};
double[][] y = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
var batch = Batch.of(x, y);
var loss = SquaredError.halfMeanDistance();
RealMatrix slope(RealMatrix z, RealMatrix d) {
    var result = d.copy();
    for (int i = 0; i < 3; i++) { result.setRowVector(i, d.getRowVector(i).ebeMultiply(z.getRowVector(i).map(new Sigmoid()::derivative))); }
    return result;
}
RealVector backward(RealVector theta, boolean transposed, double rate) {
    var p = start.layout().matrices(theta);
    var pass = start.with(theta).forward(batch.inputs());
    var ones = MatrixUtils.createRowRealMatrix(new double[] {1, 1, 1});
    var d2 = slope(pass.output(2), pass.output(3).subtract(batch.targets()).scalarMultiply(1.0 / 3));
    var dw2 = pass.output(1).transpose().multiply(d2);
    var w2 = p.get(2).subtract(dw2.scalarMultiply(rate));
    var d1 = slope(pass.output(0), d2.multiply(transposed ? w2.transpose() : w2));
    return start.layout().vector(List.of(batch.inputs().transpose().multiply(d1), ones.multiply(d1), dw2, ones.multiply(d2)));
}
GradientCheck.of(start, loss, batch).withGradient(theta -> backward(theta, true, 0)).assertPassed();
for (var wrong : List.of(
        GradientCheck.of(start, loss, batch).withGradient(theta -> backward(theta, false, 0)).run(),
        GradientCheck.of(start, loss, batch).withGradient(theta -> backward(theta, true, 0.5)).run())) {
    System.out.println(wrong);
    if (!wrong.hasFailures()) throw new AssertionError("not seen");
}
