/**
 * Activations: one file each, the formula above its derivative.
 *
 * <p>Not here: layers with parameters, and losses.
 *
 * <p>Start with {@link org.handgrad.activation.Sigmoid}; your own needs two methods of
 * {@link org.handgrad.activation.Elementwise}.
 */
package org.handgrad.activation;
