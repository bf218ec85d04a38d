package org.handgrad.gradcheck;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.initializer.Constant;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.Vectors;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;

/** The two worked examples of text E (Duan 2025) whose published tables come from a wrong gradient. */
final class TextE {

    static final double[] X = {0.5, 0.8, 1.5, 0.4, 0.4, 1.0, 1.9};
    static final double[] Y = {1.0, 1.2, 1.2, 0.6, 0.5, 1.1, 1.3};

    /** What the variables z and x of the section before still hold. */
    static final double STALE_Z = 0.48528831242974196;

    static final double STALE_X = 0.5;

    private TextE() {}

    /** One sigmoid neuron, w = 0.3, b = 0.1, on seven samples, averaged. */
    static Network neuron() {
        return Network.builder()
                .inputs(1)
                .dense(1, new Constant(0.3), new Constant(0.1))
                .sigmoid()
                .build();
    }

    static Batch samples() {
        double[][] x = new double[X.length][];
        double[][] y = new double[X.length][];
        for (int i = 0; i < X.length; i++) {
            x[i] = new double[] {X[i]};
            y[i] = new double[] {Y[i]};
        }
        return Batch.of(x, y);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** mean((a - Y) * sigma'(z) * x) with the scalars z and x of the section before. */
    static RealVector staleGradient(RealVector theta) {
        double slope = sigmoid(STALE_Z) * (1 - sigmoid(STALE_Z));
        double mean = 0;
        for (int i = 0; i < X.length; i++) {
            mean += (sigmoid(theta.getEntry(0) * X[i] + theta.getEntry(1)) - Y[i]) / X.length;
        }
        return Vectors.wrap(new double[] {mean * slope * STALE_X, mean * slope});
    }

    static GradientCheck staleNeuron() {
        return GradientCheck.of(neuron(), SquaredError.halfMeanDistance(), samples())
                .withGradient(TextE::staleGradient);
    }

    /** Two sigmoid neurons in a row on the sample (0.5, 1): w = 0.3 and 0.2, b = 0.1 and 0.2. */
    static Network twoInARow() {
        return Network.builder()
                .inputs(1)
                .dense(1, new Constant(0.3), new Constant(0.1))
                .sigmoid()
                .dense(1, new Constant(0.2), new Constant(0.2))
                .sigmoid()
                .build();
    }

    /** One update, all gradients right, in which the new w1 starts from the new w2. Order of theta: w1 b1 w2 b2. */
    static RealVector wrongStep(RealVector theta) {
        double w1 = theta.getEntry(0);
        double w2 = theta.getEntry(2);
        double a1 = sigmoid(w1 * 0.5 + theta.getEntry(1));
        double a2 = sigmoid(w2 * a1 + theta.getEntry(3));
        double dz2 = (a2 - 1) * a2 * (1 - a2);
        double dz1 = dz2 * w2 * a1 * (1 - a1);
        double moved = w2 - 0.1 * dz2 * a1;
        return Vectors.wrap(new double[] {
            moved - 0.1 * dz1 * 0.5, theta.getEntry(1) - 0.1 * dz1, moved, theta.getEntry(3) - 0.1 * dz2
        });
    }

    static GradientCheck overwrittenWeight() {
        return GradientCheck.of(
                        twoInARow(),
                        SquaredError.halfMeanDistance(),
                        Batch.of(new double[][] {{0.5}}, new double[][] {{1}}))
                .withStep(0.1, TextE::wrongStep);
    }
}
