package org.handgrad.benchmarks;

import org.handgrad.initializer.He;
import org.handgrad.initializer.Normal;
import org.handgrad.initializer.Xavier;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.optim.Adam;
import org.handgrad.optim.NoisySgd;
import org.handgrad.optim.Optimizer;
import org.handgrad.optim.Sgd;
import org.handgrad.optim.Training;
import org.handgrad.random.NumpyRandom;

/** What is measured: three networks of a few dozen parameters, and one of 100,000. */
public enum Workload {
    /** 2-4-1, sigmoid, half mean squared distance, full batch of 4 samples. */
    XOR(5_000),
    /** 2-8-1, sigmoid, half mean squared distance, full batch of 500 samples. */
    CIRCLE(3_000),
    /** 1-6-7-2, sigmoid, mean squared distance, full batch of 100 samples, multiplicative noise. */
    HEART(2_000),
    /** 784-128-10, ReLU, softmax cross-entropy, Adam, batches of 128 out of 60,000 samples. */
    DIGITS(1);

    /** How many epochs make one measurement. */
    final int epochs;

    private Batch data;

    Workload(int epochs) {
        this.epochs = epochs;
    }

    /** The samples, the same for all peers. */
    Batch data() {
        if (data == null) {
            data = switch (this) {
                case XOR ->
                    Batch.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
                case CIRCLE -> circle(500);
                case HEART -> heart();
                case DIGITS -> digits(60_000);
            };
        }
        return data;
    }

    /** Uniform in [-1, 1]²; 1 inside radius 0.5. */
    static Batch circle(int n) {
        NumpyRandom random = new NumpyRandom(42);
        FlatMatrix x = FlatMatrix.zeros(n, 2);
        FlatMatrix y = FlatMatrix.zeros(n, 1);
        for (int i = 0; i < n; i++) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            x.setEntry(i, 0, u);
            x.setEntry(i, 1, v);
            y.setEntry(i, 0, u * u + v * v < 0.25 ? 1 : 0);
        }
        return Batch.of(x, y);
    }

    private static Batch heart() {
        FlatMatrix x = FlatMatrix.zeros(100, 1);
        FlatMatrix y = FlatMatrix.zeros(100, 2);
        for (int i = 0; i < 100; i++) {
            double t = 2 * Math.PI * i * 0.01;
            double high = 13 * Math.cos(t) - 5 * Math.cos(4 * t) - 2 * Math.cos(6 * t) - Math.cos(8 * t);
            x.setEntry(i, 0, i * 0.01);
            y.setEntry(i, 0, (16 * Math.pow(Math.sin(t), 3) / 20 + 1) / 2);
            y.setEntry(i, 1, (high / 20 + 1) / 2);
        }
        return Batch.of(x, y);
    }

    /** Ten random pictures, and 60,000 noisy copies of them. */
    private static Batch digits(int n) {
        java.util.Random random = new java.util.Random(42);
        double[][] picture = new double[10][784];
        for (double[] pixels : picture) {
            for (int j = 0; j < 784; j++) {
                pixels[j] = random.nextDouble();
            }
        }
        FlatMatrix x = FlatMatrix.zeros(n, 784);
        FlatMatrix y = FlatMatrix.zeros(n, 10);
        for (int i = 0; i < n; i++) {
            int label = random.nextInt(10);
            y.data()[i * 10 + label] = 1;
            for (int j = 0; j < 784; j++) {
                x.data()[i * 784 + j] = picture[label][j] + random.nextGaussian();
            }
        }
        return Batch.of(x, y);
    }

    /** The network at its start. */
    Network network() {
        return switch (this) {
            case XOR ->
                Network.builder()
                        .inputs(2)
                        .dense(4)
                        .sigmoid()
                        .dense(1)
                        .sigmoid()
                        .initializer(Xavier.normal())
                        .seed(42)
                        .build();
            case CIRCLE ->
                Network.builder()
                        .inputs(2)
                        .dense(8)
                        .sigmoid()
                        .dense(1)
                        .sigmoid()
                        .initializer(Xavier.normal())
                        .seed(42)
                        .build();
            case HEART ->
                Network.builder()
                        .inputs(1)
                        .dense(6)
                        .sigmoid()
                        .dense(7)
                        .sigmoid()
                        .dense(2)
                        .sigmoid()
                        .initializer(new Normal(0.5))
                        .seed(42)
                        .build();
            case DIGITS ->
                Network.builder()
                        .inputs(784)
                        .dense(128)
                        .relu()
                        .dense(10)
                        .initializer(He.normal())
                        .seed(42)
                        .build();
        };
    }

    Loss loss() {
        return switch (this) {
            case XOR, CIRCLE -> SquaredError.halfMeanDistance();
            case HEART -> SquaredError.meanDistance();
            case DIGITS -> new SoftmaxCrossEntropy();
        };
    }

    Optimizer optimizer() {
        return switch (this) {
            case XOR -> new Sgd(2);
            case CIRCLE -> new Sgd(5);
            case HEART -> NoisySgd.multiplicative(7, 1, 42);
            case DIGITS -> new Adam(1e-3);
        };
    }

    /** The public way to train it. */
    Training training(int epochs) {
        Training training = Training.of(network(), loss()).using(optimizer()).epochs(epochs);
        return this == DIGITS ? training.batchSize(128).shuffle(42).runningLoss() : training;
    }
}
