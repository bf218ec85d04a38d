package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Activation;
import org.handgrad.activation.Elu;
import org.handgrad.activation.Gaussian;
import org.handgrad.activation.Gelu;
import org.handgrad.activation.GeluTanh;
import org.handgrad.activation.HardSigmoid;
import org.handgrad.activation.Identity;
import org.handgrad.activation.LeakyRelu;
import org.handgrad.activation.LogSoftmax;
import org.handgrad.activation.Relu;
import org.handgrad.activation.Selu;
import org.handgrad.activation.Sigmoid;
import org.handgrad.activation.Silu;
import org.handgrad.activation.Sine;
import org.handgrad.activation.Softmax;
import org.handgrad.activation.Softplus;
import org.handgrad.activation.Softsign;
import org.handgrad.activation.Tanh;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Initializer;
import org.handgrad.initializer.Normal;
import org.handgrad.layer.Dense;
import org.handgrad.layer.DenseWithoutBias;
import org.handgrad.layer.Dropout;
import org.handgrad.layer.Layer;
import org.handgrad.layer.LayerNorm;
import org.handgrad.layer.Residual;
import org.handgrad.loss.AbsoluteError;
import org.handgrad.loss.BinaryCrossEntropy;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.Hinge;
import org.handgrad.loss.Huber;
import org.handgrad.loss.KullbackLeibler;
import org.handgrad.loss.LogCosh;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SigmoidCrossEntropy;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.loss.Weighted;
import org.handgrad.objective.ElasticNet;
import org.handgrad.objective.L1;
import org.handgrad.objective.L2;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;

/** Every derivative of core, against differences of its function. */
class SweepProperties {

    /** The project's bar for every derivative that is written by hand. */
    private static final double BAR = 1e-7;

    private static void requireRight(GradientReport report) {
        assertTrue(!report.hasFailures() && report.relativeError() < BAR, report::toString);
    }

    @Provide
    Arbitrary<Activation> activations() {
        return Arbitraries.of(
                new Identity(),
                new Sigmoid(),
                new HardSigmoid(),
                new Tanh(),
                new Relu(),
                new LeakyRelu(),
                new Elu(),
                new Selu(),
                new Softplus(),
                new Softsign(),
                new Gelu(),
                new GeluTanh(),
                new Silu(),
                new Gaussian(),
                new Sine(),
                new Softmax(),
                new LogSoftmax());
    }

    @Provide
    Arbitrary<SquaredError> squaredErrors() {
        return Arbitraries.of(
                SquaredError.meanDistance(), SquaredError.halfMeanDistance(), SquaredError.meanOverElements());
    }

