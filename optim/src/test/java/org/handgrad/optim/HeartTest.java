package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.handgrad.initializer.Normal;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Backpropagating Love": 1-6-7-2, 20,000 updates, aggression 7, noise 1. NumPy ends below 0.003 for each of 30 seeds. */
@Tag("slow")
class HeartTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void heartIsLearntWhateverTheSeed(long seed) {
        Network network = Network.builder()
                .inputs(1)
                .dense(6)
                .sigmoid()
                .dense(7)
                .sigmoid()
                .dense(2)
                .sigmoid()
                .initializer(new Normal(0.5), new Normal(0.5))
                .seed(seed)
                .build();

        History history = Training.of(network, SquaredError.meanDistance())
                .using(NoisySgd.multiplicative(7, 1, seed))
                .epochs(20_000)
                .fit(heart());

        // not that of the last epoch alone, which may be one of the noise's unlucky draws
        double[] last = Arrays.copyOfRange(history.losses(), 19_000, 20_000);
        Arrays.sort(last);
        assertTrue(last[500] < 0.01, () -> "cost " + last[500]);
    }

    private static Batch heart() {
        double[][] inputs = new double[100][1];
        double[][] targets = new double[100][2];
        for (int i = 0; i < 100; i++) {
            double x = i * 0.01;
            double t = 2 * Math.PI * x;
            inputs[i][0] = x;
            targets[i][0] = (16 * Math.pow(Math.sin(t), 3) / 20 + 1) / 2;
            targets[i][1] =
                    ((13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 20 + 1) / 2;
        }
        return Batch.of(inputs, targets);
    }
}
