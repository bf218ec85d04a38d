/**
 * Random numbers equal to NumPy's, as a commons-math3 {@code RandomGenerator}.
 *
 * <p>Any other {@code RandomGenerator} may be used in its place; no seed is ever taken from a clock.
 *
 * <p>Start with {@link org.handgrad.random.NumpyRandom}.
 */
package org.handgrad.random;
