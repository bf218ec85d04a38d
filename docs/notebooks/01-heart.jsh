// # Backpropagating love
// A network of 77 parameters learns to draw a heart. It is given one number x between 0 and 1, says a point of the
// plane, and is told how far off that point is. Nobody tells it what a heart is.
//
// ## What it should learn
// As x runs from 0 to 1, t = 2πx runs once round the curve
//
//     f(x) = ((16 sin³t, 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t) / 20 + 1) / 2
//
// which lies in the unit square, where a sigmoid can reach it. 100 values of x are enough.

long seed = Notebook.seed(42);
Batch heart = new Heart().sample(new NumpyRandom(seed));
heart.targets().getRow(25);

// ## The network
// One input, two hidden layers of 6 and 7 neurons, two outputs, each neuron a sigmoid of a weighted sum:
//
//     a₁ = σ(x W₁ + b₁)    a₂ = σ(a₁ W₂ + b₂)    ŷ = σ(a₂ W₃ + b₃)    σ(z) = 1 / (1 + e⁻ᶻ)
//
// Weights and biases start as normal random numbers with standard deviation 1/2. Starting with all zeros would not do:
// the neurons of a layer would have equal gradients and stay copies of each other for ever.

var network = Network.builder().inputs(1).
    dense(6).sigmoid().
    dense(7).sigmoid().
    dense(2).sigmoid().
    initializer(new Normal(0.5), new Normal(0.5)).seed(seed).
    build();
System.out.println(network.summary());

// ## The cost
// C = (1/n) Σ ‖ŷ − y‖², the mean of the squared distance. Its gradient is found from the last layer to the first. With
// δ₃ = 2/n (ŷ − y) ⊙ σ'(z₃), the derivatives of the last layer are ∂C/∂W₃ = a₂ᵀ δ₃ and ∂C/∂b₃ = the column sums of δ₃;
// then δ₂ = δ₃ W₃ᵀ ⊙ σ'(z₂) says the same of the layer before it, and δ₁ likewise. That is all of back-propagation.

var cost = SquaredError.meanDistance();
var first = network.objective(cost, heart).evaluate(network.parameters());
first.value();

// The entry of the gradient for one weight can be looked at, and compared with what the cost does when that weight alone
// moves by a little h. The two agree as far as such a quotient of differences can be trusted.

int w = network.layout().block("layer 3 weights").offset();
double h = 1e-5;
var up = network.parameters();
up.addToEntry(w, h);
var down = network.parameters();
down.addToEntry(w, -h);
var c = network.objective(cost, heart);
System.out.println(network.layout().name(w) + ": derivative " + first.gradient().getEntry(w) +
    ", difference quotient " + (c.value(up) - c.value(down)) / (2 * h));

// ## Learning
// One update moves every array of parameters against its gradient J,
//
//     W ← W − (J (1 + noise · r)) · aggression
//
// with one standard normal number r for each array. Aggression 7 is bold, and with noise 1 an array even goes uphill
// in one update of six (whenever r < −1). Every 100 updates we keep the network as it is. It cannot change any more,
// so keeping it is all there is to taking a picture later.

List<Network> album = new ArrayList<>();
album.add(network);
long start = System.nanoTime();
var history = Training.of(network, cost).
    using(NoisySgd.multiplicative(7, 1, seed)).
    epochs(20_000).
    listener(Progress.lines(System.out)).
    listener(epoch -> { if ((epoch.number() + 1) % 100 == 0) album.add(epoch.network()); }).
    fit(heart);
double seconds = (System.nanoTime() - start) / 1e9;
System.out.printf(Locale.ROOT, "final cost %.6f after 20000 updates in %.2f s%n", history.loss(), seconds);

// What x = 0.25 gives now, and what it should give:

history.network().predict(0.25);
new Heart().value(0.25);

// ## The pictures
// 500 values of x instead of the 100 it was taught, so that one sees what it does in between.

double[][] x = IntStream.range(0, 501).mapToObj(i -> new double[] {i / 500.0}).toArray(double[][]::new);
double[][] target = heart.targets().getData();
Figure picture(Network at, String title) {
    return Plots.curveOverTarget(at.predict(x).getData(), target).title(title);
}
picture(history.network(), String.format(Locale.ROOT, "Heart after 20,000 updates, cost %.5f", history.loss())).
    save(Notebook.out("heart.png"));
Plots.lossCurve(history.losses()).title("Cost of the heart").save(Notebook.out("heart-cost.png"));
Animation.of(album.size(), i -> picture(album.get(i), String.format(Locale.ROOT, "Heart after %,d updates", i * 100))).
    save(Notebook.out("heart.gif"));

// **Exercise.** Is it the noise, or the aggression? Train once more with noise 0, and once with aggression 1, from the
// same network, and draw the three costs into one picture. The solution is in `solutions/01-heart.jsh`.
