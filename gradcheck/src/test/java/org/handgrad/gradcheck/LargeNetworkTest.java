package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.gradcheck.diagnosis.Cause;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

/** A network for handwritten digits, 784-32-10, with 25,450 parameters and a batch of 8. */
class LargeNetworkTest {

    private static final Loss LOSS = new SoftmaxCrossEntropy();

    private static final int RUNS = 20;

    private final NumpyRandom random = new NumpyRandom(7);

    private final Network network = Network.builder()
            .inputs(784)
            .dense(32)
            .tanh()
            .dense(10)
            .random(random)
            .build();

    private final Batch batch = Batch.of(digits(), RandomNetworks.oneHot(8, 10, random));

    /** Four pixels of five are black, as in pictures of digits. */
    private FlatMatrix digits() {
        FlatMatrix x = FlatMatrix.zeros(8, 784);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextDouble() < 0.2 ? random.nextDouble() : 0;
        }
        return x;
    }

    @Test
    void itIsCheckedFastByDefaultAndPasses() {
        GradientReport report = GradientCheck.of(network, LOSS, batch).assertPassed();
        assertTrue(report.method().contains("dual numbers"), report::toString);
        assertEquals(16, report.cost().duals());
        // pixels that are black in all eight pictures carry no gradient
        assertTrue(report.block("layer 1 weights").power().silent() > 0);
    }

    @Test
    void oneWrongEntryAmongTwentyFiveThousandIsLocated() {
        assertEquals(RUNS, located(g -> -0.585 * g));
    }

    @Test
    void oneEntryOffByATenThousandthIsLocated() {
        assertEquals(RUNS, located(g -> 1.0001 * g));
    }

    private int located(java.util.function.DoubleUnaryOperator wrong) {
        Objective objective = network.objective(LOSS, batch);
        RealVector right = objective.evaluate(network.parameters()).gradient();
        int located = 0;
        for (int run = 0; run < RUNS; run++) {
            int entry;
            do {
                entry = random.randint(0, 784 * 32);
            } while (right.getEntry(entry) == 0);
            int spoiled = entry;
            GradientReport report = GradientCheck.of(network, LOSS, batch)
                    .withSeed(run)
                    .withGradient(theta -> {
                        RealVector g = objective.evaluate(theta).gradient();
                        g.setEntry(spoiled, wrong.applyAsDouble(g.getEntry(spoiled)));
                        return g;
                    })
                    .run();
            boolean named = report.diagnosis()
                    .filter(d -> d.cause() == Cause.SINGLE_ENTRY)
                    .filter(d -> d.where().equals(network.layout().name(spoiled)))
                    .isPresent();
            located += named ? 1 : 0;
        }
        return located;
    }
}
