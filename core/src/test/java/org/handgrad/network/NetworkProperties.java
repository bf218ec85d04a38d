package org.handgrad.network;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Ridders;
import org.handgrad.contract.Sample;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

/** The laws of a whole network under a loss. */
class NetworkProperties {

    private static final double EPS = Math.ulp(1.0);

    private static Network network(int hidden, int seed) {
        return Network.builder()
                .inputs(3)
                .dense(hidden)
                .tanh()
                .dense(2)
                .sigmoid()
                .seed(seed)
                .build();
    }

    private static Batch batch(Random random, int n) {
        return Batch.of(Sample.normal(random, n, 3), Sample.normal(random, n, 2));
    }

    private static Batch join(Batch first, Batch second) {
        int n = first.size() + second.size();
        double[][] x = new double[n][];
        double[][] y = new double[n][];
        for (int i = 0; i < n; i++) {
            Batch from = i < first.size() ? first : second;
            x[i] = from.inputs().getRow(i < first.size() ? i : i - first.size());
            y[i] = from.targets().getRow(i < first.size() ? i : i - first.size());
        }
        return Batch.of(x, y);
    }

    private static RealMatrix gradient(Network network, Batch batch) {
        return column(evaluate(network, batch).gradient());
    }

    private static Evaluation evaluate(Network network, Batch batch) {
        return network.objective(SquaredError.meanDistance(), batch).evaluate(network.parameters());
    }

    private static FlatMatrix column(RealVector vector) {
        return FlatMatrix.wrap(vector.toArray(), vector.getDimension(), 1);
    }

    /** Σ of the magnitudes a gradient is summed from: one backward run per sample. */
    private static double terms(Network network, Batch batch) {
        double terms = 0;
        for (int i = 0; i < batch.size(); i++) {
            terms = Math.max(terms, Sample.max(gradient(network, batch.select(i))));
        }
        return terms;
    }

    /** Back-propagation through the whole chain is the slope of the loss, found from its values alone. */
    @Property(tries = 300)
    void gradientIsTheSlopeOfTheLoss(
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @IntRange(min = 1, max = 6) int hidden,
            @ForAll boolean softmax,
            @ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        Loss loss = softmax ? new SoftmaxCrossEntropy() : SquaredError.halfMeanDistance();
        Network network = Network.builder()
                .inputs(3)
                .dense(hidden)
                .sigmoid()
                .dense(2)
                .identity()
                .seed(seed)
                .build();
        RealMatrix y =
                softmax ? Sample.rows(FlatMatrix.of(new double[][] {{1, 0}}), new int[n]) : Sample.normal(random, n, 2);
        Objective objective = network.objective(loss, Batch.of(Sample.normal(random, n, 3), y));
        RealVector theta = network.parameters();
        FlatMatrix d = Sample.direction(random, theta.getDimension(), 1);
        RealVector u = new ArrayRealVector(d.getColumn(0));
        Ridders slope = Ridders.of(t -> objective.value(theta.add(u.mapMultiply(t))), 0, 0.05);
        FlatMatrix gradient = column(objective.evaluate(theta).gradient());
        double bound = 1e-9 * Sample.size(gradient, d) + 3 * slope.error();
        Agree.within(slope.derivative(), Sample.dot(gradient, d), bound, "<gradient, d>");
    }

    @Property(tries = 200)
    void gradientOfTwoBatchesIsTheirWeightedMean(
            @ForAll @IntRange(min = 1, max = 20) int n1,
            @ForAll @IntRange(min = 1, max = 20) int n2,
            @ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        Network network = network(4, seed);
        Batch first = batch(random, n1);
        Batch second = batch(random, n2);
        Batch both = join(first, second);
        int n = n1 + n2;
        RealMatrix mean = Sample.along(
                gradient(network, first).scalarMultiply(n1 / (double) n), n2 / (double) n, gradient(network, second));
        Agree.within(mean, gradient(network, both), 4 * n * EPS * terms(network, both), "gradient");
    }

