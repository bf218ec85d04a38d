package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.metric.MeanAbsoluteError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.CommonsMath;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.L2;
import org.handgrad.objective.Objective;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What training promises, against loops written out by hand. */
class TrainingTest {

    private static final Loss LOSS = SquaredError.halfMeanDistance();
    private static final Batch DATA = Samples.quadrants(22, 5);

    private static Training training(Optimizer optimizer) {
        return Training.of(Samples.network(1), LOSS).using(optimizer).epochs(30);
    }

    @Test
    void fullBatchTrainingIsTheLoopOneWouldWrite() {
        Network network = Samples.network(1);
        Objective objective = network.objective(LOSS, DATA);
        Optimizer.Run run = new Momentum(0.5, 0.9).start(network.layout());
        RealVector theta = network.parameters();
        double[] losses = new double[30];
        for (int k = 0; k < 30; k++) {
            theta = theta.add(run.step(theta, objective.evaluate(theta).gradient()));
            losses[k] = objective.value(theta);
        }

        History history = training(new Momentum(0.5, 0.9)).fit(DATA);

        assertArrayEquals(losses, history.losses());
        assertArrayEquals(theta.toArray(), history.network().parameters().toArray());
        assertEquals(30, history.epochs());
        assertEquals("all 30 epochs done", history.reason());
    }

