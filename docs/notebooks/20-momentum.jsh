// # Momentum
// Gradient descent forgets every step as soon as it is made. With momentum the step is a ball that keeps rolling: the velocity
// v ← μ v + g collects the gradients, and θ ← θ − η v. Chapter 18 asks for μ = 0.9 on all three of its demonstrations.

// ## Why it helps
// While the gradient stays the same, v grows to g (1 + μ + μ² + ...) = g / (1 − μ): ten times the step, for μ = 0.9. Where the
// gradient changes its sign in every step, it is g (1 − μ + μ² − ...) = g / (1 + μ): about half of it. By hand, with g = 1:
//
//     the same sign   1    0.9 · 1 + 1 = 1.9    0.9 · 1.9 + 1 = 2.71    ...    1 / 0.1 = 10
//     turning         1    0.9 · 1 − 1 = −0.1   0.9 · −0.1 + 1 = 0.91   ...    ± 1 / 1.9 = ± 0.526

for (int turn : new int[] {1, -1}) {
    Optimizer.Run run = new Momentum(1, 0.9).start(ParameterLayout.of("θ"));
    double[] v = new double[60];
    for (int k = 0; k < v.length; k++) {
        var g = new ArrayRealVector(new double[] {k % 2 == 0 ? 1 : turn});
        v[k] = -run.step(new ArrayRealVector(1), g).getEntry(0);
    }
    System.out.println((turn > 0 ? "the same sign " : "turning       ") + IntStream.of(0, 1, 2, 3, 9, 58, 59).
        mapToObj(k -> PythonText.format("v{} = {:.3f}", k + 1, v[k])).collect(Collectors.joining("  ")));
}

// So it is fast along a valley and calm across it. This one is twenty times as steep across as along.

var valley = Objective.of(ParameterLayout.of("x", "y"),
    p -> p.getEntry(0) * p.getEntry(0) / 20 + p.getEntry(1) * p.getEntry(1),
    p -> new ArrayRealVector(new double[] {p.getEntry(0) / 10, 2 * p.getEntry(1)}));
double[][] way(Optimizer optimizer) {
    var walk = Minimizer.of(valley).using(optimizer).iterations(40).keepPath().from(-9, 2);
    return Stream.concat(Stream.of(new double[] {-9, 2}), walk.path().stream().map(step -> step.theta().toArray())).
        toArray(double[][]::new);
}
Plots.contourMap((x, y) -> x * x / 20 + y * y, new double[] {-10, 4}, new double[] {-3, 3}).
    title("40 steps down a long valley, η = 0.1").
    path("gradient descent", way(new Sgd(0.1))).
    path("with momentum 0.9", way(new Momentum(0.1, 0.9))).
    save(Notebook.out("momentum-valley.png"));

// The ball overshoots and comes back. That is the price: too much momentum swings for a long time.

// ## How much momentum?
// Along a direction of curvature λ the gradient is λ x, and two steps of the rule give xₖ₊₂ = (1 + μ − η λ) xₖ₊₁ − μ xₖ. Its
// solutions stop swinging where (1 + μ − η λ)² = 4 μ, that is at μ = (1 − √(η λ))². Here the flat direction has λ = 1/10, so with
// η = 0.1 it should be (1 − 0.1)² = 0.81. Count the steps until the gradient is below 0.001:

Map<Double, Integer> needed = new LinkedHashMap<>();
for (double mu : new double[] {0, 0.5, 0.7, 0.81, 0.9, 0.95, 0.99}) {
    needed.put(mu, Minimizer.of(valley).using(new Momentum(0.1, mu)).iterations(5000).until(Stop.gradientNormBelow(1e-3)).
        from(-9, 2).iterations());
    System.out.println(PythonText.format("μ = {:.2f}: {} steps", mu, needed.get(mu)));
}
if (Collections.min(needed.values()) != needed.get(0.81)) throw new AssertionError("0.81 should be the best of them");

