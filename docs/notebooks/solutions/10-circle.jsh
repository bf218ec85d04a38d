// # Solution of circle: which points are wrong?
// Train as in the lesson, and measure how far from the middle the points lie whose answer is wrong.

var random = new NumpyRandom(42);
var circle = new Circle().sample(random);
var start = Network.builder().inputs(2).dense(8).sigmoid().dense(1).sigmoid().random(random).build();
var learnt = Training.of(start, SquaredError.halfMeanDistance()).using(new Sgd(5.0)).epochs(3000).fit(circle).network();
var answers = learnt.predict(circle.inputs());
double farthest = 0;
for (int i = 0; i < circle.size(); i++) {
    boolean yes = circle.targets().getEntry(i, 0) == 1;
    if (yes != answers.getEntry(i, 0) > 0.5) {
        double distance = circle.inputs().getRowVector(i).getNorm();
        farthest = Math.max(farthest, Math.abs(distance - 0.5));
        System.out.println(PythonText.format("distance {:.3f}, answer {:.3f}, {}", distance, answers.getEntry(i, 0), yes ? "inside" : "outside"));
    }
}
System.out.println(PythonText.format("none of them is farther from the circle than {:.3f}", farthest));

// All of them lie close to the circle: the network is wrong about where exactly the border runs, and about nothing else.
