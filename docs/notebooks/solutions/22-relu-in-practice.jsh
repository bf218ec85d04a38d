// # Solution of ReLU in practice: tanh

var clouds = new Quadrants().sample(new NumpyRandom(42));
var loss = new SoftmaxCrossEntropy();
for (Activation hidden : List.of(new Sigmoid(), new Tanh(), new Relu())) {
    var builder = Network.builder().inputs(2);
    for (int i = 0; i < 8; i++) { builder.dense(16).layer(hidden); }
    var network = builder.dense(4).initializer(hidden instanceof Relu ? He.normal() : Xavier.normal()).seed(42).build();
    var gradient = network.objective(loss, clouds).evaluate(network.parameters()).gradient();
    Block first = network.layout().block("layer 1 weights");
    Block last = network.layout().block("layer 9 weights");
    System.out.printf(Locale.ROOT, "%-8s last layer's gradient over the first one's: %.2f%n", hidden,
        gradient.getSubVector(last.offset(), last.size()).getNorm() / gradient.getSubVector(first.offset(), first.size()).getNorm());
}

// tanh keeps its gradient, as long as its inputs stay where its slope is near 1: that is what Xavier's initialiser was made for.
