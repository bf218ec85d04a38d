package org.handgrad.loss;

import java.util.function.DoubleBinaryOperator;

/**
 * What a sum over n samples and k outputs is divided by, where texts disagree.
 *
 * @param name what the convention is called
 * @param divisor of n and k
 */
record Mean(String name, DoubleBinaryOperator divisor) {

    double divisor(int samples, int outputs) {
        return divisor.applyAsDouble(samples, outputs);
    }

    double divisor(Pairs pairs) {
        return divisor(pairs.samples(), pairs.outputs());
    }
}
