package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

/** Layers that play with chance while a network learns. */
class ChanceTest {

    private static final Loss LOSS = SquaredError.halfMeanDistance();
    private static final Batch DATA = Samples.quadrants(22, 5);

    private static Network network(double rate) {
        return Network.builder()
                .inputs(2)
                .dense(8)
                .tanh()
                .dropout(rate)
                .dense(DATA.targets().getColumnDimension())
                .seed(1)
                .build();
    }

    private static Training training(double rate) {
        return Training.of(network(rate), LOSS).using(new Sgd(0.1)).epochs(5).shuffle(3);
    }

    @Test
    void dropoutIsSampledOncePerBatchAndTheRecordedLossIsWithoutIt() {
        NumpyRandom random = new NumpyRandom(3);
        Network network = network(0.5);
        Objective whole = network.objective(LOSS, DATA);
        RealVector theta = network.parameters();
        double[] losses = new double[5];
        for (int k = 0; k < 5; k++) {
            int[] order = random.permutation(22);
            for (int from = 0; from < 22; from += 8) {
                Batch part = DATA.select(order, from, Math.min(from + 8, 22));
                Network sampled = network.sampled(random.nextLong());
                RealVector gradient =
                        sampled.objective(LOSS, part).evaluate(theta).gradient();
                theta = theta.subtract(gradient.mapMultiply(0.1));
            }
            losses[k] = whole.value(theta);
        }
        History history = training(0.5).batchSize(8).fit(DATA);
        assertArrayEquals(losses, history.losses(), 1e-15);
    }

    @Test
    void theSameSeedGivesTheSameBitsInAFullBatchToo() {
        double[] first = training(0.5).fit(DATA).losses();
        assertArrayEquals(first, training(0.5).fit(DATA).losses());
        assertFalse(Arrays.equals(first, training(0.5).shuffle(4).fit(DATA).losses()));
        assertFalse(Arrays.equals(first, training(0).fit(DATA).losses()));
    }

    @Test
    void dropoutWithoutASeedIsRefused() {
        Training unseeded = Training.of(network(0.5), LOSS).using(new Sgd(0.1)).epochs(1);
        String message = assertThrows(IllegalStateException.class, () -> unseeded.fit(DATA))
                .getMessage();
        assertTrue(message.contains("dropout") && message.contains("shuffle(seed)"), message);
    }
}
