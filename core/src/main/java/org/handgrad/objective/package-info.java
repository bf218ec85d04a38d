/**
 * A function of many parameters with its gradient, and the names of its coordinates.
 *
 * <p>Nothing here knows networks: optimizers and the gradient checker work on any {@link Objective}.
 *
 * <p>Start with {@link Objective#of}; commons-math3's own functions and optimizers plug in through
 * {@link CommonsMath}.
 */
package org.handgrad.objective;
