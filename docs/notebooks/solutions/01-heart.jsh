// # Solution: noise or aggression?
// Three trainings of the same network on the same heart.

long seed = Notebook.seed(42);
Batch heart = new Heart().sample(new NumpyRandom(seed));
var network = Network.builder().inputs(1).
    dense(6).sigmoid().dense(7).sigmoid().dense(2).sigmoid().
    initializer(new Normal(0.5), new Normal(0.5)).seed(seed).
    build();
History train(double aggression, double noise) {
    return Training.of(network, SquaredError.meanDistance()).
        using(NoisySgd.multiplicative(aggression, noise, seed)).
        epochs(20_000).
        fit(heart);
}
var noisy = train(7, 1);
var quiet = train(7, 0);
var timid = train(1, 1);

for (var run : List.of(noisy, quiet, timid)) {
    System.out.printf(Locale.ROOT, "final cost %.6f%n", run.loss());
}

Plots.lossCurve("aggression 7, noise 1", noisy.losses()).
    line("aggression 7, noise 0", quiet.losses()).
    line("aggression 1, noise 1", timid.losses()).
    title("Cost of the heart").
    save(Notebook.out("heart-noise.png"));

// The timid run is far behind: it is the size of the step that counts. Without noise the cost falls in a smooth line. With
// noise there are spikes, where an array was pushed the wrong way and the next updates have to repair it; yet between
// them it falls as fast, and here even further. One seed proves nothing, though: try `docs/run solutions/heart --seed 7`.
