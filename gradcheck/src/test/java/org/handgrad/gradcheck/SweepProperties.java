package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
import org.handgrad.layer.Dense;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
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

    @Property(tries = 300)
    void randomNetworksBackPropagateRight(@ForAll @IntRange(max = 1_000_000) int seed) {
        GradientReport report = RandomNetworks.draw(seed).check().withSeed(seed).run();
        assertTrue(!report.hasFailures() && report.relativeError() < BAR, report::toString);
    }
}
