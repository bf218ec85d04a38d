package org.handgrad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.activation.Tanh;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Initializer;
import org.handgrad.initializer.Normal;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Residual;
import org.handgrad.loss.BinaryCrossEntropy;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.objective.L1;
import org.handgrad.objective.L2;
import org.handgrad.objective.ParameterLayout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that people make, the exception each gets, and what its message must name. */
class BadInputTest {

    private static final double NAN = Double.NaN;
    private static final Network NETWORK = Network.builder()
            .inputs(4)
            .dense(3, new Constant(0.1))
            .sigmoid()
            .dense(2, new Constant(0.2))
            .build();

    private static Arguments row(String mistake, Class<?> type, String pattern, Executable call) {
        return Arguments.of(mistake, type, pattern, call);
    }

    private static RealMatrix rows(double[]... rows) {
        return FlatMatrix.of(rows);
    }

    private static Network starting(Initializer initializer) {
        return Network.builder().inputs(2).dense(3, initializer).build();
    }

    static Stream<Arguments> building() {
        Class<?> illegal = IllegalArgumentException.class;
        return Stream.of(
                row("no layers", IllegalStateException.class, "no layers.*dense", () -> Network.builder()
                        .inputs(1)
                        .build()),
                row("no inputs", IllegalStateException.class, "inputs\\(n\\)", () -> Network.builder()
                        .dense(1)
                        .build()),
                row("no seed", IllegalStateException.class, "seed\\(42\\)", () -> Network.builder()
                        .inputs(1)
                        .dense(1)
                        .build()),
                row("inputs 0", illegal, "inputs.*>= 1.*0", () -> Network.builder()
                        .inputs(0)),
                row("inputs -3", illegal, "inputs.*>= 1.*-3", () -> Network.builder()
                        .inputs(-3)),
                row("0 units in layer 2", illegal, "layer 2.*units.*>= 1.*0", () -> Network.builder()
                        .dense(4)
                        .relu()
                        .dense(0)),
                row("-1 units", illegal, "layer 1.*units.*-1", () -> Network.builder()
                        .dense(-1)),
                row("seed -1", illegal, "seed.*-1", () -> Network.builder().seed(-1)),
                row("null layer", NullPointerException.class, "layer at place 1", () -> Network.builder()
                        .dense(2)
                        .layer((Layer) null)),
                row("null recipe", NullPointerException.class, "layer", () -> Network.builder()
                        .layer((IntFunction<Layer>) null)),
                row("dropout of all", illegal, "rate.*\\[0,1\\).*1\\.0", () -> Network.builder()
                        .dropout(1)),
                row("dropout -0.1", illegal, "rate.*\\[0,1\\).*-0\\.1", () -> Network.builder()
                        .dropout(-0.1)),
                row("dropout NaN", illegal, "rate.*\\[0,1\\).*NaN", () -> Network.builder()
                        .dropout(NAN)),
                row("slope NaN", illegal, "slope.*NaN", () -> Network.builder().leakyRelu(NAN)),
                row("slope -0.1", illegal, "slope.*-0\\.1", () -> Network.builder()
                        .leakyRelu(-0.1)),
                row("one name twice", illegal, "'x'.*place 0 and 2", () -> ParameterLayout.of("x", "y", "x")),
                row("negative penalty", illegal, "lambda.*-1", () -> new L2(ParameterLayout.of("x"), -1)),
                row("penalty NaN", illegal, "lambda.*NaN", () -> new L1(ParameterLayout.of("x"), NAN)),
                row("null names", NullPointerException.class, "names", () -> ParameterLayout.of((String[]) null)),
                row(
                        "stack that makes null",
                        NullPointerException.class,
                        "stack returns is null",
                        () -> Network.builder().residual(stack -> null)),
                row(
                        "null in a stack",
                        NullPointerException.class,
                        "stack has null at place 1",
                        () -> new Residual(Arrays.asList(new Tanh(), null))),
                row(
                        "more numbers than an array holds",
                        illegal,
                        "2147483647 rows x 2 columns are 4294967294 numbers.*2147483639",
                        () -> FlatMatrix.zeros(Integer.MAX_VALUE, 2)),
                row("null random", NullPointerException.class, "random", () -> new Normal(1).initialize(1, 1, null)),
                row("null weights", NullPointerException.class, "weights", () -> Network.builder()
                        .dense(1, null)),
                row("null bias", NullPointerException.class, "bias", () -> Network.builder()
                        .dense(1, new Constant(0), null)),
                row("null initializer", NullPointerException.class, "weights", () -> Network.builder()
                        .initializer(null)),
                row("null generator", NullPointerException.class, "random", () -> Network.builder()
                        .random(null)),
                row(
                        "recipe that makes null",
                        NullPointerException.class,
                        "layer behind Dense\\(1->2\\) is null",
                        () -> Network.builder()
                                .inputs(1)
                                .dense(2)
                                .layer(width -> null)
                                .build()),
                row(
                        "80 GB of weights",
                        illegal,
                        "layer 1 weights of 100000 x 100000 has 10000000000 parameters.*80\\.0 GB.*heap holds .*GB",
                        () -> Network.builder().inputs(100_000).dense(100_000).build()),
                row(
                        "more weights than an int counts",
                        illegal,
                        "layer 1 weights of 2000000000 x 2000000000 has 4000000000000000000 parameters",
                        () -> Network.builder()
                                .inputs(2_000_000_000)
                                .dense(2_000_000_000)
                                .build()),
                row(
                        "initializer of another shape",
                        ShapeException.class,
                        "layer 1 weights from initializer .*2 x 3 but is 3 x 2.*transposed",
                        () -> starting((inputs, outputs, random) -> FlatMatrix.zeros(outputs, inputs))),
                row(
                        "initializer with NaN",
                        NonFiniteException.class,
                        "layer 1 weights.*NaN at row 1, column 0",
                        () -> starting(
                                (inputs, outputs, random) -> rows(new double[] {0, 0, 0}, new double[] {NAN, 0, 0}))),
                row(
                        "initializer of null",
                        NullPointerException.class,
                        "layer 1 weights",
                        () -> starting((i, o, random) -> null)),
                row(
                        "layer that cannot follow",
                        ShapeException.class,
                        "Dense\\(3->1\\) expects 3 input columns but got 2",
                        () -> Network.builder()
                                .inputs(2)
                                .layer(new Dense(3, 1, new Constant(0), new Constant(0)))
                                .build()));
    }

