// # Solution of heart: is it the noise, or the aggression?
// Three trainings of one network on one heart.

long seed = Notebook.seed(42);
var heart = new Heart(100, 0).sample(new NumpyRandom(seed));
var start = Network.builder().
    inputs(1).dense(6).sigmoid().dense(7).sigmoid().dense(2).sigmoid().
    initializer(new Normal(0.5), new Normal(0.5)).
    seed(seed).
    build();
History train(double aggression, double noise) {
    return Training.of(start, SquaredError.meanDistance()).
        using(NoisySgd.multiplicative(aggression, noise, seed)).
        epochs(20_000).
        fit(heart);
}
var noisy = train(7, 1);
var quiet = train(7, 0);
var timid = train(1, 1);
for (var run : List.of(noisy, quiet, timid)) {
    System.out.println(run);
}

Plots.lossCurve("aggression 7, noise 1", noisy.losses()).
    line("aggression 7, noise 0", quiet.losses()).
    line("aggression 1, noise 1", timid.losses()).
    title("Heart: noise and aggression").
    save(Notebook.out("heart-noise.png"));

// The timid run is far behind: it is the length of the step that counts most. With noise there are spikes, where an array was
// pushed the wrong way and the next steps have to repair it; without it the cost falls nearly smoothly, though not quite,
// because aggression 7 alone is close to more than the curvature bears. One seed proves nothing about which of the two ends
// lower: try `docs/run solutions/heart --seed 7`.
