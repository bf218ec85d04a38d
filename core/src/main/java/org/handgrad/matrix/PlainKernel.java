package org.handgrad.matrix;

/**
 * Plain Java, shaped so that the JVM's compiler finds vector instructions by itself where they pay.
 *
 * <p>Which of two product kernels is faster depends on the shape: {@link Panels} where the result's longer side can fill
 * vector registers, {@link Tiles} for the rest.
 */
final class PlainKernel implements Kernel {

    /** The limits between the kernels are measured ones. */
    private static final int LONG = 32;

    private static final int NARROW = 64;

    /** So many numbers stay in the fastest cache from pass to pass. */
    private static final int BLOCK = 1024;

    @Override
    public void multiply(View a, View b, View r, View c) {
        int width = Math.min(c.rows(), c.columns());
        boolean tall = c.rows() >= c.columns();
        if (Math.max(c.rows(), c.columns()) < LONG) {
            small(a, b, r, c, tall);
        } else if (tall && (c.down() == 1 || width < NARROW)) {
            Panels.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
        } else {
            Panels.multiply(a, b, r, c);
        }
    }

    private static void small(View a, View b, View r, View c, boolean tall) {
        if (tall) {
            Tiles.multiply(a, b, r, c);
        } else {
            Tiles.multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
        }
    }

    /**
     * In three passes, because the middle one, which looks into the bits of a number, is the only one that a compiler does
     * not turn into vector instructions.
     */
    @Override
    public void exp(double[] x, double[] e) {
        for (int from = 0; from < x.length; from += BLOCK) {
            int to = Math.min(x.length, from + BLOCK);
            for (int i = from; i < to; i++) {
                double limited = Math.max(x[i], Exp.LEAST);
                double t = Exp.rounded(limited);
                e[i] = Exp.q(limited, t);
                x[i] = t;
            }
            for (int i = from; i < to; i++) {
                x[i] = Exp.power(x[i]);
            }
            for (int i = from; i < to; i++) {
                double p = x[i];
                double q = e[i];
                e[i] = Math.fma(p, q, p);
                x[i] = Math.fma(p, q, p - 1);
            }
        }
    }

    @Override
    public String toString() {
        return "plain";
    }
}
