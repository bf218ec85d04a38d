package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.initializer.Xavier;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * XOR and circle of "Chapter 18: Implementing Backpropagation from Scratch", number for number, through the public API. The
 * golden files were written by NumPy with np.random.seed(42).
 */
class ChapterEighteenTest {

    /** What two correct implementations in double precision may differ by, because they sum in another order. */
    private static final double LOSS = 1e-12;

    private static final double WEIGHTS = 1e-11;

    @Test
    void xorIsLearntWithTheNumbersOfTheBook() {
        Golden golden = Golden.of("xor.json");
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        Batch xor = Batch.of(inputs, new double[][] {{0}, {1}, {1}, {0}});
        Network network = Network.builder()
                .inputs(2)
                .dense(4)
                .sigmoid()
                .dense(1)
                .sigmoid()
                .initializer(Xavier.normal())
                .seed(42)
                .build();
        assertWeights(golden.at("W0"), network, 0);

        History history = Training.of(network, SquaredError.halfMeanDistance())
                .using(new Sgd(2.0))
                .epochs(5000)
                .fit(xor);

        assertLosses(golden.at("printed_losses"), history);
        assertRelative(
                golden.at("final_predictions").numbers(),
                history.network().predict(inputs).getColumn(0));
        assertParameters(golden.at("final"), history.network());
    }

    @Tag("slow")
    @Test
    void circleIsLearntWithTheNumbersOfTheBook() {
        Golden golden = Golden.of("circle.json");
        NumpyRandom random = new NumpyRandom(42);
        Batch circle = circle(random, 500);
        Network network = Network.builder()
                .inputs(2)
                .dense(8)
                .sigmoid()
                .dense(1)
                .sigmoid()
                .initializer(Xavier.normal())
                .random(random)
                .build();
        assertEquals(
                99, IntStream.range(0, 500).filter(i -> isInside(circle, i)).count());
        assertWeights(golden.at("W0"), network, 0);

        History history = Training.of(network, SquaredError.halfMeanDistance())
                .using(new Sgd(5.0))
                .epochs(3000)
                .fit(circle);

        assertLosses(golden.at("printed_losses"), history);
        assertParameters(golden.at("final"), history.network());
        RealMatrix predictions = history.network().predict(circle.inputs());
        assertEquals(
                489,
                IntStream.range(0, 500)
                        .filter(i -> (predictions.getEntry(i, 0) > 0.5) == isInside(circle, i))
                        .count());
    }

    /** All x, then all y, uniform in [-1, 1): the order of np.random.uniform(-1, 1, (2, n)). */
    private static Batch circle(NumpyRandom random, int n) {
        double[][] inputs = new double[n][2];
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < n; i++) {
                inputs[i][j] = random.uniform(-1, 1);
            }
        }
        double[][] targets = new double[n][1];
        for (int i = 0; i < n; i++) {
            double x = inputs[i][0];
            double y = inputs[i][1];
            targets[i][0] = x * x + y * y < 0.25 ? 1 : 0;
        }
        return Batch.of(inputs, targets);
    }

    private static boolean isInside(Batch circle, int sample) {
        return circle.targets().getEntry(sample, 0) == 1;
    }

    private static void assertLosses(Golden expected, History history) {
        int[] epochs = expected.keys();
        assertEquals(11, epochs.length);
        assertRelative(
                expected.numbers(),
                IntStream.of(epochs).mapToDouble(history::loss).toArray());
    }

    private static void assertRelative(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], LOSS * Math.abs(expected[i]), "number " + i);
        }
    }

    private static void assertParameters(Golden expected, Network network) {
        assertWeights(expected.at("W"), network, WEIGHTS);
        double[] biases = expected.at("b").numbers();
        int at = 0;
        for (int l = 1; l <= 2; l++) {
            for (double b : network.parameter("layer " + l + " bias").getRow(0)) {
                assertEquals(biases[at++], b, WEIGHTS, "layer " + l + " bias");
            }
        }
        assertEquals(biases.length, at);
    }

    /** The book stores W as outputs x inputs. */
    private static void assertWeights(Golden expected, Network network, double tolerance) {
        double[] weights = expected.numbers();
        int at = 0;
        for (int l = 1; l <= 2; l++) {
            for (double[] neuron :
                    network.parameter("layer " + l + " weights").transpose().getData()) {
                for (double w : neuron) {
                    assertEquals(weights[at++], w, tolerance, "layer " + l + " weights");
                }
            }
        }
        assertEquals(weights.length, at);
    }
}
