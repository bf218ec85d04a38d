package org.handgrad.matrix;

/**
 * The loops in which the library spends its time and which a compiler does not turn into vector instructions as they come;
 * those of the other activations are in classes of their own.
 *
 * <p>Law: every kernel gives the same bits. An element of a product is one chain of {@link Math#fma} over k in increasing
 * order; the others give what {@link Exp}, {@link Sigmoids} and {@link AdamRule} give for a single number.
 */
interface Kernel {

    /** c = a b + r, each chain starting from 0 and r, unless it is {@link View#NONE}, added last. c is written, never read. */
    void multiply(View a, View b, View r, View c);

    /** m = eˣ − 1 and e = eˣ, for x up to 0; m may be x itself. */
    void exp(double[] x, double[] m, double[] e);

    /** a = σ(z) and slope = σ'(z). */
    void sigmoid(double[] z, double[] a, double[] slope);

    /** a = tanh(z) and slope = tanh'(z). */
    void tanh(double[] z, double[] a, double[] slope);

    /** A step of Adam for the parameters from {@code from} to the one before {@code end}. */
    void adam(AdamRule rule, AdamRule.Arrays arrays, int from, int end);
}
