package org.handgrad.gradcheck;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.initializer.Normal;
import org.handgrad.initializer.Xavier;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.Loss;
import org.handgrad.loss.SoftmaxCrossEntropy;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.network.NetworkBuilder;
import org.handgrad.random.NumpyRandom;

/** Correct networks of random depth, width, activations, loss and batch. */
final class RandomNetworks {

    /** A network with something to learn. */
    record Case(Network network, Loss loss, Batch batch) {
        GradientCheck check() {
            return GradientCheck.of(network, loss, batch);
        }
    }

    private RandomNetworks() {}

    static Case draw(long seed) {
        return draw(seed, 1, 1);
    }

    /** With inputs and regression targets multiplied, which makes the numbers hard. */
    static Case draw(long seed, double inputScale, double targetScale) {
        NumpyRandom random = new NumpyRandom(seed);
        int n = random.randint(1, 9);
        int d = random.randint(1, 6);
        int k = random.randint(1, 5);
        NetworkBuilder builder =
                Network.builder().inputs(d).random(random).initializer(Xavier.normal(), new Normal(0.3));
        int hidden = random.randint(0, 3);
        for (int l = 0; l < hidden; l++) {
            activation(builder.dense(random.randint(1, 7)), random.randint(0, 4));
        }
        builder.dense(k);
        RealMatrix inputs = Draw.normal(n, d, random).scalarMultiply(inputScale);
        RealMatrix regression = Draw.normal(n, k, random).scalarMultiply(targetScale);
        RealMatrix classes = oneHot(n, k, random);
        return switch (random.randint(0, 5)) {
            case 0 -> new Case(builder.build(), new SoftmaxCrossEntropy(), Batch.of(inputs, classes));
            case 1 -> new Case(builder.softmax().build(), new CrossEntropy(), Batch.of(inputs, classes));
            case 2 -> new Case(builder.sigmoid().build(), SquaredError.meanDistance(), Batch.of(inputs, regression));
            case 3 -> new Case(builder.tanh().build(), SquaredError.meanOverElements(), Batch.of(inputs, regression));
            default -> new Case(builder.build(), SquaredError.halfMeanDistance(), Batch.of(inputs, regression));
        };
    }

    private static void activation(NetworkBuilder builder, int which) {
        switch (which) {
            case 0 -> builder.sigmoid();
            case 1 -> builder.tanh();
            case 2 -> builder.relu();
            default -> builder.identity();
        }
    }

    static FlatMatrix oneHot(int n, int k, NumpyRandom random) {
        FlatMatrix y = FlatMatrix.zeros(n, k);
        for (int i = 0; i < n; i++) {
            y.setEntry(i, random.randint(0, k), 1);
        }
        return y;
    }
}