    @Test
    void whatAnOptimizerComputesAndKeepsIsNotWrittenOver() {
        List<RealMatrix> kept = new ArrayList<>();
        RealMatrix a = MatrixUtils.createRealIdentityMatrix(12);
        Optimizer keeping = layout -> (theta, gradient) -> {
            kept.add(FlatMatrix.of(a).multiply(a.scalarMultiply(kept.size())));
            return gradient.mapMultiply(-0.5);
        };
        training(keeping).batchSize(8).fit(DATA);
        training(keeping).fit(DATA);
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(i, kept.get(i).getEntry(3, 3), "the product of step " + i);
        }
    }

    /** Of a network with so many parameters that a gradient would be worth using again. */
    @ParameterizedTest
    @ValueSource(ints = {8, 22})
    void gradientThatAnOptimizerKeepsIsNotWrittenOver(int batchSize) {
        List<RealVector> kept = new ArrayList<>();
        List<RealVector> copies = new ArrayList<>();
        Optimizer keeping = layout -> {
            Optimizer.Run adam = new Adam(0.05).start(layout);
            return (theta, gradient) -> {
                kept.add(gradient);
                copies.add(gradient.copy());
                return adam.step(theta, gradient);
            };
        };
        Network wide =
                Network.builder().inputs(2).dense(30).tanh().dense(1).seed(1).build();
        Training training = Training.of(wide, LOSS).epochs(5).batchSize(batchSize);

        History history = training.using(keeping).fit(DATA);

        assertEquals(copies, kept);
        assertArrayEquals(training.using(new Adam(0.05)).fit(DATA).losses(), history.losses());
    }

    @Test
    void runningLossIsTheMeanBeforeEachUpdateAndChangesNothingElse() {
        Network network = Samples.network(1);
        Training training = training(new Sgd(0.5)).batchSize(8).shuffle(7).epochs(1);
        NumpyRandom random = new NumpyRandom(7);
        int[] order = random.permutation(22);
        double sum = 0;
        for (int from = 0; from < 22; from += 8) {
            Batch part = DATA.select(order, from, Math.min(from + 8, 22));
            Evaluation at = network.objective(LOSS, part).evaluate(network.parameters());
            sum += at.value() * part.size();
            network = network.with(network.parameters().add(at.gradient().mapMultiply(-0.5)));
        }

        History history = training.runningLoss().fit(DATA);

        assertEquals(sum / 22, history.loss());
        assertEquals(
                training.fit(DATA).network().parameters(), history.network().parameters());
    }

    @Test
    void runningLossOfOneBatchIsTheLossBeforeItsUpdate() {
        double[] after = training(new Sgd(0.5)).fit(DATA).losses();
        double[] before = training(new Sgd(0.5)).runningLoss().fit(DATA).losses();
        assertEquals(
                Samples.network(1)
                        .objective(LOSS, DATA)
                        .value(Samples.network(1).parameters()),
                before[0]);
        assertArrayEquals(Arrays.copyOf(after, 29), Arrays.copyOfRange(before, 1, 30));
    }

    @Test
    void miniBatchTrainingIsTheLoopOneWouldWrite() {
        Network network = Samples.network(1);
        Objective whole = network.objective(LOSS, DATA);
        NumpyRandom random = new NumpyRandom(7);
        Optimizer.Run run = new Adam(0.05).start(network.layout());
        RealVector theta = network.parameters();
        double[] losses = new double[30];
        for (int k = 0; k < 30; k++) {
            int[] order = random.permutation(22);
            for (int from = 0; from < 22; from += 8) {
                Batch part = DATA.select(order, from, Math.min(from + 8, 22));
                Evaluation at = network.objective(LOSS, part).evaluate(theta);
                theta = theta.add(run.step(theta, at.gradient()));
            }
            losses[k] = whole.value(theta);
        }

        Training training = training(new Adam(0.05)).batchSize(8).shuffle(7);

        assertArrayEquals(losses, training.fit(DATA).losses());
        assertArrayEquals(losses, training.fit(DATA).losses(), "a second fit starts from the seed again");
        assertArrayEquals(losses, training.shuffle(new NumpyRandom(7)).fit(DATA).losses());
    }

    @Test
    void withoutShuffleMiniBatchesComeInTheOrderOfTheData() {
        Network network = Samples.network(1);
        Optimizer.Run run = new Sgd(0.5).start(network.layout());
        RealVector theta = network.parameters();
        for (int from = 0; from < 22; from += 10) {
            int[] samples = IntStream.range(from, Math.min(from + 10, 22)).toArray();
            Evaluation at = network.objective(LOSS, DATA.select(samples)).evaluate(theta);
            theta = theta.add(run.step(theta, at.gradient()));
        }

        Network trained =
                training(new Sgd(0.5)).epochs(1).batchSize(10).fit(DATA).network();

        assertArrayEquals(theta.toArray(), trained.parameters().toArray());
    }

    @Test
    void oneBatchThatHoldsAllIsNotShuffled() {
        double[] plain = training(new Sgd(0.5)).fit(DATA).losses();
        NumpyRandom random = new NumpyRandom(3);

        assertArrayEquals(
                plain,
                training(new Sgd(0.5)).batchSize(22).shuffle(random).fit(DATA).losses());
        assertArrayEquals(
                plain,
                training(new Sgd(0.5)).batchSize(1000).shuffle(random).fit(DATA).losses());
        assertEquals(new NumpyRandom(3).nextDouble(), random.nextDouble(), "nothing is drawn");
    }

    @Test
    void firstNetworkStaysAsItWas() {
        Network network = Samples.network(1);
        double[] before = network.parameters().toArray();

        Training.of(network, LOSS).using(new Sgd(1)).epochs(5).fit(DATA);

        assertArrayEquals(before, network.parameters().toArray());
    }

    @Test
    void fourThreadsGetTheBitsOfOne() throws Exception {
        Training training = training(NoisySgd.multiplicative(0.5, 0.5, 9))
                .epochs(200)
                .batchSize(8)
                .shuffle(7);
        History alone = training.fit(DATA);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<History> fit = () -> training.fit(DATA);
            for (Future<History> future : threads.invokeAll(List.of(fit, fit, fit, fit))) {
                assertArrayEquals(alone.losses(), future.get().losses());
                assertArrayEquals(
                        alone.network().parameters().toArray(),
                        future.get().network().parameters().toArray());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void keptEpochsAreSnapshots() {
        List<Epoch> kept = new ArrayList<>();
        History history =
                training(new Sgd(0.5)).batchSize(8).listener(kept::add).fit(DATA);

        assertEquals(30, kept.size());
        for (Epoch epoch : kept) {
            Objective whole = epoch.network().objective(LOSS, DATA);
            RealVector theta = epoch.network().parameters();
            assertEquals(history.loss(epoch.number()), epoch.loss());
            assertEquals(whole.value(theta), epoch.loss());
            assertEquals(whole.evaluate(theta).gradientNorm(), epoch.gradientNorm());
            assertEquals(30, epoch.of());
        }
    }

    @Test
    void keptEpochsAnswerInAnyThread() {
        List<Epoch> kept = new ArrayList<>();
        training(new Sgd(0.5)).epochs(300).batchSize(100).listener(kept::add).fit(Samples.quadrants(300, 5));

        List<Double> alone = kept.stream().map(Epoch::gradientNorm).toList();

        assertEquals(alone, kept.parallelStream().map(Epoch::gradientNorm).toList());
    }

    @Test
    void metricMayBeWatchedOnSamplesThatAreNotLearntFrom() {
        Batch others = Samples.quadrants(50, 6);
        List<Double> errors = new ArrayList<>();
        History history = training(new Sgd(0.5))
                .listener(epoch -> errors.add(
                        new MeanAbsoluteError().value(epoch.network().predict(others.inputs()), others.targets())))
                .fit(DATA);

        assertEquals(30, errors.size());
        assertEquals(
                new MeanAbsoluteError().value(history.network().predict(others.inputs()), others.targets()),
                errors.get(29));
    }

    @Test
    void gradientNormOfAnEpochIsTakenBehindItsUpdateInBothModes() {
        training(new Sgd(0.5)).listener(TrainingTest::assertGradientNorm).fit(DATA);
        training(new Sgd(0.5))
                .batchSize(5)
                .listener(TrainingTest::assertGradientNorm)
                .fit(DATA);
    }

    private static void assertGradientNorm(Epoch epoch) {
        Evaluation at =
                epoch.network().objective(LOSS, DATA).evaluate(epoch.network().parameters());
        assertEquals(at.gradientNorm(), epoch.gradientNorm());
    }

    @Test
    void rulesEndTheTraining() {
        double[] losses = training(new Sgd(0.5)).fit(DATA).losses();

        History history =
                training(new Sgd(0.5)).until(Stop.lossBelow(losses[11])).fit(DATA);

        assertEquals(13, history.epochs());
        assertEquals("loss below " + losses[11], history.reason());
        assertEquals(
                8,
                training(new Sgd(0.5))
                        .until(epoch -> epoch.number() == 7)
                        .fit(DATA)
                        .epochs());
    }

    @Test
    void patienceEndsATrainingThatGetsNoBetterAndTheBestNetworkIsKept() {
        // a rate so high that the loss goes up and down
        History history = training(new Sgd(60))
                .epochs(1000)
                .until(Stop.noImprovementFor(10))
                .fit(DATA);

        int best = IntStream.range(0, history.epochs())
                .reduce((a, b) -> history.loss(b) < history.loss(a) ? b : a)
                .orElseThrow();
        assertEquals(best, history.bestEpoch());
        assertEquals(best + 11, history.epochs());
        RealVector theta = history.best().parameters();
        assertEquals(history.loss(best), history.best().objective(LOSS, DATA).value(theta));
        assertTrue(history.loss() > history.loss(best));
    }

    @Test
    void listenersAreCalledInTheirOrderAndBeforeTheRule() {
        List<String> calls = new ArrayList<>();
        training(new Sgd(0.5))
                .listener(epoch -> calls.add("first " + epoch.number()))
                .listener(epoch -> calls.add("second " + epoch.number()))
                .until(epoch -> {
                    calls.add("rule " + epoch.number());
                    return epoch.number() == 1;
                })
                .fit(DATA);

        assertEquals(List.of("first 0", "second 0", "rule 0", "first 1", "second 1", "rule 1"), calls);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void listenerThatThrowsEndsTheTrainingWithEpochCauseAndNetwork(int when) {
        IllegalStateException cause = new IllegalStateException("disk full");
        Training training = training(new Sgd(0.5)).listener(epoch -> {
            if (epoch.number() == when) {
                throw cause;
            }
        });

        ListenerException thrown = assertThrows(ListenerException.class, () -> training.fit(DATA));

        assertSame(cause, thrown.getCause());
        assertEquals(when, thrown.epoch());
        assertTrue(thrown.getMessage().matches(".*epoch " + when + ": .* threw .*disk full.*"), thrown::getMessage);
        Network after = training(new Sgd(0.5)).epochs(when + 1).fit(DATA).network();
        assertArrayEquals(
                after.parameters().toArray(), thrown.network().parameters().toArray());
    }

    @Test
    void progressPrintsAboutTenLines() {
        List<String> lines = new ArrayList<>();
        double[] losses = training(new Sgd(0.5))
                .epochs(500)
                .listener(Progress.lines(lines::add))
                .fit(DATA)
                .losses();

        assertEquals(11, lines.size());
        assertEquals("epoch   0: loss " + String.format(java.util.Locale.ROOT, "%.6f", losses[0]), lines.get(0));
        assertTrue(lines.get(1).startsWith("epoch  50: loss "), lines.get(1));
        assertTrue(lines.get(10).startsWith("epoch 499: loss "), lines.get(10));
        training(new Sgd(0.5)).listener(Progress.lines(lines::add).times(3)).fit(DATA);
        assertEquals(15, lines.size());
    }

    @Test
    void commonsMathTrainsANetworkToo() {
        Network network = Samples.network(3);
        Objective objective = network.objective(LOSS, Samples.xor());

        PointValuePair found = new NonLinearConjugateGradientOptimizer(
                        NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE, new SimpleValueChecker(1e-10, 1e-12))
                .optimize(
                        new MaxEval(100_000),
                        CommonsMath.value(objective),
                        CommonsMath.gradient(objective),
                        GoalType.MINIMIZE,
                        new InitialGuess(network.parameters().toArray()));

        Network trained = network.with(Vectors.copy(found.getPoint()));
        RealMatrix predictions = trained.predict(Samples.xor().inputs());
        for (int i = 0; i < 4; i++) {
            assertEquals(Samples.xor().targets().getEntry(i, 0), predictions.getEntry(i, 0), 0.1);
        }
    }

    @Test
    void penaltyCountsInLossAndGradient() {
        Network network = Samples.network(1);
        Objective penalised = network.objective(LOSS, DATA).plus(new L2(network.layout(), 0.1));
        RealVector theta = network.parameters();
        Optimizer.Run run = new Sgd(0.5).start(network.layout());
        double[] losses = new double[30];
        for (int k = 0; k < 30; k++) {
            theta = theta.add(run.step(theta, penalised.evaluate(theta).gradient()));
            losses[k] = penalised.value(theta);
        }

        Training training = training(new Sgd(0.5)).penalty(new L2(network.layout(), 0.1));

        assertArrayEquals(losses, training.fit(DATA).losses());
        assertEquals(losses[0], training.batchSize(11).epochs(1).fit(DATA).loss(), 0.1 * losses[0]);
        assertTrue(training.fit(DATA).loss() > training(new Sgd(0.5)).fit(DATA).loss());
    }

    @Test
    void averageOfTheParametersIsKeptOnRequest() {
        Training training = training(new Sgd(0.5)).batchSize(8).shuffle(7);
        assertTrue(training.fit(DATA).average().isEmpty());

        Network network = Samples.network(1);
        NumpyRandom random = new NumpyRandom(7);
        RealVector theta = network.parameters();
        RealVector average = null;
        for (int k = 0; k < 30; k++) {
            int[] order = random.permutation(22);
            for (int from = 0; from < 22; from += 8) {
                Batch part = DATA.select(order, from, Math.min(from + 8, 22));
                RealVector gradient =
                        network.objective(LOSS, part).evaluate(theta).gradient();
                theta = theta.add(gradient.mapMultiply(-0.5));
                average = average == null ? theta : average.combine(0.9, 1 - 0.9, theta);
            }
        }

        History history = training.averaging(0.9).fit(DATA);

        assertArrayEquals(theta.toArray(), history.network().parameters().toArray());
        assertArrayEquals(
                average.toArray(), history.average().orElseThrow().parameters().toArray(), 1e-15);
    }

    @Test
    void lbfgsTrainsOnAllSamplesAndIsRefusedOnMiniBatches() {
        Training training =
                Training.of(Samples.network(3), LOSS).using(new Lbfgs()).epochs(100);

        assertTrue(training.fit(Samples.xor()).loss() < 1e-4);
        assertThrows(IllegalStateException.class, () -> training.batchSize(2).fit(Samples.xor()));
    }

    @Test
    void everyOptimizerLearnsQuadrants() {
        for (Optimizer optimizer : List.of(
                new Nesterov(0.5, 0.9),
                new Adam(0.02),
                ParameterGroups.of(new AdamW(0.02)).onBiases(new Adam(0.02)),
                new ClipGlobalNorm(0.1).then(new Momentum(0.5, 0.9)),
                new Lion(0.01))) {
            History history =
                    training(optimizer).epochs(400).batchSize(8).shuffle(1).fit(DATA);
            assertTrue(history.loss() < 0.5 * history.loss(0), optimizer + ": " + history);
        }
    }

    @Test
    void validationDecidesWhatIsBestAndWhenToStop() {
        Batch few = Samples.quadrants(8, 1);
        Batch others = Samples.quadrants(100, 2);
        List<Epoch> epochs = new ArrayList<>();

        History history = training(new Adam(0.1))
                .epochs(2000)
                .validation(others)
                .listener(epochs::add)
                .until(Stop.noImprovementFor(100))
                .fit(few);

        double[] validation = history.validationLosses();
        int best = IntStream.range(0, validation.length)
                .reduce((a, b) -> validation[b] < validation[a] ? b : a)
                .orElseThrow();
        assertEquals(best, history.bestEpoch());
        assertEquals(best + 101, history.epochs(), "overfits, and stops 100 epochs after the best");
        assertTrue(history.loss() < history.loss(best), "while the loss on what is learnt goes on falling");
        RealVector theta = history.best().parameters();
        assertEquals(validation[best], history.best().objective(LOSS, others).value(theta));
        assertEquals(validation[7], epochs.get(7).validationLoss());
    }

    @Test
    void withoutValidationThereIsNoValidationLoss() {
        History history = training(new Sgd(0.5)).fit(DATA);
        assertEquals(0, history.validationLosses().length);

        ListenerException thrown = assertThrows(ListenerException.class, () -> training(new Sgd(0.5))
                .until(epoch -> epoch.validationLoss() < 0.1)
                .fit(DATA));
        assertTrue(thrown.getCause() instanceof IllegalStateException);
        assertTrue(thrown.getMessage().contains("validation(batch)"), thrown::getMessage);
    }

    @Test
    void validationLossThatIsNotFiniteEndsNothing() {
        Network linear = Network.builder().inputs(1).dense(1).identity().seed(1).build();
        Batch huge = Batch.of(new double[][] {{1e200}}, new double[][] {{-1e200}});

        History history = Training.of(linear, LOSS)
                .using(new Sgd(0.1))
                .epochs(3)
                .validation(huge)
                .fit(Batch.of(new double[][] {{1}}, new double[][] {{2}}));

        assertEquals(Double.POSITIVE_INFINITY, history.validationLosses()[2]);
        assertEquals(3, history.epochs());
        assertEquals(0, history.bestEpoch());
    }
}
