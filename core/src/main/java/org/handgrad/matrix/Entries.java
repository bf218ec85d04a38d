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
    public static ArrayMatrix product(RealMatrix a, ArrayMatrix b) {
        return product(b, b.stored(), a);
    }

    /**
     * Multiplies entry by entry.
     *
     * @param shape an n x w
     * @param slopes n w numbers in the order of {@code shape}
     * @param da n x w, left as it is
     * @return the products, in the order of {@code shape}
     */
    public static ArrayMatrix product(ArrayMatrix shape, double[] slopes, RealMatrix da) {
        double[] g = shape.inThisOrder(da);
        double[] product = Workspace.array(g.length);
        for (int i = 0; i < product.length; i++) {
            product[i] = g[i] * slopes[i];
        }
        return shape.like(product);
    }
}
