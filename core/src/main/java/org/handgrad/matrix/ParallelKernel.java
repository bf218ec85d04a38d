package org.handgrad.matrix;

import java.util.stream.IntStream;

/**
 * Shares the rows or columns of a large result, and the parameters of a large network, among threads of the common pool. No
 * element is touched by two of them, so the bits stay.
 *
 * @param kernel does the work
 * @param threads into how many parts a result is cut
 */
record ParallelKernel(Kernel kernel, int threads) implements Kernel {

    /** Below so many multiplications, about a tenth of a millisecond, handing out costs more than it brings. */
    private static final long WORTH_IT = 1L << 20;

    /** The same for parameters that Adam moves. */
    private static final int MANY = 1 << 16;

    /** Parts begin at multiples of this, so that none ends in a ragged tile. */
    private static final int GRAIN = 16;

    @Override
    public void multiply(View a, View b, View r, View c) {
        if ((long) c.rows() * c.columns() * a.columns() < WORTH_IT) {
            kernel.multiply(a, b, r, c);
        } else if (c.rows() < c.columns()) {
            multiply(b.transposed(), a.transposed(), r.transposed(), c.transposed());
        } else {
            int grains = (c.rows() + GRAIN - 1) / GRAIN;
            parts().forEach(part -> {
                int from = part * grains / threads * GRAIN;
                int to = Math.min(c.rows(), (part + 1) * grains / threads * GRAIN);
                if (from < to) {
                    kernel.multiply(a.rows(from, to), b, r.rows(from, to), c.rows(from, to));
                }
            });
        }
    }

    @Override
    public void exp(double[] x, double[] m, double[] e) {
        kernel.exp(x, m, e);
    }

    @Override
    public void sigmoid(double[] z, double[] a, double[] slope) {
        kernel.sigmoid(z, a, slope);
    }

    @Override
    public void tanh(double[] z, double[] a, double[] slope) {
        kernel.tanh(z, a, slope);
    }

    @Override
    public void adam(AdamRule rule, AdamRule.Arrays arrays, int from, int end) {
        int n = end - from;
        if (n < MANY) {
            kernel.adam(rule, arrays, from, end);
        } else {
            parts().forEach(part -> kernel.adam(rule, arrays, from + share(n, part), from + share(n, part + 1)));
        }
    }

    private IntStream parts() {
        return IntStream.range(0, threads).parallel();
    }

    private int share(int n, int parts) {
        return (int) ((long) n * parts / threads);
    }

    @Override
    public String toString() {
        return kernel + " in " + threads + " threads";
    }
}
