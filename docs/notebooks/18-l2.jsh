// # A price for large weights
// Chapter 18's exercise: add λ/2 Σ W² to the loss, with the biases exempt, and see what it does to the circle's boundary. Large weights
// make steep steps; a network that pays for them draws smoother.

// ## The penalty and its derivative
// R(θ) = λ/2 Σ w² over all weights, so ∂R/∂w = λ w, and ∂R/∂b = 0. It is a function of the parameters with a gradient: an objective
// like any other, and it is added to the loss. Here it is by hand, and the library's own beside it.

var random = new NumpyRandom(42);
var circle = new Circle().sample(random);
int[] inside = IntStream.range(0, circle.size()).map(i -> (int) circle.targets().getEntry(i, 0)).toArray();
var start = Network.builder().inputs(2).dense(8).sigmoid().dense(1).sigmoid().random(random).build();

RealVector weightsOnly(RealVector theta) {
    var kept = new ArrayRealVector(theta.getDimension());
    for (Block block : start.layout().blocks()) {
        if (block.name().endsWith("weights")) { kept.setSubVector(block.offset(), theta.getSubVector(block.offset(), block.size())); }
    }
    return kept;
}
Objective byHand(double lambda) {
    return Objective.of(start.layout(),
        theta -> lambda / 2 * weightsOnly(theta).dotProduct(theta),
        theta -> weightsOnly(theta).mapMultiply(lambda));
}
GradientCheck.of(byHand(0.01), start.parameters()).assertPassed();
var library = new L2(start.layout(), 0.01).evaluate(start.parameters());
var ours = byHand(0.01).evaluate(start.parameters());
System.out.println("by hand " + ours.value() + ", the library " + library.value());
if (library.gradient().getLInfDistance(ours.gradient()) > 1e-17) throw new AssertionError("the two penalties differ");

// Why are biases exempt? A bias moves a step without making it steeper. Paying for it would only push all borders to the middle.

// ## The sum is checked, too
// The gradient of a sum is the sum of the gradients; whoever forgets the second one trains without a penalty and never notices.

var loss = SquaredError.halfMeanDistance();
var total = start.objective(loss, circle).plus(new L2(start.layout(), 0.01));
GradientCheck.of(total, start.parameters()).assertPassed();
var forgotten = GradientCheck.of(total, start.parameters()).
    withGradient(theta -> start.objective(loss, circle).evaluate(theta).gradient()).run();
System.out.println(forgotten);
if (!forgotten.hasFailures()) throw new AssertionError("the checker should miss the penalty's gradient");

// ## The circle with three prices
// The chapter's training, η = 5 and 3,000 epochs. The loss shown is that of the data alone.

record Result(double lambda, Network network) {
    String price() { return lambda == 0 ? "0" : String.format(Locale.ROOT, "%.0e", lambda).replace("e-0", "e-"); }
    double size() { return Math.sqrt(2 * new L2(network.layout(), 1).value(network.parameters())); }
    double loss() { return network.objective(SquaredError.halfMeanDistance(), circle).value(network.parameters()); }
    double accuracy() { return new Accuracy().value(network.predict(circle.inputs()), circle.targets()); }
}
Result train(double lambda, int epochs) {
    var training = Training.of(start, loss).using(new Sgd(5.0)).epochs(epochs);
    return new Result(lambda, (lambda == 0 ? training : training.penalty(new L2(start.layout(), lambda))).fit(circle).network());
}
List<Result> results = DoubleStream.of(0, 1e-5, 1e-4, 1e-3).mapToObj(lambda -> train(lambda, 3000)).toList();
for (Result result : results) {
    System.out.println(PythonText.format("λ = {}: ‖W‖ = {:.2f}, loss {:.5f}, accuracy {:.1f} %",
        result.price(), result.size(), result.loss(), 100 * result.accuracy()));
}
for (int i = 1; i < results.size(); i++) {
    if (results.get(i).size() >= results.get(i - 1).size()) throw new AssertionError("a higher price should buy smaller weights");
}

double[] round(DoubleUnaryOperator coordinate) {
    return IntStream.rangeClosed(0, 100).mapToDouble(i -> coordinate.applyAsDouble(2 * Math.PI * i / 100) / 2).toArray();
}
Figure region(Result result) {
    return Plots.decisionRegion(points -> result.network().predict(points).getData(), circle.inputs().getData(), inside).
        truth("true circle", round(Math::cos), round(Math::sin)).
        title(PythonText.format("λ = {}: ‖W‖ = {:.1f}, {:.1f} % right", result.price(), result.size(), 100 * result.accuracy()));
}
Panels.of(2, results.stream().map(result -> region(result)).toList()).panelSize(480, 430).
    title("What a price for weights does to the boundary in 3,000 epochs").
    save(Notebook.out("l2.png"));

// A small price makes the step from yes to no a little wider. At 1e-4 there is no ring at all, and at 1e-3 nothing is left but a bias that
// says 0.2 everywhere. Does the ring cost more than it is worth, then, or has it only not come yet? Wait three times as long:

List<Result> patient = DoubleStream.of(0, 1e-4, 1e-3).mapToObj(lambda -> train(lambda, 10_000)).toList();
for (Result result : patient) {
    System.out.println(PythonText.format("λ = {}, 10,000 epochs: ‖W‖ = {:.2f}, loss {:.5f}, accuracy {:.1f} %",
        result.price(), result.size(), result.loss(), 100 * result.accuracy()));
}
if (patient.get(1).accuracy() < 0.95) throw new AssertionError("the ring should come");
Panels.of(2, region(patient.get(0)), region(patient.get(1))).panelSize(480, 430).
    title("The boundary without and with a price, after 10,000 epochs").
    save(Notebook.out("l2-patient.png"));

// At 1e-4 the ring was only late: the price pulls the small weights of the plateau back while they are to grow. Now it has half the weights
// of the free one, and a wider step from yes to no; the border itself is not rounder. At 1e-3 the ring has not come: all weights are 0.

// **Exercise.** The penalty pays off where there are few samples and some of them are wrong. Take 60 points with noise 0.15, and
// compare λ = 0 and λ = 1e-4 on 5,000 new points. A solution is in `solutions/18-l2.jsh`.
