// # Solution of tanh: four times the rate

var xor = new Xor().sample(new NumpyRandom(42));
int arrival(Activation hidden, double rate) {
    var start = Network.builder().inputs(2).dense(4).layer(hidden).dense(1).sigmoid().seed(42).build();
    var history = Training.of(start, SquaredError.halfMeanDistance()).using(new Sgd(rate)).epochs(5000).fit(xor);
    return IntStream.range(0, 5000).filter(k -> history.loss(k) < 0.01).findFirst().orElse(-1);
}
for (double rate : new double[] {0.5, 1, 2}) {
    System.out.println(PythonText.format("tanh with rate {}: {} epochs, sigmoid with rate {}: {} epochs",
        rate, arrival(new Tanh(), rate), 4 * rate, arrival(new Sigmoid(), 4 * rate)));
}

// About as fast: most of what tanh gains is the length of the step. A rate is only large or small for a given network.
