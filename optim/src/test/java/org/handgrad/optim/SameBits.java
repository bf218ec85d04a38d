package org.handgrad.optim;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.handgrad.initializer.He;
import org.handgrad.initializer.Normal;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Kernels;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.random.NumpyRandom;

/** Trains three networks for 200 steps each and prints a digest of their parameters' bits. */
final class SameBits {

    private SameBits() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.println(Kernels.description() + ": " + digest());
    }

    /** SHA-256 over all parameters, as 64 hexadecimal digits. */
    static String digest() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Network network : new Network[] {small(), noisy(), large()}) {
            double[] theta = network.parameters().toArray();
            ByteBuffer bits = ByteBuffer.allocate(theta.length * Double.BYTES);
            bits.asDoubleBuffer().put(theta);
            digest.update(bits);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The XOR network of text D, too small for any fast kernel. */
    private static Network small() {
        Network network = Network.builder()
                .inputs(2)
                .dense(4)
                .sigmoid()
                .dense(1)
                .sigmoid()
                .seed(42)
                .build();
        Batch xor = Batch.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
        return trained(network, SquaredError.halfMeanDistance(), xor, new Sgd(2), 4);
    }

    /** The network of the heart, with tanh in it and noise in its gradient. */
    private static Network noisy() {
        Network network = Network.builder()
                .inputs(1)
                .dense(6)
                .sigmoid()
                .dense(7)
                .tanh()
                .dense(2)
                .sigmoid()
                .initializer(new Normal(0.5))
                .seed(42)
                .build();
        return trained(
                network, SquaredError.meanDistance(), uniform(100, 1, 2), NoisySgd.multiplicative(0.7, 1, 42), 100);
    }

    /** Wide enough for vector instructions and for more than one thread, and never a multiple of a tile. */
    private static Network large() {
        Network network = Network.builder()
                .inputs(203)
                .dense(131)
                .relu()
                .dense(10)
                .initializer(He.normal())
                .seed(42)
                .build();
        Batch data = uniform(150, 203, 10);
        FlatMatrix targets = FlatMatrix.zeros(150, 10);
        for (int i = 0; i < 150; i++) {
            targets.setEntry(i, i % 10, 1);
        }
        return trained(network, new SoftmaxCrossEntropy(), Batch.of(data.inputs(), targets), new Adam(1e-3), 75);
    }

    private static Batch uniform(int samples, int inputs, int outputs) {
        NumpyRandom random = new NumpyRandom(7);
        FlatMatrix x = FlatMatrix.zeros(samples, inputs);
        FlatMatrix y = FlatMatrix.zeros(samples, outputs);
        for (int i = 0; i < samples * inputs; i++) {
            x.data()[i] = random.nextDouble();
        }
        for (int i = 0; i < samples * outputs; i++) {
            y.data()[i] = random.nextDouble();
        }
        return Batch.of(x, y);
    }

    private static Network trained(Network network, Loss loss, Batch data, Optimizer optimizer, int batchSize) {
        int steps = 200;
        return Training.of(network, loss)
                .using(optimizer)
                .epochs(steps * batchSize / data.size())
                .batchSize(batchSize)
                .shuffle(42)
                .fit(data)
                .network();
    }
}
