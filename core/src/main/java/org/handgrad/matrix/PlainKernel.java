package org.handgrad.matrix;

/**
 * Plain Java, shaped so that the JVM's compiler finds vector instructions by itself where they pay.
 *
 * <p>Which product kernel is the fastest depends on the shape: {@link Panels} where the result's longer side can fill vector
 * registers; for smaller results {@link Dots} where the sums are long and their terms neighbours, {@link Tiles} for the rest.
 */
final class PlainKernel implements Kernel {

    /** The limits between the kernels are measured ones. */
    private static final int LONG = 32;

    private static final int NARROW = 64;

    @Override
    public void multiply(View a, View b, View r, View c) {
        boolean tall = c.rows() >= c.columns();
        if (Math.max(c.rows(), c.columns()) >= LONG) {
            boolean muchLonger = c.rows() >= 3 * c.columns() && a.down() == 1;
            boolean turn = tall && (c.down() == 1 || c.columns() < NARROW || muchLonger);
            if (turn) {
                Panels.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
            } else {
                Panels.multiply(a, b, r, c);
            }
        } else if (Dots.fit(a, b) && a.columns() >= LONG) {
            // of the two sides, the longer one is taken four at a time
            if (tall) {
                Dots.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
            } else {
                Dots.multiply(a, b, r, c);
            }
        } else if (tall) {
            Tiles.multiply(a, b, r, c);
        } else {
            Tiles.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
        }
    }

    @Override
    public void exp(double[] x, double[] m, double[] e) {
        Curves.exp(x, m, e);
    }

    @Override
    public void sigmoid(double[] z, double[] a, double[] slope) {
        Curves.sigmoid(z, a, slope);
    }

    @Override
    public void tanh(double[] z, double[] a, double[] slope) {
        Curves.tanh(z, a, slope);
    }

    @Override
    public void adam(AdamRule rule, AdamRule.Arrays arrays, int from, int end) {
        rule.oneByOne(arrays, from, end);
    }

    @Override
    public String toString() {
        return "plain";
    }
}
