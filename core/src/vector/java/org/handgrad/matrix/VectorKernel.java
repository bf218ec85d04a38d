package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same with {@code jdk.incubator.vector}. Compiled by itself, because that module is not part of the Java platform, and
 * never needed.
 */
public final class VectorKernel implements Kernel {

    static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private final Kernel plain = new PlainKernel();

    /** For the service loader. */
    public VectorKernel() {}

    @Override
    public void multiply(View a, View b, View r, View c) {
        if (VectorStrips.fit(a, r, c)) {
            VectorStrips.multiply(a, b, r, c);
        } else if (VectorTiles.fit(a, b, c)) {
            VectorTiles.multiply(a, b, r, c);
        } else if (VectorTiles.fit(b.transposed(), a.transposed(), c.transposed())) {
            VectorTiles.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
        } else {
            plain.multiply(a, b, r, c);
        }
    }

    @Override
    public void exp(double[] x, double[] m, double[] e) {
        VectorCurves.exp(x, m, e);
    }

    @Override
    public void sigmoid(double[] z, double[] a, double[] slope) {
        VectorCurves.sigmoid(z, a, slope);
    }

    @Override
    public void tanh(double[] z, double[] a, double[] slope) {
        VectorCurves.tanh(z, a, slope);
    }

    @Override
    public void adam(AdamRule rule, AdamRule.Arrays arrays, int from, int end) {
        VectorAdam.run(rule, arrays, from, end);
    }

    @Override
    public String toString() {
        return "vector of " + LANES.length();
    }
}
