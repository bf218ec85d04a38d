/**
 * The laws that activations, layers, losses and initialisers obey, as interfaces full of tests.
 *
 * <p>A class of your own gets all of them by implementing one in three lines; this package is published as the test-jar of
 * core. The witnesses here are independent of any derivative written by hand: the forward formula in 64 digits, and
 * Ridders' extrapolation of the values.
 *
 * <p>Start with {@link org.handgrad.contract.ElementwiseContract}.
 */
package org.handgrad.contract;