    static Stream<Arguments> alone() {
        Layer dense = new Dense(2, 3, new Constant(0), new Constant(0));
        RealMatrix x = FlatMatrix.zeros(4, 2);
        RealMatrix w = FlatMatrix.zeros(2, 3);
        RealMatrix turned = FlatMatrix.zeros(2, 4);
        List<RealMatrix> none = List.of();
        return Stream.of(
                row("null inputs", NullPointerException.class, "inputs", () -> dense.forward(null, List.of(w))),
                row("null parameters", NullPointerException.class, "parameters", () -> dense.forward(x, null)),
                row(
                        "no bias",
                        ShapeException.class,
                        "Dense\\(2->3\\) expects 2 parameters but got 1.*parameters\\(\\)",
                        () -> dense.forward(x, List.of(w))),
                row(
                        "wide bias",
                        ShapeException.class,
                        "bias must be 1 x 3 but is 2 x 3",
                        () -> dense.forward(x, List.of(w, w))),
                row(
                        "another width",
                        ShapeException.class,
                        "Dense\\(2->3\\) expects 2 input columns but got 3",
                        () -> dense.forward(w, List.of(w, w))),
                row("activation of null", NullPointerException.class, "z", () -> new Softmax().apply(null)),
                row("forward of null", NullPointerException.class, "inputs", () -> new Tanh().forward(null, none)),
                row(
                        "gradient turned",
                        ShapeException.class,
                        "z is 4 x 2 but outputGradient is 2 x 4.*transposed",
                        () -> new Tanh().backward(x, x, turned)),
                row("values turned", ShapeException.class, "z is 4 x 2 but a is 2 x 4.*transposed", () -> new Softmax()
                        .backward(x, turned, x)),
                row(
                        "null gradient of a parameter",
                        NullPointerException.class,
                        "parameters has null at place 0",
                        () -> Gradients.of(x, (RealMatrix) null)),
                row(
                        "no passes",
                        IllegalArgumentException.class,
                        "number of passes.*0",
                        () -> new ForwardPass(x, List.of())));
    }

