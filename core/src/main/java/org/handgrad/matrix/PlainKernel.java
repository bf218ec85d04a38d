package org.handgrad.matrix;

/**
 * Plain Java, shaped so that the JVM's compiler finds vector instructions by itself where they pay.
 *
 * <p>Which of three product kernels is fastest depends on the shape: {@link Panels} where the result's longer side can fill
 * vector registers, {@link Strips} where the sums are short, {@link Tiles} for the rest.
 */
final class PlainKernel implements Kernel {

    /** The limits between the kernels are measured ones. */
    private static final int LONG = 32;

    private static final int NARROW = 64;
    private static final int WORK_PER_COLUMN = 256;
    private static final int SHORT_SUM = 2;
    private static final int SHORT_SUM_OF_ONE_NEURON = 8;

    /** So many numbers stay in the fastest cache from pass to pass. */
    private static final int BLOCK = 1024;

    @Override
    public void multiply(View a, View b, View c) {
        int width = Math.min(c.rows(), c.columns());
        int depth = a.columns();
        boolean tall = c.rows() >= c.columns();
        if (Math.max(c.rows(), c.columns()) >= LONG && (long) width * depth >= WORK_PER_COLUMN) {
            if (tall && width < NARROW) {
                Panels.multiply(b.transposed(), a.transposed(), c.transposed());
            } else {
                Panels.multiply(a, b, c);
            }
        } else if (!tall) {
            multiply(b.transposed(), a.transposed(), c.transposed());
        } else if (depth <= (width == 1 ? SHORT_SUM_OF_ONE_NEURON : SHORT_SUM)) {
            Strips.multiply(a, b, c);
        } else {
            Tiles.multiply(a, b, c);
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
