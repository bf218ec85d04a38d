package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.ParameterLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way that spares a pass: to have θ + Δθ written at once. */
class StepsTest {

    private static final ParameterLayout LAYOUT =
            ParameterLayout.builder().block("weights", 3, 7).block("bias", 1, 7).build();

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new AdaDelta(),
                new AdaGrad(0.1),
                new AdaMax(0.1),
                new Adam(0.1),
                Adam.keras(0.1),
                new AdamW(0.1),
                new AmsGrad(0.1),
                new AnnealedNoise(0.1, 42),
                new CentredRmsProp(0.1),
                new ClipGlobalNorm(0.1),
                new ClipNorm(0.1),
                new ClipValue(0.1),
                new Frozen(),
                new Langevin(0.1, 0.1, 42),
                new Lion(0.1),
                new Momentum(0.1, 0.9),
                new MultiplicativeNoise(0.1, 42),
                new Nadam(0.1),
                new Nesterov(0.1, 0.9),
                new RAdam(0.1),
                new RmsProp(0.1),
                new Rprop(0.1),
                new Sgd(0.1),
                new WeightDecay(0.1));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void moveIsTheSumWithTheStep(Optimizer optimizer) {
        Optimizer.Run steps = optimizer.start(LAYOUT);
        Optimizer.Run moves = optimizer.start(LAYOUT);
        assertTrue(moves instanceof Steps, "does it itself");
        Random random = new Random(42);
        RealVector theta = new ArrayRealVector(random.doubles(28, -1, 1).toArray());
        for (int t = 0; t < 8; t++) {
            RealVector gradient = new ArrayRealVector(random.doubles(28, -1, 1).toArray());
            double[] before = theta.toArray();
            double[] to = new double[28];
            Arrays.fill(to, Double.NaN);
            Move.by(theta, moves, new Evaluation(0, gradient), to);
            assertArrayEquals(before, theta.toArray(), "θ is not written to");
            theta = theta.add(steps.step(theta, gradient));
            assertArrayEquals(theta.toArray(), to, "step " + t);
            assertEquals(steps.state(), moves.state());
        }
    }
}
