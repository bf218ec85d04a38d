/**
 * Flat matrices and the few kernels in which the library spends its time.
 *
 * <p>Internal: public only because the other modules share it, and free to change. Users see commons-math3's
 * {@code RealMatrix} and {@code RealVector}.
 *
 * <p>Start with {@link org.handgrad.matrix.FlatMatrix}; the summation rule stands in {@link org.handgrad.matrix.Products}.
 */
package org.handgrad.matrix;
