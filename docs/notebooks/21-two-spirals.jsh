// # Two spirals, and the smallest network for them
// Chapter 18's last exercise: two spirals wound into each other, and the smallest architecture that tells them apart. It is a famous
// test (Lang and Witbrock 1988), because no point can be told from its neighbourhood alone.

// ## The data
// 97 points on each arm, one and a half turns, no noise.

var spirals = new Spirals(194, 0, 2, 1.5).sample(new NumpyRandom(42));
int[] classes = IntStream.range(0, spirals.size()).map(i -> (int) spirals.targets().getEntry(i, 0)).toArray();
var loss = SquaredError.halfMeanDistance();

// ## Trying architectures
// tanh inside, a sigmoid at the end, Adam with rate 0.02 and 2,500 epochs, five seeds each. Smaller ones first. One seed would say
// little: whether a small network finds the way depends on where it starts.

Network network(int seed, int... hidden) {
    var builder = Network.builder().inputs(2);
    for (int units : hidden) { builder.dense(units).tanh(); }
    return builder.dense(1).sigmoid().seed(seed).build();
}
History train(Network start) {
    return Training.of(start, loss).using(new Adam(0.02)).epochs(2500).until(Stop.lossBelow(1e-3)).fit(spirals);
}
double accuracy(Network network) { return new Accuracy().value(network.predict(spirals.inputs()), spirals.targets()); }

int[][] architectures = {{4}, {6}, {8}, {4, 4}, {6, 6}};
Map<String, History> best = new LinkedHashMap<>();
String smallest = "";
for (int[] hidden : architectures) {
    String name = "2-" + Arrays.stream(hidden).mapToObj(Integer::toString).collect(Collectors.joining("-")) + "-1";
    int solved = 0;
    for (int seed = 1; seed <= 5; seed++) {
        var history = train(network(seed, hidden));
        solved += accuracy(history.network()) == 1 ? 1 : 0;
        if (!best.containsKey(name) || history.loss() < best.get(name).loss()) { best.put(name, history); }
    }
    if (solved > 0 && smallest.isEmpty()) { smallest = name; }
    System.out.println(PythonText.format("{}: {} parameters, all points right with {} of 5 seeds, lowest loss {:.5f}",
        name, network(1, hidden).layout().size(), solved, best.get(name).loss()));
}
System.out.println("the smallest that did it: " + smallest);
if (accuracy(best.get("2-4-4-1").network()) < 1) throw new AssertionError("2-4-4-1 should solve the spirals");

// ## What they draw

Figure region(String name) {
    Network at = best.get(name).network();
    return Plots.decisionRegion(points -> at.predict(points).getData(), spirals.inputs().getData(), classes).
        title(PythonText.format("{}: {:.1f} % right", name, 100 * accuracy(at)));
}
Chart chart = Chart.titled("Loss").x("epoch").y("loss").logY();
for (var entry : best.entrySet()) { chart = chart.line(entry.getKey(), entry.getValue().losses()); }
List<Figure> panels = new ArrayList<>();
for (String name : best.keySet()) { panels.add(region(name)); }
panels.add(chart);
Panels.of(3, panels).panelSize(480, 430).
    title("Two spirals: the best of five seeds for each architecture").
    save(Notebook.out("two-spirals.png"));

// A hidden neuron of the first layer draws a straight line, and a spiral has none. One layer has to lay many lines side by side; a
// second layer can bend what the first one drew. With eight neurons in two layers more seeds get there than with eight in one.
// Which one is the smallest depends on how often one is willing to try: a way down may exist and not be found.

// **Exercise.** Give the network x² and y² and x y as inputs besides x and y. How small may it become? A solution is in
// `solutions/21-two-spirals.jsh`.
