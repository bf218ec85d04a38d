// # Solution of XOR: how many hidden neurons does it need?
// The same training with five widths, seed 42 each.

var xor = new Xor().sample(new NumpyRandom(42));
Chart chart = Chart.titled("XOR by number of hidden neurons").x("epoch").y("loss").logY();
for (int hidden : new int[] {1, 2, 3, 4, 8}) {
    var start = Network.builder().inputs(2).dense(hidden).sigmoid().dense(1).sigmoid().seed(42).build();
    var history = Training.of(start, SquaredError.halfMeanDistance()).using(new Sgd(2.0)).epochs(5000).fit(xor);
    double[] predictions = history.network().predict(xor.inputs()).getColumn(0);
    String shown = DoubleStream.of(predictions).mapToObj(p -> PythonText.fixed(p, 3)).collect(Collectors.joining("  "));
    System.out.println(PythonText.format("{} hidden: loss {:.6f}, predictions {}", hidden, history.loss(), shown));
    chart = chart.line(hidden + " hidden", history.losses());
}
chart.save(Notebook.out("xor-width.png"));

// One neuron gets three of four corners at best: it bends the plane along one line. With seed 42 two are enough, and more of
// them only make the way down a little shorter. Other seeds are not always as lucky with two.
