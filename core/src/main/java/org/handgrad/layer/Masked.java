package org.handgrad.layer;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well512a;
import org.handgrad.check.Check;
import org.handgrad.matrix.Entries;
import org.handgrad.matrix.FlatMatrix;

/**
 * Inverted dropout with its chance decided: a = x m, ∂L/∂x = ∂L/∂a m, with the mask m drawn row by row from the seed,
 * so that rows have different ones: samples do not stay apart.
 *
 * @param rate the probability of 0 in m; the other entries are 1/(1 − rate)
 * @param seed decides the mask
 */
record Masked(double rate, long seed) implements Layer {

    @Override
    public int outputs(int inputs) {
        return Check.atLeast(inputs, 1, "inputs");
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Given.require(this, inputs, parameters);
        FlatMatrix m = mask(inputs.getRowDimension(), inputs.getColumnDimension());
        return new Pass(Entries.product(inputs, m), da -> Gradients.of(Entries.product(da, m)));
    }

    private FlatMatrix mask(int n, int width) {
        RandomGenerator random = new Well512a(seed);
        FlatMatrix m = FlatMatrix.zeros(n, width);
        for (int i = 0; i < m.size(); i++) {
            m.data()[i] = random.nextDouble() < rate ? 0 : 1 / (1 - rate);
        }
        return m;
    }
}
