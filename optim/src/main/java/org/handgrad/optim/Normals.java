package org.handgrad.optim;

import org.handgrad.random.NumpyRandom;

/** A run's own stream of standard normal numbers, which can be set to where it was after any step. */
final class Normals {

    private final long seed;
    private final int perStep;
    private NumpyRandom random;

    Normals(long seed, int perStep) {
        this.seed = seed;
        this.perStep = perStep;
        this.random = new NumpyRandom(seed);
    }

    static void requireSeed(long seed) {
        new NumpyRandom(seed);
    }

    double next() {
        return random.nextGaussian();
    }

    /** Draws again what a run has drawn by then: the price of a state that holds no generator. */
    void moveTo(long step) {
        random = new NumpyRandom(seed);
        for (long i = 0; i < step * perStep; i++) {
            next();
        }
    }
}
