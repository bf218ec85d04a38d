package org.handgrad.matrix;

/**
 * The loops in which the library spends its time.
 *
 * <p>Law: every kernel gives the same bits. An element of a product is one chain of {@link Math#fma} over k in increasing
 * order; exp is the polynomial of {@link Exp}.
 */
interface Kernel {

    /** c += a b, each chain of sums taken up where c has it. */
    void multiply(View a, View b, View c);

    /** e = eˣ and x = eˣ − 1, for x up to 0. */
    void exp(double[] x, double[] e);
}
