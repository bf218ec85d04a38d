package org.handgrad.matrix;

import org.apache.commons.math3.linear.RealMatrix;

/** What is computed entry by entry from two matrices of one shape. */
public final class Entries {

    private Entries() {}

    /**
     * Multiplies entry by entry.
     *
     * @param a n x w, left as it is
     * @param b n x w, left as it is
     * @return aᵢⱼ bᵢⱼ, a new n x w
     */
    public static FlatMatrix product(RealMatrix a, FlatMatrix b) {
        FlatMatrix product = FlatMatrix.of(a).copy();
        for (int i = 0; i < product.size(); i++) {
            product.data()[i] *= b.data()[b.offset() + i];
        }
        return product;
    }
}
