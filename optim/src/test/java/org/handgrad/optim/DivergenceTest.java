package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.NonFiniteException;
import org.handgrad.loss.BinaryCrossEntropy;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.KullbackLeibler;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.network.NetworkBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that blows up says where, and hands back what was still good. */
class DivergenceTest {

    private static final Batch DATA = Samples.quadrants(20, 5);

    private static Network deep() {
        return Network.builder()
                .inputs(2)
                .dense(4)
                .relu()
                .dense(4)
                .relu()
                .dense(1)
                .seed(1)
                .build();
    }

    private static Training training(Loss loss, double rate) {
        return Training.of(deep(), loss).using(new Sgd(rate)).epochs(50);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e10, 1e40, 1e200})
    void messageNamesEpochBatchLayerSizeAndRate(double rate) {
        List<Integer> ended = new ArrayList<>();
        Training training = training(SquaredError.meanDistance(), rate).listener(epoch -> ended.add(epoch.number()));

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        assertTrue(
                thrown.getMessage()
                        .matches("training diverged in epoch \\d+, the whole data: .*layer \\d.*\\|z\\|.*"
                                + "lower the rate of Sgd\\[rate=" + Pattern.quote(String.valueOf(rate)) + "\\].*"),
                thrown::getMessage);
        assertEquals(ended.size(), thrown.epoch(), "no listener hears of the epoch that failed");
        assertTrue(thrown instanceof NonFiniteException);
    }

    @Test
    void networkOfTheLastGoodEpochIsKept() {
        List<Epoch> epochs = new ArrayList<>();
        Training training = training(SquaredError.meanDistance(), 1e20).listener(epochs::add);

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        Network good = epochs.get(epochs.size() - 1).network();
        assertArrayEquals(
                good.parameters().toArray(), thrown.network().parameters().toArray());
    }

    @Test
    void miniBatchIsNamed() {
        Training training =
                training(SquaredError.meanDistance(), 1e60).batchSize(8).shuffle(1);

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        assertTrue(thrown.getMessage().matches("training diverged in epoch 0, batch [12]: .*"), thrown::getMessage);
        assertTrue(Double.isFinite(deep().objective(SquaredError.meanDistance(), DATA)
                .value(thrown.network().parameters())));
    }

    @Test
    void firstLayerThatOverflowsIsNamed() {
        Network network =
                deep().with("layer 2 weights", filled(4, 4, 1e200)).with("layer 3 weights", filled(4, 1, 1e200));
        Training training = Training.of(network, SquaredError.meanDistance())
                .using(new Sgd(0.1))
                .epochs(5);

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        assertTrue(
                thrown.getMessage().contains("layer 3, Dense(4->1), is the first to return what is not finite"),
                thrown::getMessage);
        assertArrayEquals(
                network.parameters().toArray(), thrown.network().parameters().toArray());
    }

    @Test
    void entriesThatAreNotFiniteAreCounted() {
        Network network = deep().with("layer 1 bias", filled(1, 4, 1e308)).with("layer 2 weights", filled(4, 4, 1e308));
        Training training = Training.of(network, SquaredError.meanDistance())
                .using(new Sgd(0.1))
                .epochs(5);

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        assertTrue(
                thrown.getMessage()
                        .contains(
                                "not finite (80 of 80 entries); the largest |z| it returned is Infinity, the largest it"
                                        + " was given 1.0E308"),
                thrown::getMessage);
    }

    private static NetworkBuilder deeper(int outputs) {
        return Network.builder()
                .inputs(2)
                .dense(8)
                .relu()
                .dense(8)
                .relu()
                .dense(8)
                .relu()
                .dense(outputs)
                .seed(1);
    }

    /** Networks that end in probabilities, with the losses of those. */
    static Stream<Arguments> probabilities() {
        Batch twoClasses = Batch.of(Samples.xor().inputs().getData(), new double[][] {{0, 1}, {1, 0}, {1, 0}, {0, 1}});
        return Stream.of(
                Arguments.of(deeper(2).softmax().build(), new CrossEntropy(), twoClasses),
                Arguments.of(deeper(2).softmax().build(), new KullbackLeibler(), twoClasses),
                Arguments.of(deeper(1).sigmoid().build(), new BinaryCrossEntropy(), Samples.xor()));
    }

    /** What overflows reaches the loss as NaN, which is no question of logits. */
    @ParameterizedTest
    @MethodSource("probabilities")
    void probabilitiesThatBecomeNaNHandBackTheLastGoodNetwork(Network network, Loss loss, Batch data) {
        List<Network> good = new ArrayList<>(List.of(network));
        Training training = Training.of(network, loss)
                .using(new Sgd(1e120))
                .epochs(50)
                .listener(epoch -> good.add(epoch.network()));

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(data));

        assertTrue(thrown.getMessage().contains("is the first to return what is not finite"), thrown::getMessage);
        double[] kept = thrown.network().parameters().toArray();
        assertTrue(Double.isFinite(
                network.objective(loss, data).value(thrown.network().parameters())));
        assertArrayEquals(good.get(good.size() - 1).parameters().toArray(), kept);
    }

    @Test
    void lossThatFailsBehindFiniteLayersIsNamed() {
        Training training = training(new Broken(Double.NaN, 1), 0.1);

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        assertTrue(thrown.getMessage().contains("epoch 0, the whole data: the loss is NaN; every layer is finite"));
    }

    @Test
    void gradientThatFailsUnderAFiniteLossIsNamed() {
        Training training = training(new Broken(1, Double.POSITIVE_INFINITY), 0.1);

        TrainingDivergedException thrown = assertThrows(TrainingDivergedException.class, () -> training.fit(DATA));

        assertTrue(
                thrown.getMessage().matches(".*the gradient with respect to layer \\d \\w+(\\[[\\d,]+\\])? is .*"),
                thrown::getMessage);
    }

    @Test
    void stepThatIsNotFiniteIsNamed() {
        Optimizer wild = layout -> (theta, gradient) -> gradient.mapMultiply(Double.NaN);

        TrainingDivergedException thrown = assertThrows(
                TrainingDivergedException.class,
                () -> training(SquaredError.meanDistance(), 1).using(wild).fit(DATA));

        assertTrue(thrown.getMessage().contains("the step before made layer 1 weights[0,0] = NaN"), thrown::getMessage);
    }

    /** An infinite bias of a sigmoid gives a finite loss, and a gradient of 0. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void infiniteParameterThatTheLossHidesIsNamed(boolean running) {
        Network network = Samples.network(1);
        Optimizer wild = layout -> (theta, gradient) -> {
            gradient.set(0);
            gradient.setEntry(layout.size() - 1, theta.getEntry(0) > 0 ? Double.POSITIVE_INFINITY : 1);
            return gradient;
        };
        for (int batchSize : new int[] {5, 20}) {
            Training training = Training.of(network, SquaredError.meanDistance())
                    .using(wild)
                    .epochs(3)
                    .batchSize(batchSize);
            TrainingDivergedException thrown = assertThrows(
                    TrainingDivergedException.class, () -> (running ? training.runningLoss() : training).fit(DATA));

            assertTrue(
                    thrown.getMessage().contains("the step before made layer 2 bias = Infinity"), thrown::getMessage);
            assertEquals(0, thrown.epoch());
            assertEquals(network.parameters(), thrown.network().parameters());
        }
    }

    private static RealMatrix filled(int rows, int columns, double value) {
        return FlatMatrix.zeros(rows, columns).scalarAdd(value);
    }

    /** A loss with the same value and slope everywhere. */
    private record Broken(double value, double slope) implements Loss {

        @Override
        public double value(RealMatrix predictions, RealMatrix targets) {
            return value;
        }

        @Override
        public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
            return filled(predictions.getRowDimension(), predictions.getColumnDimension(), slope);
        }
    }
}
