// # Solution of momentum: ten times the rate instead

var random = new NumpyRandom(42);
var circle = new Circle().sample(random);
var start = Network.builder().inputs(2).dense(8).sigmoid().dense(1).sigmoid().random(random).build();
History train(Optimizer optimizer) {
    return Training.of(start, SquaredError.halfMeanDistance()).using(optimizer).epochs(3000).fit(circle);
}
var rolling = train(new Momentum(5, 0.9));
var bold = train(new Sgd(50));
System.out.println("momentum 0.9, η = 5:  " + rolling);
System.out.println("no momentum, η = 50: " + bold);
Plots.lossCurve("no momentum, η = 50", bold.losses()).line("momentum 0.9, η = 5", rolling.losses()).
    title("Circle: momentum, or a larger step").save(Notebook.out("momentum-or-rate.png"));

// It is something else. The bold step lands on a network that says "outside" everywhere and never leaves it again: a loss of 99 / 500 / 2.
// Momentum gets lost in the same place for a while, but its steps become that long only where the slope keeps its direction.
