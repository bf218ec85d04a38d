// # Solution of voronoi: more points
// The same seeds of the cells, 40 and 400 points.

var random = new NumpyRandom(5);
var voronoi = Voronoi.around(3, 40, 0, random);
var unseen = new Voronoi(10_000, 0, voronoi.green(), voronoi.blue()).sample(new NumpyRandom(7));
for (int points : new int[] {40, 400}) {
    var samples = new Voronoi(points, 0, voronoi.green(), voronoi.blue()).sample(new NumpyRandom(8));
    var start = Network.builder().inputs(2).dense(2).sigmoid().dense(8).sigmoid().dense(2).sigmoid().
        initializer(new Normal(0.5), new Normal(0.5)).seed(9).build();
    var history = Training.of(start, SquaredError.halfMeanDistance()).using(new Adam(1e-3)).epochs(10_000).fit(samples);
    double seen = new Accuracy().value(history.network().predict(samples.inputs()), samples.targets());
    double fresh = new Accuracy().value(history.network().predict(unseen.inputs()), unseen.targets());
    System.out.println(PythonText.format("{} points: loss {:.6f}, of these {:.1f} % right, of new ones {:.1f} %",
        points, history.loss(), 100 * seen, 100 * fresh));
}

// With 40 points all of them come out right, and a twelfth of the square does not. With 400 the network can no longer please each
// point, and is right nearly as often where it has seen nothing: what it costs is ten times the arithmetic in each step.
