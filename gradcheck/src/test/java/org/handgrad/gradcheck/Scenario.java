package org.handgrad.gradcheck;

import org.handgrad.initializer.Constant;
import org.handgrad.initializer.He;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.random.NumpyRandom;

/** Circumstances in which correct gradients are hard to check. */
enum Scenario {
    NORMAL("normal"),
    INPUTS_100("inputs x100"),
    TARGETS_10000("targets x1e4"),
    TIES("ReLU ties at zero");

    final String title;

    Scenario(String title) {
        this.title = title;
    }

    RandomNetworks.Case draw(long seed) {
        return switch (this) {
            case NORMAL -> RandomNetworks.draw(seed);
            case INPUTS_100 -> RandomNetworks.draw(seed, 100, 1);
            case TARGETS_10000 -> RandomNetworks.draw(seed, 1, 1e4);
            case TIES -> ties(seed);
        };
    }

    /** ReLU networks with zero biases and one sample that is all zero: every pre-activation of it lies on the kink. */
    private static RandomNetworks.Case ties(long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        int d = random.randint(1, 6);
        int k = random.randint(1, 5);
        int n = random.randint(2, 9);
        Network network = Network.builder()
                .inputs(d)
                .dense(random.randint(1, 7))
                .relu()
                .dense(random.randint(1, 7))
                .relu()
                .dense(k)
                .initializer(He.normal(), Constant.zeros())
                .random(random)
                .build();
        FlatMatrix x = Draw.normal(n, d, random);
        x.setRow(0, new double[d]);
        return new RandomNetworks.Case(network, SquaredError.meanDistance(), Batch.of(x, Draw.normal(n, k, random)));
    }
}
