package org.handgrad.gradcheck.diagnosis;

import org.handgrad.random.NumpyRandom;

/** Other points to ask a claim at: what depends on θ changes there, what was left over from earlier does not. */
final class Moved {

    private static final double SIZE = 0.3;

    private Moved() {}

    static double[] point(double[] theta, int which) {
        NumpyRandom random = new NumpyRandom(which);
        double[] moved = theta.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += SIZE * random.nextGaussian();
        }
        return moved;
    }
}
