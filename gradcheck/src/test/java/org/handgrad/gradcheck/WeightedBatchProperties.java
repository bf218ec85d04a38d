package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.gradcheck.diagnosis.Cause;
import org.handgrad.gradcheck.dual.DualNetwork;
import org.handgrad.loss.BinaryCrossEntropy;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;

/** The function that is checked is the loss as the batch weighs it. */
class WeightedBatchProperties {

    private static final Network NETWORK = Network.builder()
            .inputs(2)
            .dense(3)
            .tanh()
            .dense(1)
            .sigmoid()
            .seed(1)
            .build();

    private static final Batch XOR = Batch.of(
                    new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}})
            .weighted(1, 2, 3, 4);

    private static final Loss LOSS = SquaredError.meanDistance();

    private static GradientCheck check() {
        return GradientCheck.of(NETWORK, LOSS, XOR);
    }

    @Example
    void theRightGradientPassesInEveryMode() {
        String text = check().assertPassed().toString();
        assertTrue(text.contains("Weighted(SquaredError.meanDistance, 4 weights from 1.0 to 4.0)"), text);
        check().fast().assertPassed();
        assertEquals(2, check().taylor().slope(), 0.05);
    }

    /** Random weights, some of them 0, on random correct networks. */
    @Property(tries = 100)
    void noRightGradientFails(@ForAll @IntRange(max = 1_000_000) int seed) {
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        NumpyRandom random = new NumpyRandom(seed);
        double[] weights = new double[c.batch().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.randint(0, 4) == 0 ? 0 : random.uniform(0.1, 10);
        }
        GradientCheck check = GradientCheck.of(c.network(), c.loss(), c.batch().weighted(weights));
        assertFalse(check.run().hasFailures(), () -> check.run().toString());
        assertFalse(check.fast().run().hasFailures(), () -> check.fast().run().toString());
    }

    @Example
    void dualNumbersWeighToo() {
        double[] theta = NETWORK.parameters().toArray();
        double value = NETWORK.objective(LOSS, XOR).value(NETWORK.parameters());
        DualNetwork dual = new DualNetwork(NETWORK, LOSS, XOR);
        assertEquals(value, dual.along(theta, new double[theta.length]).value(), 1e-15);
    }

    /** A wide step takes a certain prediction beyond 1, where the loss refuses it. */
    @Example
    void aCertainPredictionIsNoObstacle() {
        Network certain = Network.builder().inputs(1).dense(1).sigmoid().seed(1).build();
        Batch far = Batch.of(new double[][] {{300}, {-300}}, new double[][] {{1}, {0}});
        GradientCheck.of(
                        certain.with("layer 1 weights", FlatMatrix.of(new double[][] {{0.03}})),
                        new BinaryCrossEntropy(),
                        far.weighted(1, 2))
                .fast()
                .assertPassed();
    }

    @Example
    void aWrongSignIsFoundAndNamed() {
        Objective right = NETWORK.objective(LOSS, XOR);
        GradientCheck wrong =
                check().withGradient(theta -> right.evaluate(theta).gradient().mapMultiply(-1));
        for (GradientReport report : List.of(wrong.run(), wrong.fast().run())) {
            assertTrue(report.hasFailures(), report::toString);
            assertEquals(Cause.SIGN, report.diagnosis().orElseThrow().cause());
        }
        assertEquals(1, wrong.taylor().slope(), 0.05);
    }

    @Example
    void weightsThatWereForgottenAreAMistake() {
        Objective unweighted = NETWORK.objective(LOSS, Batch.of(XOR.inputs(), XOR.targets()));
        assertTrue(check().withGradient(theta -> unweighted.evaluate(theta).gradient())
                .run()
                .hasFailures());
    }

    /** The mistakes of the catalogue are replayed with the weights in them. */
    @Example
    void aDroppedSampleIsNamed() {
        Objective dropped = NETWORK.objective(LOSS, XOR.weighted(1, 2, 3, 0));
        GradientReport report = check().withGradient(
                        (RealVector theta) -> dropped.evaluate(theta).gradient())
                .run();
        assertEquals(Cause.SAMPLE_DROPPED, report.diagnosis().orElseThrow().cause(), report::toString);
    }
}
