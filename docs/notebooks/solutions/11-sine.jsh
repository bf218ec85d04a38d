// # Solution of sine: move the targets instead
// (sin + 1) / 2 lies between 0 and 1, where a sigmoid can reach it. The errors are half as large then, so their squares are a
// quarter: multiply the loss by 4 to compare it.

var random = new NumpyRandom(42);
var sine = new SineWave().sample(random);
var moved = Batch.of(sine.inputs(), sine.targets().scalarAdd(1).scalarMultiply(0.5));
Initializer steep = (inputs, outputs, source) -> Xavier.normal().initialize(inputs, outputs, source).scalarMultiply(5);
var start = Network.builder().inputs(1).dense(16, steep, steep).sigmoid().dense(1).sigmoid().seed(42).build();
var history = Training.of(start, SquaredError.halfMeanDistance()).using(new Adam(0.02)).epochs(5000).fit(moved);
System.out.println(PythonText.format("loss {:.6f}, in the units of the sine {:.6f}", history.loss(), 4 * history.loss()));
if (4 * history.loss() > 1e-2) throw new AssertionError("the moved sine should be learnt");
