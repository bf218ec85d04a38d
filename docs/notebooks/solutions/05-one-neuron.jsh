// # Solution of one neuron: the rate that does it in one step
// The error e = ŷ − y becomes e − η e (x² + 1), so η = 1/(x² + 1) = 1/5 makes it zero at once. At twice that, 2/5, it becomes
// −e: the error only changes its sign, for ever. Beyond, it grows.

var network = Network.builder().inputs(1).dense(1, new Constant(0.5), new Constant(1)).identity().build();
var sample = Batch.of(new double[][] {{2}}, new double[][] {{5}});
for (double rate : new double[] {0.1, 0.2, 0.3, 0.4, 0.45}) {
    var history = Training.of(network, SquaredError.halfMeanDistance()).using(new Sgd(rate)).epochs(5).fit(sample);
    System.out.println("rate " + rate + ": " + DoubleStream.of(history.losses()).
        mapToObj(loss -> PythonText.fixed(loss, 4)).collect(Collectors.joining("  ")));
}
