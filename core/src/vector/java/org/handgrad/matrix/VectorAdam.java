package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Adam's step with vector instructions, in the order of operations that {@link AdamRule} has for one parameter. */
final class VectorAdam {

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;

    private VectorAdam() {}

    static void run(AdamRule rule, AdamRule.Arrays arrays, int from, int end) {
        boolean moves = arrays.theta() != AdamRule.NOWHERE;
        int i = from;
        for (; i <= end - LANES.length(); i += LANES.length()) {
            DoubleVector g = DoubleVector.fromArray(LANES, arrays.g(), i);
            DoubleVector m = DoubleVector.fromArray(LANES, arrays.m(), i);
            DoubleVector v = DoubleVector.fromArray(LANES, arrays.v(), i);
            m = m.mul(rule.beta1()).add(g.mul(1 - rule.beta1()));
            v = v.mul(rule.beta2()).add(g.mul(1 - rule.beta2()).mul(g));
            m.intoArray(arrays.m(), i);
            v.intoArray(arrays.v(), i);
            DoubleVector root = v.mul(rule.correction()).add(rule.inside()).sqrt();
            DoubleVector d = m.mul(-rule.eta()).div(root.add(rule.beside()));
            if (moves) {
                d = DoubleVector.fromArray(LANES, arrays.theta(), i).add(d);
            }
            d.intoArray(arrays.to(), i);
        }
        rule.oneByOne(arrays, i, end);
    }
}
