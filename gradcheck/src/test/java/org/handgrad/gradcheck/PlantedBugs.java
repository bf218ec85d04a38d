package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.activation.Softmax;
import org.handgrad.gradcheck.StudentNetwork.Bug;
import org.handgrad.gradcheck.StudentNetwork.Kind;
import org.handgrad.gradcheck.diagnosis.Cause;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.random.NumpyRandom;

/** The catalogue. */
final class PlantedBugs {

    private static final Kind[] CURVED = {Kind.SIGMOID, Kind.TANH};
    private static final Kind[] ANY = {Kind.SIGMOID, Kind.TANH, Kind.RELU};

    private final List<PlantedBug> all = new ArrayList<>();

    private PlantedBugs() {}

    static List<PlantedBug> all() {
        PlantedBugs bugs = new PlantedBugs();
        bugs.factors();
        bugs.slopes();
        bugs.dense();
        bugs.samples();
        bugs.entries();
        bugs.softmax();
        bugs.activations();
        bugs.losses();
        bugs.layers();
        bugs.penalties();
        bugs.updates();
        return bugs.all;
    }

    private void add(String group, String name, IntFunction<GradientCheck> check, Cause... expected) {
        all.add(new PlantedBug(group, name, Set.of(expected), check));
    }

    private void student(
            String group, String name, int convention, Kind[] hidden, boolean square, Bug bug, Cause... expected) {
        add(
                group,
                name,
                seed -> {
                    Kind kind = hidden[seed % hidden.length];
                    int c = convention >= 0 ? convention : seed % 4;
                    Kind last = new Kind[] {Kind.SIGMOID, Kind.TANH, Kind.IDENTITY}[seed / 3 % 3];
                    boolean curvedOutput = bug == Bug.NO_SLOPE_AT_OUTPUT || bug == Bug.SLOPE_TWICE_AT_OUTPUT;
                    Kind output = curvedOutput ? CURVED[seed % 2] : last;
                    return new StudentNetwork(seed, c, kind, output, square).check(bug);
                },
                expected);
    }

    private void factors() {
        String g = "factors";
        student(
                g,
                "(a - y) for the derivative of (a - y)^2",
                1,
                ANY,
                false,
                Bug.NO_FACTOR_TWO,
                Cause.FACTOR_TWO_MISSING);
        student(g, "2 (a - y) although the loss has a half", 0, ANY, false, Bug.FACTOR_TWO, Cause.FACTOR_TWO_EXTRA);
        student(g, "gradient added up twice, never set to zero", 3, ANY, false, Bug.FACTOR_TWO, Cause.FACTOR_TWO_EXTRA);
        student(g, "y - a instead of a - y", -1, ANY, false, Bug.SIGN, Cause.SIGN);
        student(
                g,
                "sum over the batch, loss is the mean",
                -1,
                ANY,
                false,
                Bug.NO_BATCH_MEAN,
                Cause.BATCH_MEAN_FORGOTTEN);
        student(g, "divided by the batch size twice", -1, ANY, false, Bug.BATCH_MEAN_TWICE, Cause.BATCH_MEAN_TWICE);
        student(
                g,
                "sum over the outputs, loss is their mean",
                2,
                ANY,
                false,
                Bug.NO_OUTPUT_MEAN,
                Cause.OUTPUT_MEAN_FORGOTTEN);
        student(g, "mean over the outputs, loss is their sum", 0, ANY, false, Bug.OUTPUT_MEAN, Cause.OUTPUT_MEAN_EXTRA);
        student(g, "one layer off by a factor 1.0001", -1, ANY, false, Bug.LAYER_OFF, Cause.CONSTANT_FACTOR);
    }

