package org.handgrad.matrix;

/**
 * The loops in which the library spends its time.
 *
 * <p>Law: every kernel gives the same bits. An element of a product is one chain of {@link Math#fma} over k in increasing
 * order; exp is the polynomial of {@link Exp}.
 */
interface Kernel {

    /** c = a b + r, each chain starting from 0 and r, unless it is {@link View#NONE}, added last. c is written, never read. */
    void multiply(View a, View b, View r, View c);

    /** e = eˣ and x = eˣ − 1, for x up to 0. */
    void exp(double[] x, double[] e);
}
