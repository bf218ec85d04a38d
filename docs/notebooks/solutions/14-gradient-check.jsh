// # Solution of gradient check: on the kink
// With zero biases and a zero sample every z of the first layer is exactly 0, where a ReLU has two slopes, 0 and 1. The loss of
// that sample jumps in its slope as the bias passes zero. Any value between the two slopes is a fair answer there, so the checker
// accepts it and says that it stood on a kink.

var network = Network.builder().inputs(2).dense(4, He.normal()).relu().dense(1).identity().seed(1).build();
var batch = Batch.of(new double[][] {{0, 0}, {1, 0.5}, {-1, 2}}, new double[][] {{1}, {0}, {1}});
var report = GradientCheck.of(network, SquaredError.halfMeanDistance(), batch).run();
System.out.println(report);
if (!report.passed()) throw new AssertionError("a slope between the two one-sided ones is right");
if (report.block("layer 1 bias").count(Verdict.KINK) == 0) throw new AssertionError("the biases stand on a kink");
