// # Solution: how many hidden neurons does XOR need?
// The same training with five widths, seed 42 each.

Batch xor = new Xor().sample(new NumpyRandom(42));
History train(int hidden) {
    var network = Network.builder().inputs(2).dense(hidden).sigmoid().dense(1).sigmoid().seed(42).build();
    return Training.of(network, SquaredError.halfMeanDistance()).using(new Sgd(2.0)).epochs(5000).fit(xor);
}

Chart chart = Chart.titled("XOR: loss by number of hidden neurons").x("epoch").y("loss").logY();
for (int hidden : new int[] {1, 2, 3, 4, 8}) {
    var history = train(hidden);
    System.out.printf(Locale.ROOT, "%d hidden: loss %.6f, predictions%s%n", hidden, history.loss(),
        Arrays.stream(history.network().predict(xor.inputs()).getColumn(0)).
            mapToObj(p -> String.format(Locale.ROOT, " %.3f", p)).collect(Collectors.joining()));
    chart = chart.line(hidden + " hidden", history.losses());
}
chart.save(Notebook.out("xor-width.png"));

// One neuron bends the plane along one line only: at best three corners come out right. Two lines suffice in principle,
// more of them make it easier to find a way down.
