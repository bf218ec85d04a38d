package org.handgrad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.activation.Tanh;
import org.handgrad.contract.Sample;
import org.handgrad.initializer.Xavier;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Dropout;
import org.handgrad.layer.Layer;
import org.handgrad.layer.LayerNorm;
import org.handgrad.layer.Pass;
import org.handgrad.layer.Residual;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many samples in parts give what they give at once, up to the order of the sums. */
class PartedObjectiveTest {

    private static final Loss LOSS = SquaredError.meanDistance();

    private static NetworkBuilder network(int width) {
        return Network.builder()
                .seed(1)
                .inputs(3)
                .dense(width)
                .layer(LayerNorm::new)
                .tanh();
    }

    private static Batch batch(int n) {
        Random random = new Random(n);
        return Batch.of(Sample.normal(random, n, 3), Sample.normal(random, n, 2));
    }

    /** What the whole batch gives in one piece. */
    private static Evaluation atOnce(Network network, Batch batch) {
        ForwardPass forward = network.forward(batch.inputs());
        Loss loss = batch.weigh(LOSS);
        RealMatrix dp = loss.gradient(forward.output(), batch.targets());
        RealVector gradient = network.layout().vector(forward.backward(dp).parameters());
        return new Evaluation(loss.value(forward.output(), batch.targets()), gradient);
    }

    private static void assertClose(Evaluation expected, Evaluation got) {
        assertEquals(expected.value(), got.value(), 1e-13 * expected.value());
        double apart = expected.gradient().subtract(got.gradient()).getNorm();
        assertTrue(apart <= 1e-13 * expected.gradientNorm(), () -> "gradients lie " + apart + " apart");
    }

    @ParameterizedTest
    @ValueSource(ints = {513, 1024, 1025, 1537, 5000})
    void valueAndGradientAreThoseOfTheWhole(int n) {
        for (Batch batch : List.of(batch(n), batch(n).weighted(weights(n)))) {
            for (int width : new int[] {4, 40}) {
                Network network = network(width).dense(2).build();
                Objective objective = network.objective(LOSS, batch);
                assertInstanceOf(PartedObjective.class, objective);
                Evaluation expected = atOnce(network, batch);
                RealVector theta = network.parameters();
                assertClose(expected, objective.evaluate(theta));
                assertEquals(expected.value(), objective.value(theta), 1e-13 * expected.value());
            }
        }
    }

    private static double[] weights(int n) {
        return new Random(1).doubles(n, 0, 3).map(w -> w < 1 ? 0 : w).toArray();
    }

    @Test
    void partsDifferByOneSampleForEachPartAtMost() {
        for (int n = 513; n < 3000; n += 7) {
            PartedObjective objective =
                    (PartedObjective) network(4).dense(2).build().objective(LOSS, batch(n));
            int first = objective.parts().get(0).inputs().getRowDimension();
            int sum = first;
            for (NetworkObjective part :
                    objective.parts().subList(1, objective.parts().size())) {
                int size = part.inputs().getRowDimension();
                assertTrue(
                        size <= 512
                                && first <= size
                                && first > size - objective.parts().size(),
                        n + ": " + size);
                sum += size;
            }
            assertEquals(n, sum);
        }
    }

    @Test
    void fewSamplesAreNotParted() {
        assertInstanceOf(NetworkObjective.class, network(4).dense(2).build().objective(LOSS, batch(512)));
    }

    /** Every part is handed the arrays of the one before it; the short first one has its own. */
    @Test
    void partsShareTheMemoryOfAStep() {
        Network network = network(4).dense(2).build();
        Objective objective = network.objective(LOSS, batch(5001));
        Workspace space = new Workspace();
        RealVector theta = network.parameters();
        Evaluation fresh = objective.evaluate(theta);
        for (int step = 0; step < 3; step++) {
            Evaluation again = space.step(() -> objective.evaluate(theta));
            assertEquals(fresh.value(), again.value());
            assertEquals(fresh.gradient(), again.gradient());
        }
    }

    /** Subtracts from each sample the mean of all, so it has to see them together. */
    record Centred() implements Layer {

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public Pass forward(RealMatrix x, List<? extends RealMatrix> parameters) {
            return new Pass(centred(x), da -> org.handgrad.layer.Gradients.of(centred(da)));
        }

        private static RealMatrix centred(RealMatrix x) {
            FlatMatrix c = FlatMatrix.of(x).copy();
            for (int j = 0; j < c.getColumnDimension(); j++) {
                double mean = java.util.Arrays.stream(x.getColumn(j)).average().orElseThrow();
                for (int i = 0; i < c.getRowDimension(); i++) {
                    c.addToEntry(i, j, -mean);
                }
            }
            return c;
        }
    }

    @Test
    void aLayerThatLooksAtSeveralSamplesSeesThemAll() {
        Batch batch = batch(2000);
        for (Layer layer : List.of(new Centred(), new Residual(List.of(new Tanh(), new Centred())))) {
            Network network =
                    Network.builder().seed(1).inputs(3).layer(layer).dense(2).build();
            Objective objective = network.objective(LOSS, batch);
            assertInstanceOf(NetworkObjective.class, objective);
            assertClose(atOnce(network, batch), objective.evaluate(network.parameters()));
        }
    }

    @Test
    void eachSampleKeepsAMaskOfItsOwn() {
        Network network = Network.builder()
                .seed(1)
                .inputs(3)
                .layer(new Dropout(0.5))
                .dense(2)
                .build();
        assertInstanceOf(PartedObjective.class, network.objective(LOSS, batch(600)));
        assertInstanceOf(NetworkObjective.class, network.sampled(1).objective(LOSS, batch(600)));
    }

    @Test
    void layersWithinLayersAreAsked() {
        Layer apart = new Residual(List.of(new Dense(3, 3, Xavier.normal(), Xavier.normal()), new Tanh()));
        Network network =
                Network.builder().seed(1).inputs(3).layer(apart).dense(2).build();
        assertInstanceOf(PartedObjective.class, network.objective(LOSS, batch(600)));
    }

    /** Not a part and a number in it. */
    @Test
    void errorsSpeakOfTheWholeBatch() {
        FlatMatrix targets = FlatMatrix.zeros(1000, 2);
        for (int i = 0; i < 1000; i++) {
            targets.setEntry(i, 0, i == 900 ? 0.5 : 1);
        }
        Batch batch = Batch.of(FlatMatrix.zeros(1000, 3), targets);
        Network network = network(4).dense(2).build();
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> network.objective(new SoftmaxCrossEntropy(), batch));
        assertTrue(refused.getMessage().contains("900"), refused.getMessage());
    }
}