    private void slopes() {
        String g = "activation's derivative in the chain rule";
        student(
                g,
                "f'(z) left out in the hidden layers",
                -1,
                CURVED,
                false,
                Bug.NO_SLOPE,
                Cause.ACTIVATION_DERIVATIVE_MISSING);
        student(
                g,
                "f'(z) left out at the output",
                0,
                ANY,
                false,
                Bug.NO_SLOPE_AT_OUTPUT,
                Cause.ACTIVATION_DERIVATIVE_MISSING);
        student(
                g,
                "f'(z) squared in the hidden layers",
                -1,
                CURVED,
                false,
                Bug.SLOPE_TWICE,
                Cause.ACTIVATION_DERIVATIVE_DOUBLED);
        student(
                g,
                "f'(z) squared at the output",
                0,
                ANY,
                false,
                Bug.SLOPE_TWICE_AT_OUTPUT,
                Cause.ACTIVATION_DERIVATIVE_DOUBLED);
        student(g, "f'(a) instead of f'(z)", -1, CURVED, false, Bug.SLOPE_AT_A, Cause.DERIVATIVE_AT_OUTPUT);
        student(
                g,
                "z (1 - z) instead of a (1 - a)",
                -1,
                new Kind[] {Kind.SIGMOID},
                false,
                Bug.SLOPE_OF_Z,
                Cause.DERIVATIVE_AT_INPUT);
        student(
                g,
                "tanh's 1 - a^2 under a sigmoid",
                -1,
                new Kind[] {Kind.SIGMOID},
                false,
                Bug.TANH_SLOPE,
                Cause.OTHER_ACTIVATION);
        student(
                g,
                "sigmoid's a (1 - a) under a tanh",
                -1,
                new Kind[] {Kind.TANH},
                false,
                Bug.SIGMOID_SLOPE,
                Cause.OTHER_ACTIVATION);
        student(
                g,
                "sigmoid's a (1 - a) under a ReLU",
                -1,
                new Kind[] {Kind.RELU},
                false,
                Bug.SIGMOID_SLOPE,
                Cause.OTHER_ACTIVATION);
        student(
                g,
                "ReLU's step under a tanh",
                -1,
                new Kind[] {Kind.TANH},
                false,
                Bug.RELU_SLOPE,
                Cause.OTHER_ACTIVATION);
        student(
                g,
                "ReLU's step left out",
                -1,
                new Kind[] {Kind.RELU},
                false,
                Bug.NO_SLOPE,
                Cause.ACTIVATION_DERIVATIVE_MISSING);
    }

    private void dense() {
        String g = "dense layer";
        student(g, "W reshaped instead of transposed", -1, ANY, false, Bug.RESHAPED, Cause.WEIGHTS_NOT_TRANSPOSED);
        student(
                g,
                "W instead of its transpose, square layer",
                -1,
                ANY,
                true,
                Bug.RESHAPED,
                Cause.WEIGHTS_NOT_TRANSPOSED);
        student(g, "error passed back without W", -1, ANY, true, Bug.NO_WEIGHTS, Cause.WEIGHTS_SKIPPED);
        student(
                g,
                "dW with z of the layer before instead of a",
                -1,
                ANY,
                false,
                Bug.INPUT_Z,
                Cause.INPUT_BEFORE_ACTIVATION);
        student(g, "dW with the network's input in every layer", -1, ANY, true, Bug.INPUT_X, Cause.STALE_INPUT);
        student(g, "dW with the first sample's input for all", -1, ANY, false, Bug.INPUT_FIRST, Cause.STALE_INPUT);
        student(g, "dW stored column by column", -1, ANY, false, Bug.TRANSPOSED, Cause.GRADIENT_TRANSPOSED);
        student(g, "db averaged, dW summed", -1, ANY, false, Bug.BIAS_MEAN, Cause.BIAS_MEAN);
        student(g, "db = dz of the last sample", -1, ANY, false, Bug.BIAS_LAST, Cause.BIAS_ONE_SAMPLE);
        student(g, "db summed over samples and neurons", -1, ANY, false, Bug.BIAS_TOTAL, Cause.BIAS_WRONG_AXIS);
        student(g, "db of the last layer never set", -1, ANY, false, Bug.BIAS_ZERO, Cause.NEVER_SET);
        student(g, "dW of the first layer never set", -1, ANY, false, Bug.WEIGHTS_ZERO, Cause.NEVER_SET);
    }

    private void samples() {
        String g = "samples";
        student(g, "last sample dropped", -1, ANY, false, Bug.DROP_LAST, Cause.SAMPLE_DROPPED);
        student(
                g,
                "first sample dropped, mean over the rest",
                -1,
                ANY,
                false,
                Bug.DROP_FIRST_MEAN,
                Cause.SAMPLE_DROPPED);
        student(g, "= instead of += over the samples", -1, ANY, false, Bug.ONLY_LAST, Cause.ONE_SAMPLE_ONLY);
        student(g, "dW with the previous sample's input", -1, ANY, false, Bug.INPUT_PREVIOUS, Cause.SAMPLES_MISALIGNED);
        student(g, "targets of the next sample", 0, ANY, false, Bug.TARGET_NEXT, Cause.SAMPLES_MISALIGNED);
    }