    static Stream<Arguments> using() {
        ForwardPass forward = NETWORK.forward(FlatMatrix.zeros(5, 4));
        return Stream.of(
                row("predict null", NullPointerException.class, "inputs", () -> NETWORK.predict((RealMatrix) null)),
                row(
                        "predict null rows",
                        NullPointerException.class,
                        "inputs",
                        () -> NETWORK.predict((double[][]) null)),
                row(
                        "predict null sample",
                        NullPointerException.class,
                        "sample",
                        () -> NETWORK.predict((double[]) null)),
                row(
                        "3 features for 4",
                        ShapeException.class,
                        "layer 1 expects 4 input columns but got 2 x 3",
                        () -> NETWORK.predict(new double[2][3])),
                row(
                        "transposed",
                        ShapeException.class,
                        "expects 4.*got 4 x 5; transposed\\?",
                        () -> NETWORK.predict(new double[4][5])),
                row(
                        "NaN",
                        NonFiniteException.class,
                        "inputs.*NaN at row 1, column 2 \\(2 such",
                        () -> NETWORK.predict(new double[][] {{0, 0, 0, 0}, {0, 0, NAN, NAN}})),
                row(
                        "infinity",
                        NonFiniteException.class,
                        "Infinity at row 0, column 3 \\(1 such entry",
                        () -> NETWORK.predict(0, 0, 0, Double.POSITIVE_INFINITY)),
                row("no samples", IllegalArgumentException.class, "empty", () -> NETWORK.predict(new double[0][4])),
                row(
                        "ragged rows",
                        ShapeException.class,
                        "row 1 has 3.*row 0 has 4",
                        () -> NETWORK.predict(new double[][] {{1, 2, 3, 4}, {1, 2, 3}})),
                row(
                        "null row",
                        NullPointerException.class,
                        "row 1",
                        () -> NETWORK.predict(new double[][] {{1, 2, 3, 4}, null})),
                row(
                        "gradient of another batch",
                        ShapeException.class,
                        "outputGradient.*5 x 2 but is 7 x 2",
                        () -> forward.backward(FlatMatrix.zeros(7, 2))),
                row(
                        "gradient with NaN",
                        NonFiniteException.class,
                        "layer 3.*NaN at row 0, column 1",
                        () -> NETWORK.forward(FlatMatrix.zeros(1, 4)).backward(rows(new double[] {0, NAN}))),
                row("null gradient", NullPointerException.class, "outputGradient", () -> forward.backward(null)),
                row(
                        "too few parameters",
                        ShapeException.class,
                        "parameters has 5 entries.*23",
                        () -> NETWORK.with(new ArrayRealVector(5))),
                row("parameter NaN", NonFiniteException.class, "layer 1 weights\\[1,2\\] \\(entry 5\\) is NaN", () -> {
                    var theta = NETWORK.parameters();
                    theta.setEntry(5, NAN);
                    NETWORK.with(theta);
                }),
                row(
                        "unknown parameter",
                        IllegalArgumentException.class,
                        "'layer 9 weights'.*'layer 1 weights'",
                        () -> NETWORK.parameter("layer 9 weights")),
                row(
                        "parameter of another shape",
                        ShapeException.class,
                        "layer 1 weights must be 4 x 3 but is 3 x 4; transposed",
                        () -> NETWORK.with("layer 1 weights", FlatMatrix.zeros(3, 4))),
                row("layer 99", IndexOutOfBoundsException.class, "99.*3", () -> NETWORK.layers()
                        .get(99)),
                row("output 99", IndexOutOfBoundsException.class, "99.*3", () -> forward.output(99)));
    }

