// # Solution of many points: half a repair
// With the right zᵢ the derivative with respect to b is right, and the one with respect to w is not: it needs xᵢ.

double[][] x = {{0.5}, {0.8}, {1.5}, {0.4}, {0.4}, {1.0}, {1.9}};
double[][] y = {{1.0}, {1.2}, {1.2}, {0.6}, {0.5}, {1.1}, {1.3}};
var network = Network.builder().inputs(1).dense(1, new Constant(0.3), new Constant(0.1)).sigmoid().build();
var sigmoid = new Sigmoid();
RealVector halfRight(RealVector theta) {
    double db = 0;
    for (int i = 0; i < 7; i++) {
        double z = theta.getEntry(0) * x[i][0] + theta.getEntry(1);
        db += (sigmoid.value(z) - y[i][0]) * sigmoid.derivative(z) / 7;
    }
    return new ArrayRealVector(new double[] {db * 0.5, db});
}
var report = GradientCheck.of(network, SquaredError.halfMeanDistance(), Batch.of(x, y)).
    withGradient(theta -> halfRight(theta)).run();
System.out.println(report);
if (report.block("layer 1 weights").verdict() != Verdict.FAIL) throw new AssertionError("w should be wrong");
if (report.block("layer 1 bias").verdict() != Verdict.PASS) throw new AssertionError("b should be right");