    private void entries() {
        String g = "entries";
        student(g, "one entry times -0.5", -1, ANY, false, Bug.ONE_ENTRY, Cause.SINGLE_ENTRY);
        student(g, "one entry holds its neighbour", -1, ANY, false, Bug.NEIGHBOUR, Cause.SINGLE_ENTRY);
        student(g, "last row of dW not computed", -1, ANY, false, Bug.LAST_ROW, Cause.LOOP_BOUND);
        student(g, "dW of two layers exchanged", -1, ANY, true, Bug.SWAPPED, Cause.BLOCKS_SWAPPED);
    }

    private void softmax() {
        String g = "softmax and cross-entropy";
        student(g, "softmax' applied to p - y", 3, ANY, false, Bug.DOUBLE_SOFTMAX, Cause.DOUBLE_SOFTMAX);
        add(
                g,
                "p (1 - p) for the derivative of softmax",
                seed -> softmaxLayer(seed, (p, da) -> p * (1 - p) * da),
                Cause.SOFTMAX_DIAGONAL);
        add(
                g,
                "derivative of softmax left out",
                seed -> softmaxLayer(seed, (p, da) -> da),
                Cause.ACTIVATION_DERIVATIVE_MISSING);
        add(g, "p - y from a loss on probabilities", PlantedBugs::crossEntropyOnLogits, Cause.DOUBLE_SOFTMAX);
    }

    private static GradientCheck softmaxLayer(int seed, DoubleBinaryOperator back) {
        NumpyRandom random = new NumpyRandom(seed);
        int n = random.randint(5, 9);
        int k = random.randint(3, 6);
        int d = random.randint(2, 6);
        Network network = Network.builder()
                .inputs(d)
                .dense(4)
                .tanh()
                .dense(k)
                .layer(new DiagonalSoftmax(back))
                .random(random)
                .build();
        Batch batch = Batch.of(Draw.normal(n, d, random), RandomNetworks.oneHot(n, k, random));
        return GradientCheck.of(network, new CrossEntropy(), batch);
    }

    private record DiagonalSoftmax(DoubleBinaryOperator back) implements org.handgrad.activation.Activation {

        @Override
        public RealMatrix apply(RealMatrix z) {
            return new Softmax().apply(z);
        }