    static Stream<Arguments> losses() {
        RealMatrix good = rows(new double[] {0.4, 0.6}, new double[] {1, 0});
        Batch nine = Batch.of(new double[1][4], new double[][] {{0.4, 0.5}});
        Class<?> illegal = IllegalArgumentException.class;
        return Stream.of(
                row(
                        "other shapes",
                        ShapeException.class,
                        "predictions is 2 x 2 but targets is 2 x 3",
                        () -> SquaredError.meanDistance().value(good, FlatMatrix.zeros(2, 3))),
                row("null predictions", NullPointerException.class, "predictions", () -> new CrossEntropy()
                        .value(null, good)),
                row("null targets", NullPointerException.class, "targets", () -> new SoftmaxCrossEntropy()
                        .gradient(good, null)),
                row(
                        "targets that add up to 0.9",
                        illegal,
                        "sample 0.*0\\.9",
                        () -> NETWORK.objective(new SoftmaxCrossEntropy(), nine)),
                row("null targets alone", NullPointerException.class, "targets", () -> SquaredError.meanDistance()
                        .requireTargets(null)),
                row(
                        "binary target 2",
                        illegal,
                        "\\[0,1\\] but sample 1, class 0 is 2\\.0; labels -1 and \\+1 belong to Hinge",
                        () -> new BinaryCrossEntropy().requireTargets(rows(new double[] {1}, new double[] {2}))),
                row("negative target", illegal, "sample 1, class 0 is -0\\.2", () -> new CrossEntropy()
                        .requireTargets(rows(new double[] {0, 1}, new double[] {-0.2, 1.2}))),
                row(
                        "logits for probabilities",
                        illegal,
                        "sample 0, class 1 is 3\\.5; are these logits\\?",
                        () -> new CrossEntropy().value(rows(new double[] {0, 3.5}), rows(new double[] {0, 1}))),
                row(
                        "batch of 99 targets",
                        ShapeException.class,
                        "100 samples.*99",
                        () -> Batch.of(new double[100][2], new double[99][1])),
                row(
                        "batch with NaN",
                        NonFiniteException.class,
                        "targets.*NaN at row 0",
                        () -> Batch.of(new double[][] {{1}}, new double[][] {{NAN}})),
                row("empty batch", illegal, "empty", () -> Batch.of(new double[0][1], new double[0][1])),
                row(
                        "null batch",
                        NullPointerException.class,
                        "batch",
                        () -> NETWORK.objective(SquaredError.meanDistance(), null)),
                row("null loss", NullPointerException.class, "loss", () -> NETWORK.objective(null, nine)),
                row(
                        "targets of another width",
                        ShapeException.class,
                        "2 outputs.*3 columns",
                        () -> NETWORK.objective(
                                SquaredError.meanDistance(), Batch.of(new double[1][4], new double[1][3]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"building", "alone", "using", "losses"})
    void mistakesAreRefusedInASentence(String mistake, Class<?> type, String pattern, Executable call) {
        Throwable error = null;
        try {
            call.execute();
        } catch (Throwable thrown) {
            error = thrown;
        }
        assertTrue(type.isInstance(error), mistake + " should give " + type.getSimpleName() + " but gave " + error);
        assertEquals(
                "org.handgrad",
                error.getClass().getName().startsWith("org.handgrad")
                        ? "org.handgrad"
                        : error.getClass().getName().startsWith("java.")
                                ? "org.handgrad"
                                : error.getClass().getName());
        assertTrue(
                Pattern.compile(pattern).matcher(error.getMessage()).find(), error.getMessage() + " lacks " + pattern);
    }
}
