// # Solution of quadrants: cross-entropy on logits
// ln Σ e^zₖ − z(right class) is the same loss, without ever computing a probability.

var clouds = new Quadrants().sample(new NumpyRandom(42));
Network build(boolean softmax) {
    var builder = Network.builder().inputs(2).dense(4).sigmoid().dense(4).initializer(new Normal(0.3)).seed(42);
    return softmax ? builder.softmax().build() : builder.build();
}
History withSoftmax = Training.of(build(true), new CrossEntropy()).using(new Sgd(0.1)).epochs(200).fit(clouds);
History onLogits = Training.of(build(false), new SoftmaxCrossEntropy()).using(new Sgd(0.1)).epochs(200).fit(clouds);
System.out.println(withSoftmax.loss() + " and " + onLogits.loss());
if (Math.abs(withSoftmax.loss() - onLogits.loss()) > 1e-12) throw new AssertionError("the two losses differ");

// With z = (1000, 0) and the second class right, the loss is 1000. A probability of e⁻¹⁰⁰⁰ is 0 in double precision, though, and
// its logarithm is infinite: that is why the form on logits exists.

RealMatrix z = MatrixUtils.createRowRealMatrix(new double[] {1000, 0});
RealMatrix y = MatrixUtils.createRowRealMatrix(new double[] {0, 1});
System.out.println("through softmax: " + new CrossEntropy().value(new Softmax().apply(z), y));
System.out.println("on logits: " + new SoftmaxCrossEntropy().value(z, y));