    @Property(tries = 200)
    void activationsPassBackTheirDerivative(
            @ForAll("activations") Activation activation,
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 2, max = 6) int width,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        RealMatrix z = Draw.normal(n, width, new NumpyRandom(seed)).scalarMultiply(2);
        requireRight(GradientCheck.of(activation, z).withSeed(seed).run());
    }

    @Property(tries = 200)
    void denseLayersPassBackAllThreeGradients(
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 1, max = 6) int inputs,
            @ForAll @IntRange(min = 1, max = 6) int outputs,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        Dense dense = new Dense(inputs, outputs, Constant.zeros(), Constant.zeros());
        RealMatrix x = Draw.normal(n, inputs, new NumpyRandom(seed));
        requireRight(GradientCheck.of(dense, x).withSeed(seed).run());
    }

    @Property(tries = 200)
    void squaredErrorsGiveTheirGradient(
            @ForAll("squaredErrors") SquaredError loss,
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 1, max = 6) int k,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        NumpyRandom random = new NumpyRandom(seed);
        requireRight(GradientCheck.of(loss, Draw.normal(n, k, random), Draw.normal(n, k, random))
                .run());
    }

    @Property(tries = 200)
    void crossEntropiesGiveTheirGradient(
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 2, max = 6) int k,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        NumpyRandom random = new NumpyRandom(seed);
        RealMatrix logits = Draw.normal(n, k, random);
        RealMatrix probabilities = new Softmax().apply(logits);
        RealMatrix soft = new Softmax().apply(Draw.normal(n, k, random));
        for (RealMatrix targets : List.of(RandomNetworks.oneHot(n, k, random), soft)) {
            Loss onLogits = new SoftmaxCrossEntropy();
            requireRight(GradientCheck.of(onLogits, logits, targets).run());
            Loss onProbabilities = new CrossEntropy();
            requireRight(
                    GradientCheck.of(onProbabilities, probabilities, targets).run());
        }
    }

    private static List<Layer> layers(int width, long seed) {
        Initializer start = new Normal(1);
        // larger ones saturate the tanh of one sample in thousands, seed 44986 for instance, and differences see
        // nothing there
        Initializer small = new Normal(0.5);
        Layer inner = new Dense(width, width, small, small);
        return List.of(
                new DenseWithoutBias(width, 3, start),
                new Dropout(0.4).sampled(seed),
                new LayerNorm(width),
                new Residual(List.of(inner, new Sigmoid(), inner, new Tanh())));
    }

    @Property(tries = 100)
    void allOtherLayersPassBackTheirGradients(
            @ForAll @IntRange(min = 1, max = 5) int n,
            @ForAll @IntRange(min = 3, max = 6) int width,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        for (Layer layer : layers(width, seed)) {
            RealMatrix x = Draw.normal(n, width, new NumpyRandom(seed));
            requireRight(GradientCheck.of(layer, x).withSeed(seed).run());
        }
    }

    /**
     * Two standardised values are +1 and -1 whatever they were: a gradient of almost 0, of which differences see fewer digits
     * than the bar asks for. The report says how many, and is held to that. A falsified sample.
     */
    @Example
    void aLayerNormOfTwoIsAlmostFlat() {
        RealMatrix x = Draw.normal(1, 2, new NumpyRandom(192));
        GradientReport report =
                GradientCheck.of(new LayerNorm(2), x).withSeed(192).run();
        assertTrue(report.passed(), report::toString);
        assertTrue(
                report.blocks().stream()
                        .allMatch(b -> b.relativeError() < b.power().typical()),
                report::toString);
    }

    @Property(tries = 100)
    void allOtherLossesGiveTheirGradient(
            @ForAll @IntRange(min = 1, max = 5) int n,
            @ForAll @IntRange(min = 2, max = 5) int k,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        NumpyRandom random = new NumpyRandom(seed);
        RealMatrix z = Draw.normal(n, k, random);
        RealMatrix y = Draw.normal(n, k, random);
        RealMatrix p = new Sigmoid().apply(z);
        RealMatrix q = new Softmax().apply(y);
        // beside Huber's joint, as with seed 1918, the difference looks at both sides of it
        Assume.that(Arrays.stream(z.subtract(y).getData())
                .flatMapToDouble(Arrays::stream)
                .noneMatch(d -> Math.abs(Math.abs(d) - 0.8) < 1e-3));
        for (Loss loss :
                List.of(new AbsoluteError(), new Huber(0.8), new LogCosh(), new LogCosh().meanOverElements())) {
            requireRight(GradientCheck.of(loss, z, y).run());
        }
        requireRight(GradientCheck.of(new Hinge(), z, sign(y)).run());
        requireRight(GradientCheck.of(new BinaryCrossEntropy(), p, q).run());
        requireRight(GradientCheck.of(new SigmoidCrossEntropy(), z, q).run());
        requireRight(GradientCheck.of(new KullbackLeibler(), new Softmax().apply(z), q)
                .run());
        double[] weights =
                Draw.normal(1, n, random).scalarMultiply(0.1).scalarAdd(1).getRow(0);
        requireRight(
                GradientCheck.of(new Weighted(new Huber(0.8), weights), z, y).run());
    }

    private static RealMatrix sign(RealMatrix y) {
        RealMatrix sign = y.copy();
        for (int i = 0; i < y.getRowDimension(); i++) {
            for (int j = 0; j < y.getColumnDimension(); j++) {
                sign.setEntry(i, j, y.getEntry(i, j) < 0 ? -1 : 1);
            }
        }
        return sign;
    }

    @Property(tries = 50)
    void penaltiesGiveTheirGradient(@ForAll @IntRange(max = 1_000_000) int seed) {
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        Objective loss = c.network().objective(c.loss(), c.batch());
        for (Objective penalty : List.of(
                new L1(loss.layout(), 0.01), new L2(loss.layout(), 0.01), ElasticNet.of(loss.layout(), 0.01, 0.02))) {
            GradientCheck check =
                    GradientCheck.of(loss.plus(penalty), c.network().parameters());
            requireRight(check.run());
            requireRight(check.fast().run());
        }
    }

    @Property(tries = 300)
    void randomNetworksBackPropagateRight(@ForAll @IntRange(max = 1_000_000) int seed) {
        GradientReport report = RandomNetworks.draw(seed).check().withSeed(seed).run();
        assertTrue(!report.hasFailures() && report.relativeError() < BAR, report::toString);
    }
}