        @Override
        public RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix da) {
            FlatMatrix dz = FlatMatrix.of(da).copy();
            for (int i = 0; i < dz.size(); i++) {
                dz.data()[i] = back.applyAsDouble(FlatMatrix.of(a).data()[i], dz.data()[i]);
            }
            return dz;
        }
    }

    private static GradientCheck crossEntropyOnLogits(int seed) {
        NumpyRandom random = new NumpyRandom(seed);
        int n = random.randint(3, 9);
        int k = random.randint(3, 6);
        RealMatrix p = new Softmax().apply(Draw.normal(n, k, random));
        Loss wrong = new WrongPieces.Terms((a, y) -> y == 0 ? 0 : -y * Math.log(a), (a, y) -> a - y, true);
        return GradientCheck.of(wrong, p, RandomNetworks.oneHot(n, k, random));
    }

    private void curve(
            String name, DoubleUnaryOperator f, DoubleUnaryOperator slope, double[] kinks, Cause... expected) {
        add(
                "activations of one's own",
                name,
                seed -> {
                    NumpyRandom random = new NumpyRandom(seed);
                    int d = random.randint(2, 6);
                    int n = random.randint(5, 9);
                    int k = random.randint(3, 5);
                    Network network = Network.builder()
                            .inputs(d)
                            .dense(random.randint(3, 7))
                            .layer(new WrongPieces.Curve(f, slope, kinks))
                            .dense(k)
                            .random(random)
                            .build();
                    Batch batch = Batch.of(Draw.normal(n, d, random).scalarMultiply(1.5), Draw.normal(n, k, random));
                    return GradientCheck.of(network, org.handgrad.loss.SquaredError.meanDistance(), batch);
                },
                expected);
    }

    private void activations() {
        double[] none = {};
        double[] zero = {0};
        DoubleUnaryOperator s = z -> 1 / (1 + Math.exp(-z));
        curve("sigmoid: a instead of a (1 - a)", s, s, none, Cause.ACTIVATION_DERIVATIVE_WRONG);
        curve(
                "tanh: 1 - a instead of 1 - a^2",
                Math::tanh,
                z -> 1 - Math.tanh(z),
                none,
                Cause.ACTIVATION_DERIVATIVE_WRONG);
        curve(
                "leaky ReLU: slope 1 everywhere",
                z -> z > 0 ? z : 0.1 * z,
                z -> 1,
                zero,
                Cause.ACTIVATION_DERIVATIVE_MISSING);
        curve(
                "leaky ReLU: slope 0 for z < 0",
                z -> z > 0 ? z : 0.1 * z,
                z -> z > 0 ? 1 : 0,
                zero,
                Cause.OTHER_ACTIVATION);
        curve(
                "ELU: a instead of a + 1 for z < 0",
                z -> z > 0 ? z : Math.expm1(z),
                z -> z > 0 ? 1 : Math.expm1(z),
                zero,
                Cause.DERIVATIVE_BRANCH);
        curve(
                "SELU: scale forgotten for z > 0",
                z -> z > 0 ? 1.05 * z : 1.75 * Math.expm1(z),
                z -> z > 0 ? 1 : 1.75 * Math.exp(z),
                zero,
                Cause.DERIVATIVE_BRANCH);
        curve(
                "softplus: 1 - e^-z instead of sigmoid",
                z -> Math.log1p(Math.exp(z)),
                z -> 1 - Math.exp(-z),
                none,
                Cause.ACTIVATION_DERIVATIVE_WRONG);
        curve("swish: sigmoid(z) alone", z -> z * s.applyAsDouble(z), s, none, Cause.PRODUCT_RULE);
        curve("GELU (tanh form): first term alone", PlantedBugs::gelu, z -> gelu(z) / z, none, Cause.PRODUCT_RULE);
        curve(
                "softsign: 1 / (1 + |z|), square forgotten",
                z -> z / (1 + Math.abs(z)),
                z -> 1 / (1 + Math.abs(z)),
                none,
                Cause.PRODUCT_RULE,
                Cause.ACTIVATION_DERIVATIVE_WRONG);
        curve(
                "Gaussian: -2z of the exponent forgotten",
                z -> Math.exp(-z * z),
                z -> Math.exp(-z * z),
                none,
                Cause.INNER_DERIVATIVE);
        curve("sine: -cos", Math::sin, z -> -Math.cos(z), none, Cause.SIGN);
        curve(
                "sine of 3z: factor 3 forgotten",
                z -> Math.sin(3 * z),
                z -> Math.cos(3 * z),
                none,
                Cause.CONSTANT_FACTOR);
    }

    private static double gelu(double z) {
        return 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));
    }

    private void term(
            String name,
            DoubleBinaryOperator f,
            DoubleBinaryOperator slope,
            boolean divided,
            boolean probability,
            Cause... expected) {
        add(
                "losses of one's own",
                name,
                seed -> {
                    NumpyRandom random = new NumpyRandom(seed);
                    int n = random.randint(5, 9);
                    int k = random.randint(3, 5);
                    int d = random.randint(2, 5);
                    var builder = Network.builder().inputs(d).dense(5).tanh().dense(k);
                    Network network = (probability ? builder.sigmoid() : builder)
                            .random(random)
                            .build();
                    RealMatrix y = probability
                            ? RandomNetworks.oneHot(n, k, random)
                            : Draw.normal(n, k, random).scalarMultiply(1.5);
                    return GradientCheck.of(
                            network, new WrongPieces.Terms(f, slope, divided), Batch.of(Draw.normal(n, d, random), y));
                },
                expected);
    }

    private void losses() {
        DoubleBinaryOperator square = (p, y) -> (p - y) * (p - y);
        term("squared error: factor 2 forgotten", square, (p, y) -> p - y, true, false, Cause.FACTOR_TWO_MISSING);
        term(
                "squared error: not divided by n",
                square,
                (p, y) -> 2 * (p - y),
                false,
                false,
                Cause.BATCH_MEAN_FORGOTTEN);
        term("squared error: the loss itself", square, square, true, false, Cause.OTHER_LOSS);
        term(
                "absolute error: sign turned",
                (p, y) -> Math.abs(p - y),
                (p, y) -> -Math.signum(p - y),
                true,
                false,
                Cause.SIGN);
        term("absolute error: p - y", (p, y) -> Math.abs(p - y), (p, y) -> p - y, true, false, Cause.OTHER_LOSS);
        term(
                "log-cosh: sign instead of tanh",
                (p, y) -> Math.log(Math.cosh(p - y)),
                (p, y) -> Math.signum(p - y),
                true,
                false,
                Cause.OTHER_LOSS);
        term(
                "binary cross-entropy: first term only",
                (p, y) -> -y * Math.log(p) - (1 - y) * Math.log(1 - p),
                (p, y) -> -y / p,
                true,
                true,
                Cause.OTHER_LOSS);
        term(
                "binary cross-entropy: p - y",
                (p, y) -> -y * Math.log(p) - (1 - y) * Math.log(1 - p),
                (p, y) -> p - y,
                true,
                true,
                Cause.DOUBLE_SOFTMAX);
        term(
                "cross-entropy: -p / y turned round",
                (p, y) -> y == 0 ? 0 : -y * Math.log(p),
                (p, y) -> y == 0 ? 0 : y / p,
                true,
                true,
                Cause.SIGN);
    }

    private void layer(String name, IntFunction<org.handgrad.layer.Layer> wrong, Cause... expected) {
        add(
                "dropout and layer normalisation",
                name,
                seed -> {
                    NumpyRandom random = new NumpyRandom(seed);
                    int n = random.randint(5, 9);
                    Network network = Network.builder()
                            .inputs(3)
                            .dense(random.randint(4, 8))
                            .layer(wrong.apply(seed))
                            .tanh()
                            .dense(3)
                            .random(random)
                            .build();
                    return GradientCheck.of(
                            network,
                            org.handgrad.loss.SquaredError.halfMeanDistance(),
                            Batch.of(Draw.normal(n, 3, random), Draw.normal(n, 3, random)));
                },
                expected);
    }

    private void layers() {
        layer(
                "dropout: mask not applied on the way back",
                seed -> new WrongPieces.Masked(1.5, i -> 1.0),
                Cause.MASK_FORGOTTEN);
        layer(
                "dropout: scale not applied on the way back",
                seed -> new WrongPieces.Masked(1.5, i -> WrongPieces.Masked.mask(i, 1)),
                Cause.MASK_SCALE_FORGOTTEN);
        layer(
                "dropout: another mask on the way back",
                seed -> new WrongPieces.Masked(1.5, i -> WrongPieces.Masked.mask(i + seed % 2 + 1, 1.5)),
                Cause.MASK_REDRAWN);
        layer("layer norm: mean taken for a constant", seed -> new WrongPieces.Norm(false, true), Cause.NORM_MEAN_TERM);
        layer(
                "layer norm: deviation taken for a constant",
                seed -> new WrongPieces.Norm(true, false),
                Cause.NORM_VARIANCE_TERM);
        layer(
                "layer norm: both taken for constants",
                seed -> new WrongPieces.Norm(false, false),
                Cause.NORM_STATISTICS);
    }

    private static Objective penalty(
            ParameterLayout layout, DoubleUnaryOperator f, DoubleUnaryOperator slope, boolean biases, boolean weights) {
        return Objective.of(
                layout,
                t -> java.util.stream.IntStream.range(0, t.getDimension())
                        .filter(i -> layout.name(i).contains("bias") ? biases : weights)
                        .mapToDouble(i -> f.applyAsDouble(t.getEntry(i)))
                        .sum(),
                t -> {
                    RealVector g = Vectors.wrap(new double[t.getDimension()]);
                    for (int i = 0; i < t.getDimension(); i++) {
                        g.setEntry(
                                i,
                                (layout.name(i).contains("bias") ? biases : weights)
                                        ? slope.applyAsDouble(t.getEntry(i))
                                        : 0);
                    }
                    return g;
                });
    }

    private void penalised(
            String name, DoubleUnaryOperator f, DoubleUnaryOperator slope, boolean biases, Cause... expected) {
        add(
                "penalties",
                name,
                seed -> {
                    StudentNetwork s = new StudentNetwork(seed, seed % 4, ANY[seed % 3], Kind.SIGMOID, false);
                    Objective loss = s.network.objective(s.loss, s.batch);
                    Objective right = loss.plus(penalty(loss.layout(), f, t -> 0, false, true));
                    Objective extra = loss.plus(penalty(loss.layout(), t -> 0, slope, biases, true));
                    return GradientCheck.of(right, s.network.parameters())
                            .withGradient(t -> extra.evaluate(t).gradient());
                },
                expected);
    }

    private void penalties() {
        penalised("L2 in the loss, not in the gradient", t -> 0.005 * t * t, t -> 0, false, Cause.PENALTY_FORGOTTEN);
        penalised("L2 half as large in the gradient", t -> 0.01 * t * t, t -> 0.01 * t, false, Cause.PENALTY_FORGOTTEN);
        penalised("L2 twice in the gradient", t -> 0.005 * t * t, t -> 0.02 * t, false, Cause.PENALTY_DOUBLED);
        penalised("L2 on the biases too", t -> 0.005 * t * t, t -> 0.01 * t, true, Cause.PENALTY_ON_BIASES);
        penalised(
                "L1 in the loss, not in the gradient", t -> 0.01 * Math.abs(t), t -> 0, false, Cause.PENALTY_FORGOTTEN);
        penalised(
                "L1 with the sign turned",
                t -> 0.01 * Math.abs(t),
                t -> -0.01 * Math.signum(t),
                false,
                Cause.PENALTY_FORGOTTEN);
    }

    private void update(String name, IntFunction<GradientCheck> check, Cause... expected) {
        add("updates, and the worked tables of text E", name, check, expected);
    }

    private static GradientCheck step(
            int seed, double rate, java.util.function.BiFunction<StudentNetwork, RealVector, RealVector> step) {
        StudentNetwork s = new StudentNetwork(seed, seed % 3, CURVED[seed % 2], Kind.TANH, false);
        return GradientCheck.of(s.network, s.loss, s.batch).withStep(rate, theta -> step.apply(s, theta));
    }

    private static RealVector gradient(StudentNetwork s, RealVector theta) {
        return s.network.objective(s.loss, s.batch).evaluate(theta).gradient();
    }

    private void updates() {
        update(
                "added instead of subtracted",
                seed -> step(seed, 0.1, (s, t) -> t.add(gradient(s, t).mapMultiply(0.1))),
                Cause.SIGN);
        update(
                "rate multiplied in twice",
                seed -> step(seed, 0.1, (s, t) -> t.subtract(gradient(s, t).mapMultiply(0.01))),
                Cause.CONSTANT_FACTOR);
        update(
                "weight decay hidden in the step",
                seed -> step(seed, 0.1, (s, t) -> t.mapMultiply(0.99)
                        .subtract(gradient(s, t).mapMultiply(0.1))),
                Cause.PENALTY_DOUBLED);
        update(
                "norm clipped to 0.1",
                seed -> step(seed, 0.1, (s, t) -> {
                    RealVector g = gradient(s, t);
                    return t.subtract(g.mapMultiply(0.1 * Math.min(1, 0.1 / g.getNorm())));
                }),
                Cause.CLIPPED);
        update(
                "values clipped to 0.02",
                seed -> step(seed, 0.1, (s, t) -> {
                    RealVector g = gradient(s, t);
                    return t.subtract(
                            g.map(v -> Math.max(-0.02, Math.min(0.02, v))).mapMultiply(0.1));
                }),
                Cause.CLIPPED);
        update(
                "layer 1's gradient taken after the others moved",
                seed -> step(seed, 0.5, PlantedBugs::oneAfterAnother),
                Cause.SEQUENTIAL_UPDATE);
        update("text E: x and z kept from an earlier section", seed -> TextE.staleNeuron(), Cause.STALE_VALUES);
        update(
                "text E: new w1 = new w2 - rate * gradient of w1",
                seed -> TextE.overwrittenWeight(),
                Cause.PARAMETER_OVERWRITTEN);
    }

    /** Last layer first, each gradient at the parameters that the layers behind already have. */
    private static RealVector oneAfterAnother(StudentNetwork s, RealVector theta) {
        UnaryOperator<RealVector> g = t -> gradient(s, t);
        RealVector moved = theta.copy();
        var blocks = s.network.layout().blocks();
        for (int b = blocks.size() - 2; b >= 0; b -= 2) {
            RealVector here = g.apply(moved);
            for (int i = blocks.get(b).offset(); i < blocks.get(b + 1).end(); i++) {
                moved.setEntry(i, moved.getEntry(i) - 0.5 * here.getEntry(i));
            }
        }
        return moved;
    }
}
