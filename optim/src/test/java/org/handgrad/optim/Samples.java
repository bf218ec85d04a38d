package org.handgrad.optim;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.handgrad.initializer.Xavier;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.random.NumpyRandom;

/** Things to train and to minimise. */
final class Samples {

    private Samples() {}

    static Batch xor() {
        return Batch.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
    }

    static Network network(long seed) {
        return Network.builder()
                .inputs(2)
                .dense(3)
                .tanh()
                .dense(1)
                .sigmoid()
                .initializer(Xavier.normal())
                .seed(seed)
                .build();
    }

    /** n samples of x, y in [-1, 1) with target xy > 0. */
    static Batch quadrants(int n, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        double[][] inputs = new double[n][2];
        double[][] targets = new double[n][1];
        for (int i = 0; i < n; i++) {
            inputs[i][0] = random.uniform(-1, 1);
            inputs[i][1] = random.uniform(-1, 1);
            targets[i][0] = inputs[i][0] * inputs[i][1] > 0 ? 1 : 0;
        }
        return Batch.of(inputs, targets);
    }

    /** x², gradient 2x. */
    static Objective square() {
        return bowl("x", 1);
    }

    /** x² + 3y², gradient (2x, 6y). */
    static Objective ellipse() {
        return bowl("x y", 1, 3);
    }

    /** Σ aᵢ xᵢ², gradient 2 a x. */
    static Objective bowl(String names, double... a) {
        return Objective.of(
                ParameterLayout.of(names.split(" ")),
                x -> {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * x.getEntry(i) * x.getEntry(i);
                    }
                    return sum;
                },
                x -> new ArrayRealVector(a).mapMultiply(2).ebeMultiply(x));
    }
}
