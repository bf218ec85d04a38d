// # A network learns to draw a heart
// One number goes in: how far along the pen is, from 0 to 1. Two numbers come out: where the pen is. Between them stand
// 6 and then 7 sigmoid neurons. Nobody tells the network what a heart is; it is shown 100 points and told how far off it is.

// ## The points
// With t = 2πx the curve is (16 sin³t, 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t), shrunk into the unit square, because a
// sigmoid answers between 0 and 1.

long seed = Notebook.seed(42);
var heart = new Heart(100, 0).sample(new NumpyRandom(seed));

// ## The network
// Each layer computes a = σ(x W + b), where σ(z) = 1 / (1 + e⁻ᶻ). That makes 6 + 6, 42 + 7 and 14 + 2 parameters, 77 in all:
// less than half of the 200 numbers that the 100 points are. All of them start as N(0, 1) / 2.

var start = Network.builder().
        inputs(1).dense(6).sigmoid().dense(7).sigmoid().dense(2).sigmoid().
        initializer(new Normal(0.5), new Normal(0.5)).
        seed(seed).
        build();
System.out.println(start.summary());

// ## How wrong it is
// The cost is the mean squared distance between where the pen is and where it should be, C = (1/n) Σ ‖a₃ − y‖².
// Back-propagation sends ∂C/∂a₃ = 2 (a₃ − y) / n backwards and collects ∂C/∂W and ∂C/∂b of every layer on its way. Before
// any training all answers lie close together, so no parameter of the first layer can change much: look at its gradient.

var loss = SquaredError.meanDistance();
var first = start.objective(loss, heart).evaluate(start.parameters());
System.out.println("cost before training " + first.value());
for (Block block : start.layout().blocks()) {
    double norm = first.gradient().getSubVector(block.offset(), block.size()).getNorm();
    System.out.printf(Locale.ROOT, "  ‖∂C/∂(%s)‖ = %.5f%n", block.name(), norm);
}

// ## Training
// Plain gradient descent with a short step waits long: first on the plateau where every x gets nearly the same answer, then on
// one where all points get nearly the same height. With the step a = 0.5 the cost is still 0.084 after 5,000 updates. The text
// takes a long step, a = 7, and stretches it at random, W ← W − a (1 + s r) ∂C/∂W with one r ~ N(0, 1) per weight matrix and
// bias. It calls a the aggression and s = 1 the noise. Whether the noise helps is the exercise. 20,000 updates; a progress line
// every 2,000.
//
// While it learns we look over its shoulder 200 times. Most happens early, so the looks grow rarer: the cube of k/199 says
// when. Looking means asking the network of that moment for 201 points of its curve, which costs next to nothing.

int frames = 200;
int updates = 20_000;
int[] moments = IntStream.range(0, frames).
        map(k -> (int) Math.max(k, Math.round((updates - 1) * Math.pow(k / (frames - 1.0), 3)))).
        toArray();
double[][] pen = IntStream.rangeClosed(0, 200).mapToObj(i -> new double[] {i / 200.0}).toArray(double[][]::new);
List<double[][]> curves = new ArrayList<>();
TrainingListener look = epoch -> {
    if (curves.size() < frames && epoch.number() == moments[curves.size()]) {
        curves.add(epoch.network().predict(pen).getData());
    }
};

var training = Training.of(start, loss).
        using(NoisySgd.multiplicative(7, 1, seed)).
        epochs(updates).
        listener(Notebook.progress()).
        listener(look);
long began = System.nanoTime();
var history = training.fit(heart);
System.out.printf(Locale.ROOT, "trained in %.2f s%n", (System.nanoTime() - began) / 1e9);
System.out.printf(Locale.ROOT, "final cost %.6f%n", history.loss());

// ## The pictures
// Now, with the training over, the 200 looks are drawn: one frame each, every frame in the same window.

double[][] target = heart.targets().getData();
Figure frame(int k) {
    String title = String.format(Locale.ROOT, "epoch %,d, cost %.5f", moments[k], history.loss(moments[k]));
    return Plots.curveOverTarget(curves.get(k), target).title(title);
}
Animation.of(frames, k -> frame(k)).save(Notebook.out("heart.gif"));
Plots.lossCurve("cost", history.losses()).y("cost").title("Cost of the heart: the spikes are unlucky draws of the noise").save(Notebook.out("heart-cost.png"));

// What to look for: a dot that does not know where to go, then a dash, then a bow (the bottom of the heart is learnt first,
// it is the largest thing), then two arms that cross. The notch at the top and the tip at the bottom are cusps, and the smooth
// curve of a network rounds them: in the last frame the tip is furthest off, by 0.048, and the notch still by 0.029. The spikes
// in the cost are unlucky draws of r that throw the pen off. From the two tallest of the late ones, which begin at the
// updates 14,078 and 18,148, it takes 54 and 44 updates until the cost is again within 10 % of what it was before.

// And one for the wall: all looks on top of each other, from sky blue, the first, to vermillion, the last.

Panels.of(1, Plots.growth(curves)).panelSize(880, 860).
    title("77 parameters learn to draw a heart: 200 looks in 20,000 updates, from blue to vermillion").
    save(Notebook.out("heart.png"));

// **Exercise.** Is it the noise that helps, or the aggression? Train once more with noise 0, and once with aggression 1, from
// the same network, and draw the three costs into one picture. A solution is in `solutions/01-heart.jsh`.
