package org.handgrad.network;

import org.apache.commons.math3.random.AbstractRandomGenerator;

/** Stands where no seed was given: silent until someone draws. */
final class NoSeed extends AbstractRandomGenerator {

    @Override
    public double nextDouble() {
        throw new IllegalStateException(
                "the initialiser draws random numbers but has no seed; add seed(42) or random(generator) before build()");
    }

    @Override
    public void setSeed(long seed) {
        nextDouble();
    }
}