// 0.9 is a habit, not a law. It suits η λ = 0.0026; but nobody knows the λ of a network.

// ## The three demonstrations
// Exactly the chapter's trainings, the same weights and rates, only with μ = 0.9.

var loss = SquaredError.halfMeanDistance();
record Demo(String name, Batch data, Network start, double rate, int epochs) {
    History train(double momentum) {
        return Training.of(start, SquaredError.halfMeanDistance()).using(new Momentum(rate, momentum)).epochs(epochs).fit(data);
    }
}
Demo demo(String name, Generator generator, double rate, int epochs, int hidden) {
    var random = new NumpyRandom(42);
    var data = generator.sample(random);
    var start = Network.builder().inputs(generator.inputs()).dense(hidden).sigmoid().dense(1).sigmoid().random(random).build();
    return new Demo(name, data, start, rate, epochs);
}
var demos = List.of(
    demo("XOR", new Xor(), 2, 5000, 4),
    demo("circle", new Circle(), 5, 3000, 8),
    demo("sine", new SineWave(), 5, 5000, 16));

List<Figure> panels = new ArrayList<>();
for (Demo demo : demos) {
    History plain = demo.train(0);
    History rolling = demo.train(0.9);
    int overtaken = IntStream.range(0, rolling.epochs()).filter(k -> rolling.loss(k) <= plain.loss()).findFirst().orElse(-1);
    System.out.println(PythonText.format("{}: without {:.6f}, with {:.6f}; as low as without: {}",
        demo.name(), plain.loss(), rolling.loss(), overtaken < 0 ? "never" : "at epoch " + overtaken + " of " + demo.epochs()));
    panels.add(Plots.lossCurve("μ = 0, as published", plain.losses()).line("μ = 0.9", rolling.losses()).title(demo.name()));
}
Panels.of(3, panels).title("The three demonstrations with momentum").save(Notebook.out("momentum.png"));

// XOR needs a tenth of the epochs. On the circle the ball first rolls too far, to a network that says "outside" everywhere: the loss of
// that is 99 / 500 / 2 = 0.099, and it takes 1,200 epochs to come back. On the sine it never does: the sigmoid at the end is so far out
// that it has no slope left, the answer is 0 for every x, and the loss half the mean of y². η / (1 − μ) is the step that counts in
// the long run, 50 here. With a tenth of the rate, the long-run step of the chapter, it goes where the chapter went:

var gentle = demo("sine", new SineWave(), 0.5, 5000, 16).train(0.9);
System.out.println(PythonText.format("sine with η = 0.5 and μ = 0.9: {:.6f}", gentle.loss()));
if (gentle.loss() > 0.2) throw new AssertionError("the gentle ball should not get lost");

// A second question: was momentum worth it on the circle, or was the step only too long? The same μ with shorter steps:

for (double rate : new double[] {0.5, 1, 2, 5}) {
    var shorter = Training.of(demos.get(1).start(), loss).using(new Momentum(rate, 0.9)).epochs(3000).fit(demos.get(1).data());
    System.out.println(PythonText.format("circle with η = {:.1f}, so η / (1 − μ) = {:.1f}: {:.6f}", rate, rate / 0.1, shorter.loss()));
}

// η = 0.5 ends where η = 5 without momentum did, since its steps are as long in the long run, only smoother. The gain on this problem
// is the length of the step, which momentum makes bearable.

// With μ = 0 it is plain gradient descent, bit for bit:

var xor = demos.get(0);
var plain = Training.of(xor.start(), loss).using(new Sgd(2.0)).epochs(100).fit(xor.data());
if (plain.loss() != Training.of(xor.start(), loss).using(new Momentum(2, 0)).epochs(100).fit(xor.data()).loss()) {
    throw new AssertionError("momentum 0 should be gradient descent");
}

// **Exercise.** Is momentum 0.9 anything else than a ten times larger rate? Train the circle with η = 50 and without momentum. A
// solution is in `solutions/20-momentum.jsh`.