    @Property(tries = 200)
    void samplesMayComeInAnyOrder(@ForAll @IntRange(min = 1, max = 20) int n, @ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        Network network = network(4, seed);
        Batch batch = batch(random, n);
        RealMatrix permuted = gradient(network, batch.select(Sample.order(random, n)));
        Agree.within(gradient(network, batch), permuted, 4 * n * EPS * terms(network, batch), "gradient");
    }

    @Property(tries = 200)
    void aBatchTwiceIsTheBatchOnce(@ForAll @IntRange(min = 1, max = 20) int n, @ForAll @IntRange(min = 0) int seed) {
        Network network = network(4, seed);
        Batch batch = batch(new Random(seed), n);
        Batch twice = join(batch, batch);
        double loss = evaluate(network, batch).value();
        Agree.within(loss, evaluate(network, twice).value(), 4 * n * EPS * loss, "loss");
        Agree.within(
                gradient(network, batch),
                gradient(network, twice),
                4 * 2 * n * EPS * terms(network, batch),
                "gradient");
    }

    @Property(tries = 200)
    void aReluLayerMayBeRescaled(@ForAll @IntRange(min = -20, max = 20) int k, @ForAll @IntRange(min = 0) int seed) {
        double c = Math.scalb(1.0, k);
        Random random = new Random(seed);
        Network network = Network.builder()
                .inputs(3)
                .dense(5)
                .relu()
                .dense(2)
                .seed(seed)
                .build()
                .with("layer 1 bias", Sample.normal(random, 1, 5));
        Network rescaled = network.with(
                        "layer 1 weights", network.parameter("layer 1 weights").scalarMultiply(c))
                .with("layer 1 bias", network.parameter("layer 1 bias").scalarMultiply(c))
                .with("layer 2 weights", network.parameter("layer 2 weights").scalarMultiply(1 / c));
        RealMatrix x = Sample.normal(random, 4, 3);
        Agree.bits(network.predict(x), rescaled.predict(x), "prediction");
    }

    @Property(tries = 200)
    void aLinearNetworkIsAProductOfMatrices(
            @ForAll @IntRange(min = 1, max = 10) int hidden, @ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        Network network = Network.builder()
                .inputs(3)
                .dense(hidden)
                .identity()
                .dense(2)
                .seed(seed)
                .build()
                .with("layer 1 bias", Sample.normal(random, 1, hidden));
        RealMatrix x = Sample.normal(random, 1, 3);
        RealMatrix w1 = network.parameter("layer 1 weights");
        RealMatrix w2 = network.parameter("layer 2 weights");
        RealMatrix b1 = network.parameter("layer 1 bias");
        RealMatrix expected = x.multiply(w1.multiply(w2)).add(b1.multiply(w2));
        double terms = hidden * Sample.max(w2) * (3 * Sample.max(x) * Sample.max(w1) + Sample.max(b1));
        Agree.within(expected, network.predict(x), 8 * EPS * (hidden + 3) * terms, "prediction");
    }

    @Property(tries = 50)
    void sameSeedAndCallsGiveTheSameNetwork(@ForAll @IntRange(min = 0) int seed) {
        Agree.bits(
                column(network(4, seed).parameters()), column(network(4, seed).parameters()), "parameters");
    }

    @Example
    void predictIsPureInEightThreads() throws Exception {
        Network network = network(20, 42);
        RealMatrix x = Sample.normal(new Random(1), 50, 3);
        RealMatrix expected = network.predict(x);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<RealMatrix>> predictions = threads.invokeAll(java.util.Collections.nCopies(200, () -> {
                evaluate(network, batch(new Random(2), 5));
                return network.predict(x);
            }));
            for (Future<RealMatrix> prediction : predictions) {
                Agree.bits(expected, prediction.get(), "prediction");
            }
        } finally {
            threads.shutdown();
        }
    }
}
